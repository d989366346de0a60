using Bot.Desk.Wire;
using Bot.Tests.Support;
using Bot.Turns;

namespace Bot.Tests.Desk;

/// <summary>What a page that follows the lists is told, over a real socket.</summary>
public sealed class ListsFeedTests : IDisposable
{
    private readonly TempFolder _data = new();
    private readonly BotHost _host;

    public ListsFeedTests() => _host = new BotHost(_data);

    public void Dispose()
    {
        _host.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task A_new_page_gets_everything_that_waits_or_is_served_and_then_every_change()
    {
        var served = await WaitingCustomerAsync("甲");
        var waiting = await WaitingCustomerAsync("乙");
        await _host.OpenChatAsync("丙");
        using var agent = await _host.SignInAsync("小李");
        await agent.TakesAsync(served);
        await using var hub = await agent.ConnectAsync();

        await hub.FollowAsync(0);
        var snapshot = await hub.EventAsync();
        Assert.Equal(FeedKind.Snapshot, snapshot.Kind);
        Assert.Equal([(served.Id.Value, ConversationState.WithAgent), (waiting.Id.Value, ConversationState.Waiting)], snapshot.Items?.Select(item => (item.ConversationId, item.State)));

        await agent.TakesAsync(waiting);
        var claimed = await hub.EventAsync();
        Assert.Equal((FeedKind.Claimed, snapshot.Number + 1, "小李"), (claimed.Kind, claimed.Number, claimed.Actor?.Name));
        Assert.Equal((ConversationState.WithAgent, "小李"), (claimed.Item?.State, claimed.Item?.Agent?.Name));

        await waiting.SaysAsync("在吗");
        var said = await hub.EventAsync();
        Assert.Equal((FeedKind.Said, "在吗", SpeakerRole.Customer), (said.Kind, said.Item?.LastText, said.Item?.LastFrom));

        await agent.ResolveAsync(waiting, await waiting.OwnerVersionAsync());
        var resolved = await hub.EventAsync();
        Assert.Equal((FeedKind.Resolved, waiting.Id.Value, null), (resolved.Kind, resolved.ConversationId, resolved.Item));
    }

    [Fact]
    public async Task A_complaint_stands_before_those_who_waited_longer()
    {
        await WaitingCustomerAsync("甲");
        var angry = await _host.OpenChatAsync("乙");
        await angry.SaysAsync("我要投诉你们，太差劲了");
        using var agent = await _host.SignInAsync("小李");
        await using var hub = await agent.ConnectAsync();

        await hub.FollowAsync(0);

        Assert.Equal(["乙", "甲"], (await hub.EventAsync()).Items?.Select(item => item.Customer.Name));
    }

    [Fact]
    public async Task A_page_that_was_away_gets_all_that_it_missed_in_order_and_nothing_twice()
    {
        var customer = await WaitingCustomerAsync("甲");
        using var agent = await _host.SignInAsync("小李");
        long known;
        await using (var before = await agent.ConnectAsync())
        {
            await before.FollowAsync(0);
            known = (await before.EventAsync()).Number;
        }

        var version = await agent.TakesAsync(customer);
        await agent.SaysAsync(customer, version, "您好");
        await agent.ReleaseAsync(customer, version);
        await using var after = await agent.ConnectAsync();
        await after.FollowAsync(known);
        await customer.LeavesLineAsync();

        var missed = await after.EventsAsync(4);
        Assert.Equal([FeedKind.Claimed, FeedKind.Said, FeedKind.Released, FeedKind.Cancelled], missed.Select(e => e.Kind));
        Assert.Equal([known + 1, known + 2, known + 3, known + 4], missed.Select(e => e.Number));
    }

    [Theory]
    [InlineData(-7)]
    [InlineData(1_000_000)]
    public async Task A_number_the_server_does_not_have_is_answered_with_a_snapshot(long after)
    {
        await WaitingCustomerAsync("甲");
        using var agent = await _host.SignInAsync("小李");
        await using var hub = await agent.ConnectAsync();

        await hub.FollowAsync(after);

        var snapshot = await hub.EventAsync();
        Assert.Equal((FeedKind.Snapshot, await _host.Store.LastDeskEventAsync(default)), (snapshot.Kind, snapshot.Number));
    }

    [Fact]
    public async Task Two_hundred_changes_at_once_reach_every_page_in_one_order()
    {
        using var agent = await _host.SignInAsync("小李");
        await using var one = await agent.ConnectAsync();
        await using var other = await agent.ConnectAsync();
        await one.FollowAsync(0);
        await other.FollowAsync(0);
        await one.EventAsync();
        await other.EventAsync();

        await Task.WhenAll(Enumerable.Range(0, 20).Select(async i =>
        {
            var customer = await WaitingCustomerAsync($"客{i}");
            for (var line = 0; line < 9; line++)
            {
                await customer.SaysAsync($"第 {line} 句");
            }
        }));

        var heard = await one.EventsAsync(200);
        Assert.Equal(heard.Select(e => (e.Number, e.Kind, e.ConversationId)), (await other.EventsAsync(200)).Select(e => (e.Number, e.Kind, e.ConversationId)));
        Assert.Equal(heard.Select(e => e.Number).Order(), heard.Select(e => e.Number));
        Assert.Equal(20, heard.Count(e => e.Kind == FeedKind.Escalated));
    }

    [Fact]
    public async Task A_second_follow_replaces_the_first_so_that_nothing_comes_twice()
    {
        var customer = await WaitingCustomerAsync("甲");
        using var agent = await _host.SignInAsync("小李");
        await using var hub = await agent.ConnectAsync();
        await hub.FollowAsync(0);
        await hub.FollowAsync(0);
        await hub.EventsAsync(2);

        await customer.SaysAsync("第一句");
        await customer.SaysAsync("第二句");

        Assert.Equal([FeedKind.Said, FeedKind.Said], (await hub.EventsAsync(2)).Select(e => e.Kind));
    }

    private async Task<TestCustomer> WaitingCustomerAsync(string name)
    {
        var customer = await _host.OpenChatAsync(name);
        await customer.AsksForPersonAsync();
        return customer;
    }
}
