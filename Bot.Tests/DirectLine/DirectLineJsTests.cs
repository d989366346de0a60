using System.Text.Json.Nodes;
using Bot.Dialogs.Activities;
using Bot.Tests.Support;
using Bot.Turns;

namespace Bot.Tests.DirectLine;

/// <summary>Microsoft's own client against a real server on a real socket.</summary>
public sealed class DirectLineJsTests : IAsyncDisposable
{
    private readonly TempFolder _data = new();
    private DirectLineHost _host;

    public DirectLineJsTests() => _host = DirectLineHost.OnSocket(_data);

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        _data.Dispose();
    }

    [NodeClientFact]
    public async Task It_starts_hears_the_greeting_and_its_own_message_with_its_id_before_the_answer()
    {
        var customer = await _host.VisitAsync();
        await using var client = await NodeClient.StartAsync(_host.Address, customer);
        await client.StatusAsync(NodeClient.Online);
        await client.ActivityAsync(activity => (string?)activity["from"]?["id"] == "bot");

        await client.PostAsync(Said(customer, "七天无理由怎么算", "c1"), "first");

        var (id, _) = await client.ResultAsync("first");
        await client.ActivityAsync(activity => (string?)activity["replyToId"] == id);
        Assert.Equal(id, (string?)client.Messages.Single(IsTry("c1"))["id"]);
        Assert.True(client.Messages.FindIndex(message => (string?)message["id"] == id) < client.Messages.FindIndex(message => (string?)message["replyToId"] == id));
        Assert.Equal(IdsOf(await customer.SeesAsync()), IdsOf(client.Messages));
    }

    [NodeClientFact]
    public async Task A_cut_in_the_middle_loses_doubles_and_reorders_nothing()
    {
        var customer = await _host.VisitAsync();
        await using var wire = new TcpProxy(_host.Address.Port);
        await using var client = await NodeClient.StartAsync(wire.Address, customer);
        await client.StatusAsync(NodeClient.Online);
        await client.ActivityAsync(activity => (string?)activity["name"] == EventNames.ConversationState);

        // Ten messages by another page of the same visitor, the cut in their middle.
        for (var n = 0; n < 5; n++)
        {
            (await customer.SaysAsync($"之前 {n}")).Is(200);
        }

        wire.Cut();
        for (var n = 0; n < 5; n++)
        {
            (await customer.SaysAsync($"之后 {n}")).Is(200);
        }

        await client.ActivityAsync(activity => (string?)activity["text"] == "之后 4");
        await client.PostAsync(Said(customer, "连上了吗", "c9"), "afterwards");
        var (id, _) = await client.ResultAsync("afterwards");

        // Waiting for a person by now, so nobody answers.
        Assert.Equal(id, (string?)(await client.ActivityAsync(IsTry("c9")))["id"]);
        Assert.Equal(IdsOf(await customer.SeesAsync()), IdsOf(client.Messages));
    }

    [NodeClientFact]
    public async Task A_restart_of_the_server_loses_doubles_and_reorders_nothing()
    {
        var customer = await _host.VisitAsync();
        await using var wire = new TcpProxy(_host.Address.Port);
        await using var client = await NodeClient.StartAsync(wire.Address, customer);
        await client.StatusAsync(NodeClient.Online);
        await client.PostAsync(Said(customer, "七天无理由怎么算", "c1"), "before");
        await client.ResultAsync("before");

        await _host.DisposeAsync();
        _host = DirectLineHost.OnSocket(_data);
        wire.Port = _host.Address.Port;
        customer = customer.On(_host);
        await _host.WriteAsync(customer, [Activity.Message("重启之后") with { From = Speakers.Bot }]);

        await client.ActivityAsync(activity => (string?)activity["text"] == "重启之后");
        Assert.Equal(IdsOf(await customer.SeesAsync()), IdsOf(client.Messages));
    }

    [NodeClientFact]
    public async Task A_page_that_comes_back_gets_the_whole_history_and_goes_on()
    {
        var customer = await _host.OpenChatAsync();
        (await customer.SaysAsync("七天无理由怎么算")).Is(200);

        await using var client = await NodeClient.StartAsync(_host.Address, customer, resumeAt: "0");
        await client.PostAsync(Said(customer, "我回来了", "c2"), "back");
        var (id, _) = await client.ResultAsync("back");

        await client.ActivityAsync(activity => (string?)activity["replyToId"] == id);
        Assert.Equal(IdsOf(await customer.SeesAsync()), IdsOf(client.Messages));
    }

    [NodeClientFact]
    public async Task Pictures_go_up_with_words_and_come_back_as_links()
    {
        var customer = await _host.VisitAsync();
        await using var client = await NodeClient.StartAsync(_host.Address, customer);
        await client.StatusAsync(NodeClient.Online);

        await client.UploadAsync(
            Said(customer, "杯子裂了", "c3"), "upload", ("破损.png", "image/png", Pictures.Png(70_000)), ("第二张.jpg", "image/jpeg", Pictures.Jpeg(90_000)));

        var (id, _) = await client.ResultAsync("upload");
        var echo = await client.ActivityAsync(IsTry("c3"));
        var attachments = Assert.IsType<JsonArray>(echo["attachments"]);
        Assert.Equal(id, (string?)echo["id"]);
        // DirectLineJS itself sends several files in any order.
        Assert.Equal(["破损.png", "第二张.jpg"], attachments.Select(one => (string?)one?["name"]).Order(StringComparer.Ordinal));
        Assert.All(attachments, one => Assert.StartsWith(_host.Address.AbsoluteUri + "files/", (string?)one?["contentUrl"], StringComparison.Ordinal));
        var sizes = await Task.WhenAll(attachments.Select(async one => (await _host.Anonymous.GetAsync((string?)one?["contentUrl"] ?? "")).Is(200).Bytes.Length));
        Assert.Equal([70_000, 90_000], sizes.Order());
    }

    [NodeClientFact]
    public async Task Refusals_and_overload_reach_the_page_at_once_and_the_chat_lives_on()
    {
        var customer = await _host.VisitAsync();
        await using var client = await NodeClient.StartAsync(_host.Address, customer);
        await client.StatusAsync(NodeClient.Online);
        await client.ActivityAsync(activity => (string?)activity["from"]?["id"] == "bot");

        await client.PostAsync(Said(customer, new string('长', 4001), "c4"), "long");
        Assert.Equal((null, 400), await client.ResultAsync("long"));

        await client.UploadAsync(Said(customer, "", "c5"), "fake", ("a.png", "image/png", Pictures.Jpeg(100)));
        Assert.Equal((null, 400), await client.ResultAsync("fake"));

        await client.UploadAsync(Said(customer, "", "c6"), "big", ("a.png", "image/png", Pictures.Png((10 * 1024 * 1024) + 1)));
        Assert.Equal((null, 413), await client.ResultAsync("big"));

        var release = new TaskCompletionSource();
        var holding = Enumerable.Range(0, new TurnOptions().TurnsWaitingMax).Select(_ => _host.HoldAsync(customer, release.Task)).ToArray();
        await client.PostAsync(Said(customer, "太多了", "c7"), "overload");
        Assert.Equal((null, 429), await client.ResultAsync("overload"));
        release.SetResult();
        await Task.WhenAll(holding);

        await client.PostAsync(Said(customer, "现在呢", "c8"), "now");
        Assert.NotNull((await client.ResultAsync("now")).Id);
        await client.ActivityAsync(IsTry("c8"));
        Assert.Equal(IdsOf(await customer.SeesAsync()).Take(2), IdsOf(client.Messages).Take(2));
    }

    private static JsonObject Said(DirectLineCustomer customer, string text, string clientActivityId)
    {
        var message = customer.Message(text);
        message["channelData"] = new JsonObject { ["clientActivityID"] = clientActivityId };
        return message;
    }

    private static Func<JsonObject, bool> IsTry(string clientActivityId) =>
        activity => (string?)activity["channelData"]?["clientActivityID"] == clientActivityId;

    private static IEnumerable<string?> IdsOf(IEnumerable<JsonObject> activities) => activities.Select(activity => (string?)activity["id"]);
}
