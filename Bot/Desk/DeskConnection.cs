using System.Security.Claims;
using Microsoft.AspNetCore.SignalR;

namespace Bot.Desk;

/// <summary>One connected page and the two feeds that run for it. Its methods are called one at a time, as a hub calls them.</summary>
internal sealed partial class DeskConnection(HubCallerContext caller, IDeskClient client, ILogger<DeskConnection> logger) : IAsyncDisposable
{
    private Feed? _lists;
    private Feed? _conversation;

    public ClaimsPrincipal User => caller.User ?? new ClaimsPrincipal();

    public async Task FollowAsync(Func<IDeskClient, CancellationToken, Task> feed)
    {
        await StopAsync(_lists);
        _lists = Start(feed);
    }

    public async Task WatchAsync(Func<IDeskClient, CancellationToken, Task> feed)
    {
        await UnwatchAsync();
        _conversation = Start(feed);
    }

    public async Task UnwatchAsync()
    {
        await StopAsync(_conversation);
        _conversation = null;
    }

    /// <summary>Ends the connection; the page connects again if its session allows.</summary>
    public void Abort() => caller.Abort();

    public async ValueTask DisposeAsync()
    {
        await StopAsync(_lists);
        await StopAsync(_conversation);
    }

    private Feed Start(Func<IDeskClient, CancellationToken, Task> feed)
    {
        var stop = CancellationTokenSource.CreateLinkedTokenSource(caller.ConnectionAborted);
        return new Feed(stop, RunAsync(feed, stop.Token));
    }

    private static async Task StopAsync(Feed? feed)
    {
        if (feed is not null)
        {
            await feed.Stop.CancelAsync();
            await feed.Running;
            feed.Stop.Dispose();
        }
    }

    private async Task RunAsync(Func<IDeskClient, CancellationToken, Task> feed, CancellationToken stop)
    {
        try
        {
            await feed(client, stop);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            // The page left, or looks at something else.
        }
        // Nobody awaits a feed while it runs. A page whose feed is dead must not look alive: it comes back with the number it knows.
        catch (Exception e) when (!stop.IsCancellationRequested)
        {
            LogFeedFailed(e, caller.ConnectionId);
            caller.Abort();
        }
    }

    [LoggerMessage(LogLevel.Error, "A feed of desk connection {ConnectionId} failed; the page is made to connect again")]
    private partial void LogFeedFailed(Exception error, string connectionId);

    private sealed record Feed(CancellationTokenSource Stop, Task Running);
}
