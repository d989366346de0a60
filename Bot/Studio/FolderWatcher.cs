using Microsoft.Extensions.Options;

namespace Bot.Studio;

/// <summary>Reloads what editors keep in files when its folder looks different.</summary>
/// <remarks>Looks instead of listening: file events are lost on network folders and doubled by editors, a look every second costs nothing.</remarks>
internal sealed partial class FolderWatcher(
    IEnumerable<IFolderPublisher> publishers, IOptions<FaqOptions> options, TimeProvider time, ILogger<FolderWatcher> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var publisher in publishers)
            {
                Look(publisher);
            }
        }
    }

    private void Look(IFolderPublisher publisher)
    {
        try
        {
            publisher.ReloadWhenChanged();
        }
        // An exception that leaves a background service stops the server; the last good version is better than that.
        catch (Exception e) when (e is not OperationCanceledException)
        {
            LogCannotLook(e, publisher.Folder);
        }
    }

    [LoggerMessage(LogLevel.Warning, "The folder {Folder} cannot be read; the last good version keeps serving")]
    private partial void LogCannotLook(Exception error, string folder);
}
