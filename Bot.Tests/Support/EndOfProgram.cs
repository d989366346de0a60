namespace Bot.Tests.Support;

/// <summary>Tells when the program under test has let go of everything.</summary>
/// <remarks>The factory disposes the services and so does the program's own Main, at the same time; the later of the two returns at once, with
/// files still open. This is made before the data folder is, so that the container disposes it after all that stands on the folder.</remarks>
internal sealed class EndOfProgram : IDisposable
{
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public Task Ended => _ended.Task;

    public void Dispose() => _ended.TrySetResult();
}
