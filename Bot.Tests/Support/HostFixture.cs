namespace Bot.Tests.Support;

/// <summary>One running program for all tests of a class: each opens conversations and accounts of its own.</summary>
public sealed class HostFixture : IDisposable
{
    private readonly TempFolder _data = new();

    public HostFixture() => Host = new BotHost(_data);

    internal BotHost Host { get; }

    public void Dispose()
    {
        Host.Dispose();
        _data.Dispose();
    }
}
