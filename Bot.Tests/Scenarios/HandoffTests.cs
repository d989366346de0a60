using Bot.Dialogs.Activities;
using Bot.Handoff;
using Bot.Storage.Sqlite;
using Bot.Tests.Support;
using Bot.Turns;

namespace Bot.Tests.Scenarios;

public sealed class HandoffTests
{
    private static readonly AgentName s_li = new("a1", "小李");
    private static readonly AgentName s_zhao = new("a2", "小赵");

    [Fact]
    public async Task A_person_takes_over_answers_and_gives_the_customer_back_and_a_second_handoff_works()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await chat.SaysAsync("转人工");
        await chat.HeardAsync();

        Assert.IsType<VerbResult.Done>(await chat.AgentAsync((verbs, seen) => verbs.Claim(s_li, seen)));
        await chat.HearsAsync(HandoffWording.Joined("小李"));
        await chat.SaysAsync("退款多久到账");
        Assert.Empty(await chat.HeardAsync());

        await chat.AgentAsync((verbs, seen) => verbs.Send(s_li, seen, "k1", "您好，我看一下"));
        var said = Assert.Single(await chat.HeardAsync());
        Assert.Equal(("您好，我看一下", "小李", TextFormats.Plain), (said.Text, said.From?.Name, said.TextFormat));

        await chat.AgentAsync((verbs, seen) => verbs.Resolve(s_li, seen, "已说明"));
        await chat.HearsAsync(HandoffWording.Resolved("小李"));
        await chat.SaysAsync("退款多久到账");
        await chat.HearsAsync("原路");

        await chat.SaysAsync("转人工");
        Assert.IsType<VerbResult.Done>(await chat.AgentAsync((verbs, seen) => verbs.Claim(s_zhao, seen)));
        Assert.Equal(s_zhao, (await chat.NowAsync()).Agent);
    }

    [Fact]
    public async Task Of_fifty_agents_who_claim_at_once_one_wins_and_the_others_are_told_who()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await chat.SaysAsync("转人工");
        var seen = (await chat.NowAsync()).OwnerVersion;

        var claims = await Task.WhenAll(Enumerable.Range(0, 50).Select(i =>
        {
            Assert.True(shop.Turns.TryRun(chat.Id, shop.Verbs.Claim(new AgentName($"a{i}", $"客服{i}"), seen), out var claim));
            return claim;
        }));

        Assert.Single(claims, claim => claim is VerbResult.Done);
        var winner = (await chat.NowAsync()).Agent;
        Assert.All(claims.OfType<VerbResult.TakenBy>(), lost => Assert.Equal(winner, lost.Winner));
        Assert.Equal(49, claims.OfType<VerbResult.TakenBy>().Count());
    }

    [Fact]
    public async Task An_agent_who_lost_the_conversation_cannot_speak_in_it()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await chat.SaysAsync("转人工");
        await chat.AgentAsync((verbs, seen) => verbs.Claim(s_li, seen));
        var old = (await chat.NowAsync()).OwnerVersion;
        await chat.AgentAsync((verbs, seen) => verbs.Release(s_li, seen, null));
        await chat.AgentAsync((verbs, seen) => verbs.Claim(s_zhao, seen));
        await chat.HeardAsync();

        var late = Assert.IsType<VerbResult.TakenBy>(await chat.AgentAsync((verbs, _) => verbs.Send(s_li, old, "k", "我来处理")));
        Assert.Equal(s_zhao, late.Winner);
        Assert.Empty(await chat.HeardAsync());

        await chat.AgentAsync((verbs, seen) => verbs.Release(s_zhao, seen, null));
        await chat.AgentAsync((verbs, seen) => verbs.Claim(s_li, seen));
        Assert.IsType<VerbResult.NotInState>(await chat.AgentAsync((verbs, _) => verbs.Send(s_li, old, "k", "旧页面发出的")));
    }

    [Fact]
    public async Task A_released_conversation_returns_to_its_place_before_those_who_came_later()
    {
        await using var shop = await TestShop.OpenAsync();
        var first = await shop.OpenChatAsync("小王");
        await first.SaysAsync("转人工");
        shop.Time.Advance(TimeSpan.FromMinutes(1));
        var second = await shop.OpenChatAsync("小周");
        await second.SaysAsync("转人工");
        await second.HearsAsync("智能助手", "人工客服", HandoffWording.InLine(1));

        await first.AgentAsync((verbs, seen) => verbs.Claim(s_li, seen));
        shop.Time.Advance(TimeSpan.FromMinutes(1));
        await first.AgentAsync((verbs, seen) => verbs.Release(s_li, seen, "请懂维修的同事接"));

        Assert.Equal([first.Id, second.Id], await shop.Store.ReadWaitingLineAsync(default));
    }

    [Fact]
    public async Task What_the_customer_tells_one_agent_stands_on_the_card_for_the_next()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await chat.SaysAsync("转人工");
        await chat.AgentAsync((verbs, seen) => verbs.Claim(s_li, seen));
        await chat.SaysAsync("是这个订单20260301000123");
        await chat.AgentAsync((verbs, seen) => verbs.Release(s_li, seen, null));
        Assert.Equal("20260301000123", Assert.Single((await chat.NowAsync()).Handoff?.Card.Facts ?? []).Value);
    }

    [Fact]
    public async Task A_customer_leaves_the_line_and_the_bot_goes_on()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await chat.SaysAsync("转人工");
        await chat.HeardAsync();
        await chat.PostAsync(Activity.Event(EventNames.HandoffCancel));
        await chat.HearsAsync(HandoffWording.LeftLine);
        Assert.Equal(ConversationState.Bot, (await chat.NowAsync()).State);
        Assert.IsType<VerbResult.NotInState>(await chat.AgentAsync((verbs, seen) => verbs.Claim(s_li, seen)));
    }

    [Fact]
    public async Task Every_state_of_a_handoff_survives_a_restart()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await chat.SaysAsync("订单20260301000123一直没动静 转人工");
        await chat.SaysAsync("转人工");
        var before = await chat.NowAsync();
        await shop.RestartAsync();
        Assert.Equal(ConversationRow.From(before), ConversationRow.From(await chat.NowAsync()));
        Assert.Equal([chat.Id], await shop.Store.ReadWaitingLineAsync(default));

        await chat.AgentAsync((verbs, seen) => verbs.Claim(s_li, seen));
        await shop.RestartAsync();
        Assert.Equal(s_li, (await chat.NowAsync()).Agent);
        await chat.HeardAsync();

        await chat.AgentAsync((verbs, seen) => verbs.Send(s_li, seen, "k1", "久等了"));
        await shop.RestartAsync();
        Assert.IsType<VerbResult.Done>(await chat.AgentAsync((verbs, seen) => verbs.Send(s_li, seen, "k1", "久等了")));
        await chat.HearsAsync("久等了");

        await chat.AgentAsync((verbs, seen) => verbs.Resolve(s_li, seen, null));
        await shop.RestartAsync();
        await chat.HearsAsync(HandoffWording.Resolved("小李"));
        Assert.Null((await chat.NowAsync()).Handoff);
    }

    [Fact]
    public async Task At_night_the_handoff_is_a_left_message_and_waits_for_the_morning()
    {
        await using var shop = await TestShop.OpenAsync(new FakeTime(new DateTimeOffset(2026, 3, 6, 23, 30, 0, TimeSpan.FromHours(8))));
        var chat = await shop.OpenChatAsync();
        await chat.HeardAsync();
        await chat.SaysAsync("转人工");
        await chat.HearsAsync("人工客服", "09:00");
        Assert.Equal([chat.Id], await shop.Store.ReadWaitingLineAsync(default));
    }

    [Fact]
    public async Task Those_who_wait_are_told_when_their_place_changes()
    {
        await using var shop = await TestShop.OpenAsync();
        var first = await shop.OpenChatAsync("小王");
        await first.SaysAsync("转人工");
        var second = await shop.OpenChatAsync("小周");
        await second.SaysAsync("转人工");
        using var stream = shop.Streams.Open(second.Id);

        await first.PostAsync(Activity.Event(EventNames.HandoffCancel));

        Assert.IsType<StreamSignal.StateChanged>(await stream.Signals.ReadAsync());
        var states = shop.Services.GetRequiredConversationStates();
        var state = await states.DescribeAsync(second.Id, default);
        Assert.Equal("""{"state":"waiting","ahead":0}""", state?.Value?.GetRawText());
    }
}
