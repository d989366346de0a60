using Bot.Accounts;
using Bot.Desk;
using Bot.Tests.Support;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Desk;

/// <summary>How live connections end.</summary>
public sealed class ConnectionEndTests : IDisposable
{
    private readonly TempFolder _data = new();
    private readonly LeavingSignal _left = new();
    private readonly BotHost _host;

    public ConnectionEndTests() => _host = new BotHost(_data, settings: ("Accounts:SessionCheck", "00:00:01"))
    {
        Change = services => services.AddSignalR(hub => hub.AddFilter(_left)),
    };

    public void Dispose()
    {
        _host.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task A_page_that_leaves_leaves_nothing_behind()
    {
        var customer = await _host.OpenChatAsync();
        using var agent = await _host.SignInAsync("小李");
        await using (var hub = await agent.ConnectAsync())
        {
            await hub.FollowAsync(0);
            await hub.WatchAsync(customer, 0);
            await hub.UpdateAsync();
        }

        await _left.Left;

        Assert.Empty(_host.Services.GetRequiredService<OpenDesks>().All);
        Assert.False(_host.Streams.IsOpen(customer.Id));
    }

    [Fact]
    public async Task A_change_of_the_account_ends_its_open_pages()
    {
        using var agent = await _host.SignInAsync("小李");
        await using var hub = await agent.ConnectAsync();
        await hub.FollowAsync(0);
        await hub.EventAsync();

        await _host.Accounts.UpdateAsync(agent.Account with { Roles = [AgentRole.Editor], SecurityStamp = Account.NewStamp() });

        await hub.Closed;
        await Assert.ThrowsAsync<InvalidOperationException>(agent.ConnectAsync);
    }

    /// <summary>Tells when the program has done what it does at the end of a connection.</summary>
    private sealed class LeavingSignal : IHubFilter
    {
        private readonly TaskCompletionSource _left = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Left => _left.Task;

        public async Task OnDisconnectedAsync(
            HubLifetimeContext context, Exception? exception, Func<HubLifetimeContext, Exception?, Task> next)
        {
            await next(context, exception);
            _left.TrySetResult();
        }
    }
}
