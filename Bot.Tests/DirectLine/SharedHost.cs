using Bot.Tests.Support;

namespace Bot.Tests.DirectLine;

/// <summary>One server for the tests of a class that need only a conversation of their own.</summary>
public sealed class SharedHost : IDisposable
{
    private readonly TempFolder _data = new();

    public SharedHost() => Host = new DirectLineHost(_data);

    internal DirectLineHost Host { get; }

    public void Dispose()
    {
        Host.Dispose();
        _data.Dispose();
    }
}
