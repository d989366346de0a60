using Bot.Dialogs.Activities;
using Bot.Turns;

namespace Bot.Tests.DirectLine;

public sealed class ReadTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private readonly DirectLineHost _host = shared.Host;

    [Fact]
    public async Task Reading_on_from_a_watermark_gives_only_what_is_new_and_consumes_nothing()
    {
        var customer = await _host.OpenChatAsync();
        var first = await customer.ReadAsync();
        (await customer.SaysAsync("你好")).Is(200);

        var second = (await customer.ReadAsync($"?watermark={first["watermark"]}")).Is(200);
        var same = (await customer.ReadAsync($"?watermark={first["watermark"]}")).Is(200);
        var nothing = (await customer.ReadAsync($"?watermark={second["watermark"]}")).Is(200);

        Assert.Equal("你好", (string?)second.Activities[0]["text"]);
        Assert.Equal(
            second.Activities.TakeWhile(one => !DirectLineCustomer.IsState(one)).Select(one => one.ToJsonString()),
            same.Activities.TakeWhile(one => !DirectLineCustomer.IsState(one)).Select(one => one.ToJsonString()));
        Assert.Empty(nothing.Activities);
        Assert.Equal(second["watermark"], nothing["watermark"]);
    }

    [Fact]
    public async Task A_long_conversation_comes_in_pages_whose_watermarks_fit()
    {
        var customer = await _host.OpenChatAsync();
        await _host.WriteAsync(customer, [.. Enumerable.Range(1, 250).Select(n => Activity.Message($"第 {n} 条") with { From = Speakers.Bot })]);

        var first = (await customer.ReadAsync()).Is(200);
        var all = await customer.SeesAsync();

        Assert.InRange(first.Activities.Count, 2, 101);
        Assert.Equal((string?)first.Activities[^2]["id"], $"{customer.Id}|{long.Parse(first["watermark"]):D7}");
        Assert.Equal(251, all.Count);
        Assert.Equal(all.Select(activity => (string?)activity["id"]).Order(StringComparer.Ordinal), all.Select(activity => (string?)activity["id"]));
    }

    [Fact]
    public async Task A_page_is_cut_by_its_bytes_and_nothing_is_lost_between_pages()
    {
        var customer = await _host.OpenChatAsync();
        var longText = new string('长', 200_000);
        await _host.WriteAsync(customer, [.. Enumerable.Range(1, 6).Select(n => Activity.Message($"{n}{longText}") with { From = Speakers.Bot })]);
        await _host.WriteAsync(customer, [Activity.Message($"7{longText}{longText}") with { From = Speakers.Bot }, Activity.Message("8") with { From = Speakers.Bot }]);

        var first = (await customer.ReadAsync()).Is(200);
        var all = await customer.SeesAsync();
        using var listener = await customer.ListenAsync();
        var streamed = (await listener.SetsUntilAsync(activity => (string?)activity["text"] == "8")).SelectMany(StreamListener.ActivitiesOf);

        Assert.InRange(first.Bytes.Length, 600_000, 1024 * 1024);
        Assert.Equal("12345678", string.Concat(all.Skip(1).Select(activity => ((string?)activity["text"])?[0])));
        Assert.Equal(all.Select(one => (string?)one["id"]), streamed.Where(StreamListener.IsMessage).Select(one => (string?)one["id"]));
    }

    [Fact]
    public async Task A_client_that_polls_learns_who_has_the_conversation_with_whatever_is_new()
    {
        var customer = await _host.OpenChatAsync();

        var first = (await customer.ReadAsync()).Is(200);
        (await customer.SaysAsync("转人工")).Is(200);
        var second = (await customer.ReadAsync($"?watermark={first["watermark"]}")).Is(200);
        var nothing = (await customer.ReadAsync($"?watermark={second["watermark"]}")).Is(200);

        Assert.Equal("bot", StateOf(first));
        Assert.Equal("waiting", StateOf(second));
        Assert.Empty(nothing.Activities);
        Assert.Equal((await _host.Store.FindAsync(new ConversationId(customer.Id), default))?.LastSequence.ToString(), second["watermark"]);

        static string? StateOf(Answer page) => (string?)Assert.Single(page.Activities, DirectLineCustomer.IsState)["value"]?["state"];
    }

    [Fact]
    public async Task Hidden_activities_are_not_listed_and_do_not_end_the_paging()
    {
        var customer = await _host.OpenChatAsync();
        await _host.WriteAsync(customer, [.. Enumerable.Range(1, 150).Select(n => Activity.Event("note"))], hidden: true);
        await _host.WriteAsync(customer, [Activity.Message("看得见") with { From = Speakers.Bot }]);

        var seen = await customer.SeesAsync();

        Assert.Equal(2, seen.Count);
        Assert.Equal("看得见", (string?)seen[1]["text"]);
    }

    [Fact]
    public async Task Nothing_that_is_absent_is_written_as_null()
    {
        var customer = await _host.OpenChatAsync();
        (await customer.SaysAsync("七天无理由怎么算")).Is(200);

        var answer = await customer.ReadAsync();

        Assert.DoesNotContain(":null", System.Text.Encoding.UTF8.GetString(answer.Bytes), StringComparison.Ordinal);
        Assert.All(
            answer.Activities.Where(activity => activity.ContainsKey("suggestedActions")),
            activity => Assert.NotEmpty((System.Text.Json.Nodes.JsonArray?)activity["suggestedActions"]?["actions"] ?? []));
        Assert.All(answer.Activities.Where(activity => activity.ContainsKey("text")), activity => Assert.True(activity.ContainsKey("textFormat")));
    }
}
