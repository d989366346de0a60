using Microsoft.Extensions.Options;

namespace Bot.Studio;

/// <summary>Reloads the FAQ when its folder looks different.</summary>
/// <remarks>Looks instead of listening: file events are lost on network folders and doubled by editors, a look every second costs nothing.</remarks>
public sealed partial class FaqWatcher(FaqPublisher publisher, IOptions<FaqOptions> options, TimeProvider time, ILogger<FaqWatcher> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.LookEvery, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                publisher.ReloadWhenChanged();
            }
            // An exception that leaves a background service stops the server; the last good version is better than that.
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogCannotLook(e);
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "The FAQ folder cannot be read; the last good version keeps serving")]
    private partial void LogCannotLook(Exception error);
}
