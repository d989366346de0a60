using Bot.Accounts;
using Microsoft.Extensions.Options;

namespace Bot.Desk;

/// <summary>Ends the live connections of sessions that are no longer good: requests are checked one by one, an open socket is not.</summary>
internal sealed partial class SessionSweep(
    OpenDesks desks, IAccountStore accounts, IOptions<AccountOptions> options, TimeProvider time, ILogger<SessionSweep> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SessionCheck, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // A background service that throws would take the server with it; the next round asks again.
                LogSweepFailed(e);
            }
        }
    }

    private async Task SweepAsync(CancellationToken stop)
    {
        foreach (var desk in desks.All)
        {
            if (!await DeskSession.IsCurrentAsync(desk.User, accounts, stop))
            {
                desk.Abort();
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Open desks could not be checked for ended sessions")]
    private partial void LogSweepFailed(Exception error);
}
