using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Dialogs.Activities;
using Bot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.DirectLine;

public sealed class StreamTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly DirectLineHost _host = shared.Host;

    [Fact]
    public async Task Every_stream_gets_everything_once_in_order_with_watermarks_that_fit()
    {
        var customer = await _host.OpenChatAsync();
        using var early = await customer.ListenAsync();
        var posting = PostManyAsync(customer, 12);
        using var late = await customer.ListenAsync();
        await posting;
        await _host.WriteAsync(customer, [LastWord]);

        foreach (var listener in new[] { early, late })
        {
            var sets = await listener.SetsUntilAsync(IsLastWord);
            AssertWatermarksFit(sets, after: 0);
            Assert.Equal(IdsOf(await customer.SeesAsync()), IdsOf(sets.SelectMany(StreamListener.ActivitiesOf).Where(StreamListener.IsMessage)));
        }
    }

    [Fact]
    public async Task Cut_anywhere_a_client_goes_on_at_its_last_watermark_without_loss_or_double()
    {
        var customer = await _host.OpenChatAsync();
        var posting = PostManyAsync(customer, 12);
        var received = new List<JsonObject>();
        var watermark = "0";
        var cuts = 0;
        while (!received.Any(IsLastWord))
        {
            using var listener = await customer.ListenAsync($"?watermark={watermark}");
            // Another cut after each frame or two; what was under way then comes with the next stream.
            for (var frames = 0; frames <= cuts % 2 && !received.Any(IsLastWord); frames++)
            {
                var set = await listener.SetAsync();
                watermark = (string?)set["watermark"] ?? "";
                received.AddRange(StreamListener.ActivitiesOf(set).Where(StreamListener.IsMessage));
            }

            if (++cuts == 8)
            {
                await posting;
                await _host.WriteAsync(customer, [LastWord]);
            }
        }

        Assert.True(cuts >= 8);
        Assert.Equal(IdsOf(await customer.SeesAsync()), IdsOf(received));
    }

    [Fact]
    public async Task An_own_message_comes_back_with_the_id_of_the_post_before_its_answer()
    {
        var customer = await _host.OpenChatAsync();
        using var listener = await customer.ListenAsync();

        var posted = (await customer.SaysAsync("七天无理由怎么算", clientActivityId: "c1")).Is(200);

        var echo = await listener.NextAsync(activity => (string?)activity["channelData"]?["clientActivityID"] == "c1");
        var answer = await listener.NextAsync(activity => activity.ContainsKey("replyToId"));
        Assert.Equal(posted["id"], (string?)echo["id"]);
        Assert.Equal(posted["id"], (string?)answer["replyToId"]);
    }

    [Fact]
    public async Task A_watermark_ahead_of_the_conversation_keeps_nothing_back()
    {
        var customer = await _host.OpenChatAsync();
        using var listener = await customer.ListenAsync("?watermark=900");

        await _host.WriteAsync(customer, [LastWord]);

        Assert.Equal("3", (string?)(await listener.SetsUntilAsync(IsLastWord))[^1]["watermark"]);
    }

    [Fact]
    public async Task Without_a_watermark_a_stream_brings_only_what_comes_after_the_reconnect()
    {
        var customer = await _host.OpenChatAsync();
        var reconnected = (await customer.ReconnectAsync()).Is(200);
        await _host.WriteAsync(customer, [LastWord]);

        using var listener = await _host.ListenAsync(reconnected["streamUrl"]);

        Assert.Single(await listener.HearsUntilAsync("完"));
    }

    [Fact]
    public async Task Hidden_activities_are_passed_over_in_silence()
    {
        var customer = await _host.OpenChatAsync();
        using var listener = await customer.ListenAsync();
        await listener.NextAsync(activity => (string?)activity["name"] == EventNames.ConversationState);

        await _host.WriteAsync(customer, [Activity.Event("note"), Activity.Event("note")], hidden: true);
        await _host.WriteAsync(customer, [LastWord]);

        var set = await listener.SetAsync();
        Assert.Equal("完", (string?)StreamListener.ActivitiesOf(set).Single()["text"]);
        Assert.Equal("5", (string?)set["watermark"]);
    }

    [Fact]
    public async Task The_page_learns_who_has_the_conversation_at_once_and_whenever_it_changes()
    {
        var customer = await _host.OpenChatAsync();
        using var listener = await customer.ListenAsync();
        static bool IsState(JsonObject activity) => (string?)activity["name"] == EventNames.ConversationState;

        Assert.Equal("bot", (string?)(await listener.NextAsync(IsState))["value"]?["state"]);
        (await customer.SaysAsync("转人工")).Is(200);
        var waiting = await listener.NextAsync(activity => IsState(activity) && (string?)activity["value"]?["state"] == "waiting");

        Assert.Equal(0, (int?)waiting["value"]?["ahead"]);
        Assert.DoesNotContain(
            await _host.Store.ReadAfterAsync(new ConversationId(customer.Id), Sequence.None, 100, default),
            stored => stored.Activity.Name == EventNames.ConversationState);
        Assert.DoesNotContain(await customer.SeesAsync(), activity => ((string?)activity["name"])?.StartsWith("handoff.", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task What_clients_send_is_not_listened_to()
    {
        var customer = await _host.OpenChatAsync();
        using var listener = await customer.ListenAsync();

        await listener.SendAsync([]);
        await listener.SendAsync(Encoding.UTF8.GetBytes("""{"type":"message","from":{"id":"x"},"text":"偷偷"}"""));
        await listener.SendAsync([1, 2, 3], WebSocketMessageType.Binary);
        await _host.WriteAsync(customer, [LastWord]);

        await listener.HearsUntilAsync("完");
        Assert.Equal(2, (await customer.SeesAsync()).Count);
    }

    [Fact]
    public async Task A_client_that_sends_a_lot_is_shown_the_door()
    {
        var customer = await _host.OpenChatAsync();
        using var listener = await customer.ListenAsync();

        await listener.SendAsync(new byte[100 * 1024]);

        Assert.Equal(WebSocketCloseStatus.MessageTooBig, await listener.ClosedAsync());
    }

    [Fact]
    public async Task A_client_that_says_goodbye_hears_it_back_and_is_forgotten()
    {
        var customer = await _host.OpenChatAsync();
        using var listener = await customer.ListenAsync();
        await listener.SetAsync();

        await listener.CloseAsync();

        Assert.Equal(WebSocketCloseStatus.NormalClosure, listener.CloseStatus);
    }

    [Fact]
    public async Task A_reader_too_far_behind_is_cut_off_and_finds_everything_when_it_is_back()
    {
        var customer = await _host.OpenChatAsync();
        var feeds = _host.Services.GetRequiredService<Bot.DirectLine.Streams.StreamFeeds>();
        using (var feed = feeds.Open(new ConversationId(customer.Id)))
        {
            await _host.WriteAsync(customer, [Activity.Message("前") with { From = Speakers.Bot }]);
            for (var n = 0; n < 300; n++)
            {
                _host.Streams.Pass(new ConversationId(customer.Id), new Activity { Type = ActivityTypes.Typing });
            }

            await _host.WriteAsync(customer, [LastWord]);
            var ended = 0;
            await foreach (var _ in feed.ReadAsync(Sequence.None, CancellationToken.None))
            {
                ended++;
            }

            Assert.InRange(ended, 1, 300);
        }

        using var back = await customer.ListenAsync();
        Assert.Equal(["前", "完"], (await back.HearsUntilAsync("完")).Where(StreamListener.IsMessage).Skip(1).Select(activity => (string?)activity["text"]));
    }

    private static Activity LastWord => Activity.Message("完") with { From = Speakers.Bot };

    private static bool IsLastWord(JsonObject activity) => (string?)activity["text"] == "完";

    private static IEnumerable<string?> IdsOf(IEnumerable<JsonObject> activities) => activities.Select(activity => (string?)activity["id"]);

    private static Task<Answer[]> PostManyAsync(DirectLineCustomer customer, int count) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(async n => (await customer.SaysAsync($"第 {n} 句")).Is(200)));

    // The watermark of a set is the number of its last stored activity, or a later one of hidden activities; never of one that is still to come.
    private static void AssertWatermarksFit(IReadOnlyList<JsonObject> sets, long after)
    {
        foreach (var set in sets)
        {
            foreach (var activity in StreamListener.ActivitiesOf(set).Where(StreamListener.IsMessage))
            {
                var sequence = long.Parse(((string?)activity["id"] ?? "").Split('|')[1]);
                Assert.True(sequence > after, $"{sequence} came after watermark {after}.");
                after = sequence;
            }

            var watermark = long.Parse((string?)set["watermark"] ?? "");
            Assert.True(watermark >= after, $"Watermark {watermark} behind {after}.");
            after = watermark;
        }
    }
}
