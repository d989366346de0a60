using System.Text.Json.Nodes;

namespace Bot.Tests.DirectLine;

public sealed class StartTests(SharedHost shared) : IClassFixture<SharedHost>
{
    private const string Conversations = "/v3/directline/conversations";

    private readonly DirectLineHost _host = shared.Host;

    [Fact]
    public async Task The_first_start_creates_the_conversation_and_the_next_finds_it()
    {
        var customer = await _host.VisitAsync();

        var first = (await customer.StartAsync()).Is(201);
        var greetings = await customer.SeesAsync();
        var second = (await customer.StartAsync()).Is(200);

        Assert.All([first, second], answer =>
        {
            Assert.Equal(customer.Id, answer["conversationId"]);
            Assert.NotEmpty(answer["token"]);
            Assert.Equal(1800, (int?)answer.Json["expires_in"]);
            Assert.StartsWith($"ws://localhost{customer.Path}/stream?watermark=0&t=", answer["streamUrl"], StringComparison.Ordinal);
        });
        Assert.Single(greetings);
        Assert.Single(await customer.SeesAsync());
    }

    [Fact]
    public async Task A_page_under_https_is_given_a_secure_stream()
    {
        using var client = _host.CreateClient(new() { BaseAddress = new Uri("https://chat.example.cn") });
        var token = (await new DirectLineClient(client, token: null).PostAsync("/api/widget/token"))["token"];

        var started = (await new DirectLineClient(client, token).PostAsync(Conversations)).Is(201);

        Assert.StartsWith("wss://chat.example.cn/v3/directline/", started["streamUrl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bot_greets_and_nobody_sees_who_joined()
    {
        var customer = await _host.OpenChatAsync();

        var greeting = Assert.Single(await customer.SeesAsync());
        Assert.Equal("message", (string?)greeting["type"]);
        Assert.Equal("bot", (string?)greeting["from"]?["role"]);
        Assert.False(greeting.ContainsKey("replyToId"));
        Assert.Equal("directline", (string?)greeting["channelId"]);
        Assert.Equal(customer.Id, (string?)greeting["conversation"]?["id"]);
        Assert.False(greeting.ContainsKey("serviceUrl"));
        Assert.Equal("2", (await customer.ReadAsync())["watermark"]);
    }

    [Fact]
    public async Task Each_start_with_the_secret_is_a_conversation_of_its_own_with_a_token_for_its_user()
    {
        var body = new JsonObject { ["user"] = new JsonObject { ["id"] = "u1", ["name"] = "小王" } };
        var first = (await _host.Shop.PostAsync(Conversations, body.DeepClone())).Is(201);
        var second = (await _host.Shop.PostAsync(Conversations, body)).Is(201);

        Assert.NotEqual(first["conversationId"], second["conversationId"]);
        var customer = new DirectLineCustomer(_host, first["conversationId"], first["token"], "somebody-else");
        (await customer.SaysAsync("你好")).Is(200);
        Assert.Contains(await customer.SeesAsync(), activity => (string?)activity["from"]?["id"] == "u1");
    }

    [Fact]
    public async Task A_user_whom_no_token_names_keeps_the_id_he_posts_with()
    {
        var made = (await _host.Shop.PostAsync("/v3/directline/tokens/generate")).Is(200);
        var customer = new DirectLineCustomer(_host, made["conversationId"], made["token"], "r_random");
        (await customer.StartAsync()).Is(201);

        (await customer.SaysAsync("你好")).Is(200);

        Assert.Contains(await customer.SeesAsync(), activity => (string?)activity["from"]?["id"] == "r_random");
    }

    [Theory]
    [InlineData("{\"user\":", "BadSyntax")]
    [InlineData("\"hello\"", "BadSyntax")]
    [InlineData("{\"user\":{\"id\":7}}", "BadArgument")]
    public async Task A_body_that_cannot_be_read_is_400(string body, string code)
    {
        var customer = await _host.VisitAsync();

        (await customer.Client.PostAsync(Conversations, body)).Refuses(400, code);
    }

    [Fact]
    public async Task Reconnecting_brings_a_token_and_a_stream_from_the_watermark()
    {
        var customer = await _host.OpenChatAsync();

        var answer = (await customer.ReconnectAsync("?watermark=1")).Is(200);

        Assert.NotEmpty(answer["token"]);
        Assert.Equal(customer.Id, answer["conversationId"]);
        Assert.Contains("/stream?watermark=1&t=", answer["streamUrl"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_empty_watermark_means_the_beginning_and_none_means_from_now_on()
    {
        var customer = await _host.OpenChatAsync();

        Assert.Contains("watermark=0&", (await customer.ReconnectAsync("?watermark="))["streamUrl"], StringComparison.Ordinal);
        Assert.Contains("watermark=2&", (await customer.ReconnectAsync())["streamUrl"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("99999999999999999999")]
    [InlineData("%F0%9F%98%80")]
    public async Task An_unreadable_watermark_is_400(string watermark)
    {
        var customer = await _host.OpenChatAsync();

        (await customer.ReconnectAsync($"?watermark={watermark}")).Refuses(400, "BadSyntax");
        (await customer.ReadAsync($"?watermark={watermark}")).Refuses(400, "BadSyntax");
    }

    [Fact]
    public async Task Reconnecting_to_what_was_never_started_starts_it()
    {
        var customer = await _host.VisitAsync();

        var answer = (await customer.ReconnectAsync("?watermark=5")).Is(200);

        Assert.Contains("watermark=0&", answer["streamUrl"], StringComparison.Ordinal);
        Assert.Single(await customer.SeesAsync());
    }

    [Fact]
    public async Task Where_the_caller_may_know_an_unknown_conversation_is_404()
    {
        const string nowhere = $"{Conversations}/nowhere";
        (await _host.Shop.GetAsync(nowhere)).Refuses(404, "ConversationNotFound");
        (await _host.Shop.GetAsync($"{nowhere}/activities")).Refuses(404, "ConversationNotFound");
        (await _host.Shop.PostAsync($"{nowhere}/activities", """{"type":"message","from":{"id":"u"},"text":"x"}""")).Refuses(404, "ConversationNotFound");
        (await _host.Shop.PostAsync($"{nowhere}/upload", new ByteArrayContent([]))).Refuses(404, "ConversationNotFound");
        var unstarted = await _host.VisitAsync();
        (await unstarted.SaysAsync("你好")).Refuses(404, "ConversationNotFound");
    }

    [Fact]
    public async Task Addresses_and_methods_that_do_not_exist_have_error_bodies_too()
    {
        (await _host.Shop.GetAsync("/v3/directline/nothing")).Refuses(404, "NotFound");
        (await _host.Shop.GetAsync("/v3/directline")).Refuses(404, "NotFound");
        (await _host.Shop.SendAsync(HttpMethod.Delete, Conversations)).Refuses(405, "MethodNotAllowed");
        (await _host.Shop.GetAsync("/v3/directline/session/getsessionid")).Refuses(404, "NotFound");
    }

    [Fact]
    public async Task Answers_are_json_that_nobody_caches()
    {
        var customer = await _host.OpenChatAsync();

        var answer = await customer.ReadAsync();

        Assert.Equal("application/json; charset=utf-8", answer.Header("Content-Type"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
    }
}
