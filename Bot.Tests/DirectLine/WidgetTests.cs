using System.Text.Json.Nodes;
using Bot.Dialogs.Activities;
using Bot.Tests.Support;
using Bot.Turns;

namespace Bot.Tests.DirectLine;

public sealed class WidgetTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string Token = "/api/widget/token";

    private readonly DirectLineHost _host = shared.Host;

    [Fact]
    public async Task A_new_visitor_gets_a_conversation_and_the_secret_that_proves_it()
    {
        var visit = (await _host.Anonymous.PostAsync(Token)).Is(200);

        Assert.Equal(["token", "expiresIn", "userId", "conversationId", "secret"], visit.Json.Select(member => member.Key));
        Assert.Equal(1800, (int?)visit.Json["expiresIn"]);
        Assert.Equal($"dl_{visit["conversationId"]}", visit["userId"]);
        Assert.NotEqual(visit["secret"], (await _host.Anonymous.PostAsync(Token))["secret"]);
        Assert.Equal("no-store", visit.Header("Cache-Control"));
    }

    [Fact]
    public async Task A_returning_visitor_gets_a_token_for_the_same_conversation_also_after_a_restart()
    {
        using var data = new TempFolder();
        Answer visit;
        using (var first = new DirectLineHost(data))
        {
            visit = await first.Anonymous.PostAsync(Token);
            (await first.Anonymous.With(visit["token"]).PostAsync("/v3/directline/conversations")).Is(201);
        }

        using var second = new DirectLineHost(data);
        var back = (await second.Anonymous.PostAsync(Token, ProofOf(visit))).Is(200);

        Assert.Equal(visit["conversationId"], back["conversationId"]);
        Assert.Equal(visit["userId"], back["userId"]);
        Assert.Equal(visit["secret"], back["secret"]);
        (await second.Anonymous.With(back["token"]).GetAsync($"/v3/directline/conversations/{back["conversationId"]}?watermark=0")).Is(200);
    }

    [Fact]
    public async Task A_wrong_secret_and_an_unknown_conversation_are_refused_alike()
    {
        var started = await _host.Anonymous.PostAsync(Token);
        (await _host.Anonymous.With(started["token"]).PostAsync("/v3/directline/conversations")).Is(201);
        var unstarted = await _host.Anonymous.PostAsync(Token);
        JsonObject[] wrong =
        [
            new() { ["conversationId"] = started["conversationId"], ["secret"] = unstarted["secret"] },
            new() { ["conversationId"] = started["conversationId"] },
            new() { ["conversationId"] = "nowhere", ["secret"] = started["secret"] },
        ];

        foreach (var body in wrong)
        {
            (await _host.Anonymous.PostAsync(Token, body)).Refuses(403, "Forbidden");
        }
    }

    [Fact]
    public async Task A_visitor_who_left_before_his_conversation_was_started_gets_it_when_he_is_back()
    {
        var visit = await _host.Anonymous.PostAsync(Token);

        var unread = (await UnreadAsync(visit, 0, visit["secret"])).Is(200);
        var back = (await _host.Anonymous.PostAsync(Token, ProofOf(visit))).Is(200);
        var customer = new DirectLineCustomer(_host, back["conversationId"], back["token"], back["userId"]);
        using var listener = await customer.ListenAsync();

        Assert.Equal((0, 0L), ((int?)unread.Json["unread"], (long?)unread.Json["sequence"]));
        Assert.Equal(visit["conversationId"], back["conversationId"]);
        await listener.NextAsync(StreamListener.IsMessage);
    }

    [Fact]
    public async Task The_launcher_learns_how_many_messages_are_unread()
    {
        var visit = await _host.Anonymous.PostAsync(Token);
        var customer = new DirectLineCustomer(_host, visit["conversationId"], visit["token"], visit["userId"]);
        (await customer.StartAsync()).Is(201);
        (await customer.SaysAsync("你好")).Is(200);
        var seen = long.Parse((await customer.ReadAsync())["watermark"]);
        await _host.WriteAsync(customer, [Activity.Message("在的") with { From = Speakers.Agent(new AgentName("7", "小李")) }, Activity.Event("note")]);

        var unread = (await UnreadAsync(visit, seen, visit["secret"])).Is(200);

        Assert.Equal(1, (int?)unread.Json["unread"]);
        Assert.Equal(seen + 2, (long?)unread.Json["sequence"]);
    }

    [Fact]
    public async Task The_unread_number_is_told_to_nobody_else()
    {
        var visit = await _host.Anonymous.PostAsync(Token);
        (await _host.Anonymous.With(visit["token"]).PostAsync("/v3/directline/conversations")).Is(201);
        var other = await _host.Anonymous.PostAsync(Token);

        (await UnreadAsync(visit, 0, null)).Refuses(401, "Unauthorized");
        (await UnreadAsync(visit, 0, other["secret"])).Refuses(403, "Forbidden");
        (await UnreadAsync(visit, 0, visit["token"])).Refuses(403, "Forbidden");
        (await UnreadAsync(visit, -1, visit["secret"])).Refuses(400, "BadSyntax");
    }

    [Fact]
    public async Task A_secret_opens_no_conversation_by_itself()
    {
        var visit = await _host.Anonymous.PostAsync(Token);

        (await _host.Anonymous.With(visit["secret"]).PostAsync("/v3/directline/conversations")).Refuses(403, "Forbidden");
    }

    private Task<Answer> UnreadAsync(Answer visit, long after, string? secret) =>
        _host.Anonymous.With(secret).GetAsync($"/api/widget/unread?conversationId={visit["conversationId"]}&after={after}");

    private static JsonObject ProofOf(Answer visit) => new() { ["conversationId"] = visit["conversationId"], ["secret"] = visit["secret"] };
}
