using Bot.Desk.Wire;
using Bot.Dialogs.Activities;
using Bot.Tests.Support;
using Bot.Turns;

namespace Bot.Tests.Desk;

/// <summary>What a page that looks at one conversation is told, over a real socket.</summary>
public sealed class ConversationFeedTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private readonly BotHost _host = fixture.Host;

    [Fact]
    public async Task The_whole_conversation_comes_with_its_case_card_then_each_new_line()
    {
        var customer = await _host.OpenChatAsync("王女士");
        await customer.AsksForPersonAsync();
        using var agent = await _host.SignInAsync("小李");
        await using var hub = await agent.ConnectAsync();

        await hub.WatchAsync(customer, 0);
        var first = await hub.UpdateAsync();
        Assert.Equal((ConversationState.Waiting, "王女士"), (first.Header.State, first.Header.Customer.Name));
        Assert.Equal("转人工", first.Header.CaseCard?.Question);
        Assert.Equal(Enumerable.Range(1, first.Activities.Count).Select(i => (long)i), first.Activities.Select(line => line.Sequence));

        var version = await agent.TakesAsync(customer);
        await agent.SaysAsync(customer, version, "您好");
        var last = await customer.NowAsync();
        var updates = await hub.UpdatesUntilAsync(last.LastSequence.Value);
        Assert.Equal(("小李", ConversationState.WithAgent), (updates[^1].Header.Agent?.Name, updates[^1].Header.State));
        var said = updates.SelectMany(update => update.Activities).Last();
        Assert.Equal(("您好", SpeakerRole.Agent, "小李"), (said.Text, said.Role, said.From.Name));
    }

    [Fact]
    public async Task A_page_that_was_away_gets_only_what_it_does_not_know()
    {
        var customer = await _host.OpenChatAsync();
        await customer.SaysAsync("你好");
        var known = (await customer.NowAsync()).LastSequence.Value;
        await customer.SaysAsync("转人工");
        using var agent = await _host.SignInAsync("小李");
        await using var hub = await agent.ConnectAsync();

        await hub.WatchAsync(customer, known);

        var update = await hub.UpdateAsync();
        Assert.Equal((known + 1, "转人工"), (update.Activities[0].Sequence, update.Activities[0].Text));
        Assert.Equal((await customer.NowAsync()).LastSequence.Value, update.Sequence);
    }

    [Fact]
    public async Task A_long_conversation_comes_whole_and_in_order_while_it_goes_on()
    {
        var customer = await _host.OpenChatAsync();
        await customer.AsksForPersonAsync();
        using var agent = await _host.SignInAsync("小李");
        await agent.TakesAsync(customer);
        for (var i = 0; i < 250; i++)
        {
            await customer.SaysAsync($"第 {i} 句");
        }

        await using var hub = await agent.ConnectAsync();
        await hub.WatchAsync(customer, 0);
        for (var i = 250; i < 300; i++)
        {
            await customer.SaysAsync($"第 {i} 句");
        }

        var last = (await customer.NowAsync()).LastSequence.Value;
        var lines = (await hub.UpdatesUntilAsync(last)).SelectMany(update => update.Activities).ToList();
        Assert.Equal(Enumerable.Range(1, (int)last).Select(i => (long)i), lines.Select(line => line.Sequence));
    }

    [Fact]
    public async Task Only_the_conversation_that_was_asked_for_last_is_shown()
    {
        var (left, watched) = (await _host.OpenChatAsync("甲"), await _host.OpenChatAsync("乙"));
        using var agent = await _host.SignInAsync("小李");
        await using var hub = await agent.ConnectAsync();
        await hub.WatchAsync(left, 0);
        await hub.UpdateAsync();
        await hub.WatchAsync(watched, 0);
        await hub.UpdateAsync();

        await left.AsksForPersonAsync();
        await watched.AsksForPersonAsync();

        Assert.Equal(watched.Id.Value, (await hub.UpdateAsync()).ConversationId);
    }

    [Fact]
    public async Task The_customers_typing_is_told_and_the_agents_own_is_not()
    {
        var customer = await _host.OpenChatAsync();
        using var agent = await _host.SignInAsync("小李");
        await using var hub = await agent.ConnectAsync();
        await hub.WatchAsync(customer, 0);
        await hub.UpdateAsync();

        _host.Streams.Pass(customer.Id, new Activity { Type = ActivityTypes.Typing, From = Speakers.Agent(agent.Account.Name) });
        customer.Types();
        await customer.SaysAsync("想问一下");
        await hub.UpdateAsync();

        // All that was told before the update has arrived with it.
        Assert.Equal([new TypingNotice(customer.Id.Value)], hub.TypingSoFar());
    }

    [Fact]
    public async Task An_unknown_conversation_is_refused_and_the_connection_stays()
    {
        var customer = await _host.OpenChatAsync();
        using var agent = await _host.SignInAsync("小李");
        await using var hub = await agent.ConnectAsync();

        await Assert.ThrowsAsync<HubRefusedException>(() => hub.InvokeAsync("watch", "nobody", 0));

        await hub.WatchAsync(customer, 0);
        Assert.Equal(customer.Id.Value, (await hub.UpdateAsync()).ConversationId);
    }

    [Fact]
    public async Task After_unwatch_nothing_more_of_the_conversation_comes()
    {
        var (left, other) = (await _host.OpenChatAsync("甲"), await _host.OpenChatAsync("乙"));
        using var agent = await _host.SignInAsync("小李");
        await using var hub = await agent.ConnectAsync();
        await hub.WatchAsync(left, 0);
        await hub.UpdateAsync();

        await hub.InvokeAsync("unwatch");
        await left.SaysAsync("还在吗");
        await hub.WatchAsync(other, 0);

        Assert.Equal(other.Id.Value, (await hub.UpdateAsync()).ConversationId);
        Assert.False(_host.Streams.IsOpen(left.Id));
    }
}
