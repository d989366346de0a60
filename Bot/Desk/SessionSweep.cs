using Bot.Accounts;
using Microsoft.Extensions.Options;

namespace Bot.Desk;

/// <summary>Ends the live connections of sessions that are no longer good: requests are checked one by one, an open socket is not.</summary>
internal sealed class SessionSweep(OpenDesks desks, IAccountStore accounts, IOptions<AccountOptions> options, TimeProvider time) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(options.Value.SessionCheck, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            foreach (var desk in desks.All)
            {
                if (!await DeskSession.IsCurrentAsync(desk.User, accounts, stoppingToken))
                {
                    desk.Abort();
                }
            }
        }
    }
}
