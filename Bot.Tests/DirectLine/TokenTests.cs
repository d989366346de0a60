using System.Buffers.Text;
using System.Text.Json.Nodes;
using Bot.Tests.Support;

namespace Bot.Tests.DirectLine;

public sealed class TokenTests : IDisposable
{
    private const string Generate = "/v3/directline/tokens/generate";
    private const string Refresh = "/v3/directline/tokens/refresh";

    private readonly TempFolder _data = new();
    private readonly FakeTime _time = FakeTime.WorkingHours();
    private readonly DirectLineHost _host;

    public TokenTests() => _host = new DirectLineHost(_data, _time);

    public void Dispose()
    {
        _host.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task Generating_needs_no_body_and_starts_nothing()
    {
        var made = (await _host.Shop.PostAsync(Generate)).Is(200);

        Assert.Equal(1800, (int?)made.Json["expires_in"]);
        Assert.Equal(["conversationId", "token", "expires_in"], made.Json.Select(member => member.Key));
        Assert.Null(await _host.Store.FindAsync(new(made["conversationId"]), default));
    }

    [Theory]
    [InlineData("""{"user":{"id":"dl_7","name":"小王"}}""")]
    [InlineData("""{"User":{"Id":"dl_7","Name":"小王"}}""")]
    public async Task The_tokens_payload_names_the_user_where_DirectLineJS_looks_for_it(string body)
    {
        var made = (await _host.Shop.PostAsync(Generate, body)).Is(200);

        Assert.Equal("dl_7", (string?)PayloadOf(made["token"])["user"]);
    }

    [Fact]
    public async Task A_token_without_a_user_does_not_name_one()
    {
        var made = (await _host.Shop.PostAsync(Generate)).Is(200);

        Assert.False(PayloadOf(made["token"]).ContainsKey("user"));
    }

    [Fact]
    public async Task A_refreshed_token_opens_the_same_conversation_and_the_old_one_lives_to_its_own_end()
    {
        var customer = await _host.OpenChatAsync();
        _time.Advance(TimeSpan.FromMinutes(15));

        var fresh = (await customer.Client.PostAsync(Refresh)).Is(200);

        Assert.Equal(customer.Id, fresh["conversationId"]);
        Assert.Equal(customer.UserId, (string?)PayloadOf(fresh["token"])["user"]);
        (await customer.ReadAsync()).Is(200);
        _time.Advance(TimeSpan.FromMinutes(16));
        (await customer.ReadAsync()).Refuses(403, "TokenExpired");
        (await customer.Client.With(fresh["token"]).GetAsync($"{customer.Path}/activities")).Is(200);
    }

    [Fact]
    public async Task An_expired_token_cannot_be_refreshed()
    {
        var customer = await _host.VisitAsync();
        _time.Advance(TimeSpan.FromMinutes(30));

        (await customer.Client.PostAsync(Refresh)).Refuses(403, "TokenExpired");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Basic YTpi")]
    [InlineData("Bearer")]
    [InlineData("Bearer   ")]
    [InlineData("token")]
    public async Task No_or_a_malformed_authorization_is_401(string? header)
    {
        var answer = header is null
            ? await _host.Anonymous.PostAsync(Refresh)
            : await _host.Anonymous.PostAsync(Refresh, body: null, ("Authorization", header));

        Assert.Equal("Bearer", answer.Refuses(401, "Unauthorized").Header("WWW-Authenticate"));
    }

    [Theory]
    [InlineData("not-the-secret")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoieCJ9.")]
    [InlineData("a-secret-of-the-tests-that-is-long-enougH")]
    public async Task A_wrong_secret_or_a_made_up_token_is_403(string credential) =>
        (await _host.Anonymous.With(credential).PostAsync("/v3/directline/conversations")).Refuses(403, "Forbidden");

    [Fact]
    public async Task A_token_whose_signature_was_touched_is_403()
    {
        var customer = await _host.OpenChatAsync();
        var other = await _host.OpenChatAsync();
        string[] mine = customer.Token.Split('.');
        string[] theirs = other.Token.Split('.');

        (await customer.Client.With($"{mine[0]}.{theirs[1]}.{mine[2]}").GetAsync($"{other.Path}/activities")).Refuses(403, "Forbidden");
    }

    [Fact]
    public async Task A_token_opens_no_other_conversation()
    {
        var customer = await _host.OpenChatAsync();
        var other = await _host.OpenChatAsync();

        (await customer.Client.GetAsync(other.Path)).Refuses(403, "Forbidden");
        (await customer.Client.GetAsync($"{other.Path}/activities")).Refuses(403, "Forbidden");
        (await customer.Client.PostAsync($"{other.Path}/activities", customer.Message("你好"))).Refuses(403, "Forbidden");
        (await customer.Client.PostAsync($"{other.Path}/upload", new ByteArrayContent([]))).Refuses(403, "Forbidden");
        (await customer.Client.GetAsync("/v3/directline/conversations/nowhere/activities")).Refuses(403, "Forbidden");
    }

    [Fact]
    public async Task Only_the_secret_makes_tokens_and_only_a_token_is_refreshed()
    {
        var customer = await _host.VisitAsync();

        (await customer.Client.PostAsync(Generate)).Refuses(403, "Forbidden");
        (await _host.Shop.PostAsync(Refresh)).Refuses(403, "Forbidden");
    }

    [Fact]
    public async Task What_opens_a_stream_opens_nothing_else()
    {
        var customer = await _host.OpenChatAsync();
        var streamUrl = (await customer.ReconnectAsync())["streamUrl"];
        var ticket = streamUrl[(streamUrl.IndexOf("&t=", StringComparison.Ordinal) + 3)..];

        (await customer.Client.With(ticket).GetAsync($"{customer.Path}/activities")).Refuses(403, "Forbidden");
    }

    [Fact]
    public async Task A_token_with_trusted_origins_serves_pages_of_those_and_requests_of_no_page()
    {
        var made = (await _host.Shop.PostAsync(Generate, """{"user":{"id":"dl_7"},"trustedOrigins":["https://shop.example.cn"]}""")).Is(200);
        var client = _host.Anonymous.With(made["token"]);
        const string start = "/v3/directline/conversations";

        (await client.PostAsync(start, body: null, ("Origin", "https://evil.example"))).Refuses(403, "Forbidden");
        var started = (await client.PostAsync(start, body: null, ("Origin", "https://shop.example.cn"))).Is(201);
        (await client.PostAsync(start)).Is(200);
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => _host.ListenAsync(started["streamUrl"], "https://evil.example"));
        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
        var again = (await client.GetAsync($"{start}/{made["conversationId"]}?watermark=")).Is(200);
        using var listener = await _host.ListenAsync(again["streamUrl"], "https://shop.example.cn");
        Assert.NotEmpty(StreamListener.ActivitiesOf(await listener.SetAsync()));
    }

    [Theory]
    [InlineData("""{"user":{"id":"bot"}}""")]
    [InlineData("""{"user":{"id":"agent:7"}}""")]
    public async Task Nobody_gets_a_token_in_the_name_of_the_bot_or_an_agent(string body) =>
        (await _host.Shop.PostAsync(Generate, body)).Refuses(400, "BadArgument");

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_body_that_is_not_an_object_is_400(string body) => (await _host.Shop.PostAsync(Generate, body)).Refuses(400, "BadSyntax");

    [Fact]
    public async Task A_secret_that_is_not_set_is_made_once_and_kept_for_its_owner_alone()
    {
        using var data = new TempFolder();
        string token;
        using (var first = new DirectLineHost(data, _time, null, ("DirectLine:Secret", "")))
        {
            token = (await first.OpenChatAsync()).Token;
        }

        using var second = new DirectLineHost(data, _time, null, ("DirectLine:Secret", ""));
        (await second.Anonymous.With(token).PostAsync("/v3/directline/conversations")).Is(200);
        if (!OperatingSystem.IsWindows())
        {
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(data.Path, "directline.secret")));
        }
    }

    private static JsonObject PayloadOf(string token) =>
        Assert.IsType<JsonObject>(JsonNode.Parse(Base64Url.DecodeFromChars(token.Split('.')[1])));
}
