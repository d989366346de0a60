using System.Globalization;
using Bot.Turns;

namespace Bot.Tests.DirectLine;

/// <summary>What becomes of a post that is fine in itself.</summary>
public sealed class PostOutcomeTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly DirectLineHost _host = shared.Host;

    [Fact]
    public async Task A_repeat_gets_the_first_result_and_is_echoed_with_the_new_try()
    {
        var customer = await _host.OpenChatAsync();
        var first = (await customer.SaysAsync("七天无理由怎么算", key: "k1", clientActivityId: "try1")).Is(200);
        var before = await customer.SeesAsync();
        using var listener = await customer.ListenAsync();
        await listener.HearsUntilAsync((string?)before[^1]["text"] ?? "");

        var second = (await customer.SaysAsync("七天无理由怎么算", key: "k1", clientActivityId: "try2")).Is(200);

        Assert.Equal(first["id"], second["id"]);
        Assert.Equal(before.Count, (await customer.SeesAsync()).Count);
        var echo = await listener.NextAsync(activity => (string?)activity["channelData"]?["clientActivityID"] == "try2");
        Assert.Equal(first["id"], (string?)echo["id"]);
        Assert.Equal((string?)before[1]["timestamp"], (string?)echo["timestamp"]);
        Assert.Equal("k1", (string?)echo["channelData"]?["shopMessageId"]);
    }

    [Fact]
    public async Task Without_the_widgets_own_key_Web_Chats_tells_a_repeat()
    {
        var customer = await _host.OpenChatAsync();

        var first = (await customer.SaysAsync("你好", clientActivityId: "same")).Is(200);
        var second = (await customer.SaysAsync("你好", clientActivityId: "same")).Is(200);
        var third = (await customer.SaysAsync("你好", clientActivityId: "other")).Is(200);

        Assert.Equal(first["id"], second["id"]);
        Assert.NotEqual(first["id"], third["id"]);
    }

    [Fact]
    public async Task Fifteen_copies_at_once_are_one_message()
    {
        var customer = await _host.OpenChatAsync();

        var answers = await Task.WhenAll(Enumerable.Range(0, 15).Select(n => customer.SaysAsync("你好", key: "once", clientActivityId: $"try{n}")));

        Assert.Single(answers.Select(answer => answer.Is(200)["id"]).Distinct());
        Assert.Single(await customer.SeesAsync(), activity => (string?)activity["text"] == "你好");
    }

    [Fact]
    public async Task Posts_past_the_bound_of_waiting_turns_are_429_with_a_date()
    {
        var customer = await _host.OpenChatAsync();
        var release = new TaskCompletionSource();
        var holding = Enumerable.Range(0, new TurnOptions().TurnsWaitingMax).Select(_ => _host.HoldAsync(customer, release.Task)).ToArray();

        var refused = (await customer.SaysAsync("你好")).Refuses(429, "TooManyRequests");
        release.SetResult();
        await Task.WhenAll(holding);

        Assert.True(DateTimeOffset.TryParseExact(refused.Header("Retry-After"), "R", null, DateTimeStyles.None, out _));
        (await customer.SaysAsync("你好")).Is(200);
    }

    [Fact]
    public async Task A_closed_conversation_refuses_posts_and_can_still_be_read()
    {
        var customer = await _host.OpenChatAsync();
        await _host.CloseAsync(customer);

        (await customer.SaysAsync("还在吗")).Refuses(409, "ConversationEnded");
        Assert.Single(await customer.SeesAsync());
    }

    [Fact]
    public async Task Typing_is_passed_on_and_never_stored()
    {
        var customer = await _host.OpenChatAsync();
        using var listener = await customer.ListenAsync();
        await listener.NextAsync(StreamListener.IsMessage);
        var watermark = (await customer.ReadAsync())["watermark"];

        var posted = (await customer.PostRawAsync("""{"type":"typing","from":{"id":"x"},"channelData":{"clientActivityID":"t1"}}""")).Is(200);

        var set = (await listener.SetsUntilAsync(activity => (string?)activity["type"] == "typing"))[^1];
        var typing = StreamListener.ActivitiesOf(set).Single();
        Assert.Equal(posted["id"], (string?)typing["id"]);
        Assert.Equal("t1", (string?)typing["channelData"]?["clientActivityID"]);
        Assert.Equal(customer.UserId, (string?)typing["from"]?["id"]);
        Assert.Equal(watermark, (string?)set["watermark"]);
        Assert.Single(await customer.SeesAsync());
    }
}
