using System.Net.WebSockets;
using Bot.Dialogs.Activities;
using Bot.Tests.Support;
using Bot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;

namespace Bot.Tests.DirectLine;

/// <summary>Streams over time: the clock moves, the server stops and starts.</summary>
public sealed class StreamLifeTests : IDisposable
{
    private readonly TempFolder _data = new();
    private readonly FakeTime _time = FakeTime.WorkingHours();
    private DirectLineHost _host;

    public StreamLifeTests() => _host = new DirectLineHost(_data, _time);

    public void Dispose()
    {
        _host.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task Silence_is_broken_by_an_empty_frame_every_20_seconds()
    {
        var customer = await _host.OpenChatAsync();
        using var listener = await customer.ListenAsync();
        await listener.NextAsync(activity => (string?)activity["name"] == EventNames.ConversationState);

        for (var beat = 0; beat < 3; beat++)
        {
            _time.Advance(TimeSpan.FromSeconds(20));
            Assert.Equal("", await listener.FrameAsync());
        }
    }

    [Fact]
    public async Task A_stream_outlives_the_token_that_opened_it()
    {
        var customer = await _host.OpenChatAsync();
        using var listener = await customer.ListenAsync();
        _time.Advance(TimeSpan.FromHours(2));
        (await customer.ReadAsync()).Refuses(403, "TokenExpired");

        await _host.WriteAsync(customer, [Activity.Message("还在") with { From = Speakers.Bot }]);

        await listener.HearsUntilAsync("还在");
    }

    [Fact]
    public async Task A_stream_address_is_good_for_a_minute()
    {
        var customer = await _host.OpenChatAsync();
        var inTime = (await customer.ReconnectAsync("?watermark=0"))["streamUrl"];
        var late = (await customer.ReconnectAsync("?watermark=0"))["streamUrl"];

        _time.Advance(TimeSpan.FromSeconds(59));
        using (var listener = await _host.ListenAsync(inTime))
        {
            await listener.SetAsync();
        }

        _time.Advance(TimeSpan.FromSeconds(1));
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => _host.ListenAsync(late));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stream_address_from_before_a_restart_is_refused_because_nobody_knows_whether_it_was_used()
    {
        var customer = await _host.OpenChatAsync();
        var address = (await customer.ReconnectAsync("?watermark=0"))["streamUrl"];
        _time.Advance(TimeSpan.FromSeconds(2));
        Restart();

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => _host.ListenAsync(address));

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_stops_says_that_it_goes_away()
    {
        var customer = await _host.OpenChatAsync();
        using var listener = await customer.ListenAsync();
        await listener.SetAsync();

        _host.Services.GetRequiredService<IHostApplicationLifetime>().StopApplication();

        Assert.Equal(WebSocketCloseStatus.EndpointUnavailable, await listener.ClosedAsync());
    }

    [Fact]
    public async Task After_a_crash_between_commit_and_publish_the_client_finds_everything_once_and_its_retry_changes_nothing()
    {
        _host.Dispose();
        // Streams are never told: to them the server dies after the commit.
        _host = new DirectLineHost(_data, _time, services => services.RemoveAll<ICommitListener>());
        var customer = await _host.OpenChatAsync();
        string watermark;
        string first;
        using (var listener = await customer.ListenAsync())
        {
            watermark = (string?)(await listener.SetAsync())["watermark"] ?? "";
            first = (await customer.SaysAsync("七天无理由怎么算", key: "k1", clientActivityId: "try1")).Is(200)["id"];
        }

        Restart();
        customer = customer.On(_host);
        using var back = await customer.ListenAsync($"?watermark={watermark}");
        var second = (await customer.SaysAsync("七天无理由怎么算", key: "k1", clientActivityId: "try2")).Is(200);

        Assert.Equal(first, second["id"]);
        var sets = await back.SetsUntilAsync(activity => (string?)activity["channelData"]?["clientActivityID"] == "try2");
        var messages = sets.SelectMany(StreamListener.ActivitiesOf).Where(StreamListener.IsMessage).ToList();
        Assert.Equal(["try1", null, "try2"], messages.Select(activity => (string?)activity["channelData"]?["clientActivityID"]));
        Assert.Equal([first, messages[1]["id"]?.ToString(), first], messages.Select(activity => (string?)activity["id"]));
        Assert.Equal(3, (await customer.SeesAsync()).Count);
    }

    [Fact]
    public async Task A_stream_that_was_not_told_of_a_turn_reads_it_from_the_store_and_passes_over_what_it_is_told_twice()
    {
        _host.Dispose();
        _host = new DirectLineHost(_data, _time, services => services.RemoveAll<ICommitListener>());
        var customer = await _host.OpenChatAsync();
        using var listener = await customer.ListenAsync();
        await listener.NextAsync(activity => (string?)activity["name"] == EventNames.ConversationState);
        foreach (var text in new[] { "一", "二", "三", "四" })
        {
            await _host.WriteAsync(customer, [Activity.Message(text) with { From = Speakers.Bot }]);
        }

        var id = new ConversationId(customer.Id);
        var now = await _host.Store.FindAsync(id, default) ?? throw new InvalidOperationException("Not started.");
        var stored = await _host.Store.ReadAfterAsync(id, new Sequence(2), 10, default);
        foreach (var told in new[] { stored[1], stored[2], stored[1], stored[3] })
        {
            _host.Streams.Committed(new CommittedTurn(now, now, [told], [], []));
        }

        Assert.Equal(["一", "二", "三", "四"], (await listener.HearsUntilAsync("四")).Select(activity => (string?)activity["text"]));
    }

    private void Restart()
    {
        _host.Dispose();
        _host = new DirectLineHost(_data, _time);
    }
}
