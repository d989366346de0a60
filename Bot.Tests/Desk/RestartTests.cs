using Bot.Desk.Wire;
using Bot.Handoff;
using Bot.Storage;
using Bot.Tests.Support;
using Bot.Turns;

namespace Bot.Tests.Desk;

/// <summary>The server stops and starts again on its data: agents and customers go on where they were.</summary>
public sealed class RestartTests : IDisposable
{
    private readonly TempFolder _data = new();
    private BotHost _host;

    public RestartTests() => _host = new BotHost(_data);

    public void Dispose()
    {
        _host.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task A_customer_who_waits_still_waits_and_is_claimed_with_the_version_of_before()
    {
        var customer = await WaitingCustomerAsync();
        var agent = await _host.SignInAsync("小李");
        var seen = await customer.OwnerVersionAsync();

        await RestartAsync();

        Assert.Equal(200, (await agent.On(_host).ClaimAsync(customer.On(_host), seen)).Status);
    }

    [Fact]
    public async Task An_agent_keeps_session_and_conversation_and_a_resent_message_is_not_doubled()
    {
        var customer = await WaitingCustomerAsync();
        var agent = await _host.SignInAsync("小李");
        var version = await agent.TakesAsync(customer);
        var first = await agent.SaysAsync(customer, version, "您好", key: "k1");

        await RestartAsync();

        var again = await agent.On(_host).SaysAsync(customer.On(_host), version, "您好", key: "k1");
        Assert.Equal((200, first.Body), (again.Status, again.Body));
        Assert.Equal(200, (await agent.On(_host).SaysAsync(customer.On(_host), version, "还有别的问题吗")).Status);
        Assert.Single(await customer.On(_host).SeesAsync(), one => one.Text == "您好");
    }

    [Fact]
    public async Task A_released_and_a_resolved_conversation_stay_what_they_are()
    {
        var (released, resolved) = (await WaitingCustomerAsync(), await WaitingCustomerAsync());
        var agent = await _host.SignInAsync("小李");
        await agent.ReleaseAsync(released, await agent.TakesAsync(released));
        await agent.ResolveAsync(resolved, await agent.TakesAsync(resolved));

        await RestartAsync();

        await using var hub = await agent.On(_host).ConnectAsync();
        await hub.FollowAsync(0);
        Assert.Equal([released.Id.Value], (await hub.EventAsync()).Items?.Select(item => item.ConversationId));
        await resolved.On(_host).AsksForPersonAsync();
        Assert.Equal((FeedKind.Escalated, resolved.Id.Value), await KindAndConversationAsync(hub));
    }

    [Fact]
    public async Task What_was_committed_and_never_told_before_the_stop_is_told_to_the_page_that_comes_back()
    {
        var customer = await WaitingCustomerAsync();
        var agent = await _host.SignInAsync("小李");
        long number;
        await using (var hub = await agent.ConnectAsync())
        {
            await hub.FollowAsync(0);
            number = (await hub.EventAsync()).Number;
        }

        // The commit of a claim, and then the power is gone: no listener hears of it.
        var draft = new TurnDraft(await customer.NowAsync(), _host.Clock.GetUtcNow());
        draft.Change(before => Ownership.Claim(before, agent.Account.Name));
        draft.Tell(DeskEventKind.Claimed, agent.Account.Name);
        Assert.IsType<CommitResult.Committed>(await _host.Store.CommitAsync(draft.ToWrites()));
        await RestartAsync();

        await using var after = await agent.On(_host).ConnectAsync();
        await after.FollowAsync(number);
        Assert.Equal((FeedKind.Claimed, customer.Id.Value), await KindAndConversationAsync(after));
    }

    private static async Task<(FeedKind Kind, string? Conversation)> KindAndConversationAsync(HubClient hub)
    {
        var told = await hub.EventAsync();
        return (told.Kind, told.ConversationId);
    }

    private async Task RestartAsync()
    {
        await _host.DisposeAsync();
        _host = new BotHost(_data);
    }

    private async Task<TestCustomer> WaitingCustomerAsync()
    {
        var customer = await _host.OpenChatAsync();
        await customer.AsksForPersonAsync();
        return customer;
    }
}
