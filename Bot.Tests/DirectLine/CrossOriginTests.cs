using Bot.Tests.Support;

namespace Bot.Tests.DirectLine;

public sealed class CrossOriginTests : IDisposable
{
    private const string Shop = "https://shop.example.cn";

    private readonly TempFolder _data = new();
    private readonly DirectLineHost _host;

    public CrossOriginTests() => _host = new DirectLineHost(_data, settings: ("Widget:AllowedOrigins:0", Shop));

    public void Dispose()
    {
        _host.Dispose();
        _data.Dispose();
    }

    [Theory]
    [InlineData("/v3/directline/conversations", "POST")]
    [InlineData("/v3/directline/conversations/x/activities", "GET")]
    [InlineData("/api/widget/unread", "GET")]
    public async Task The_shops_page_may_ask_with_all_headers_that_DirectLineJS_sends(string path, string method)
    {
        var preflight = await PreflightAsync(path, method, Shop);

        Assert.Equal(Shop, preflight.Header("Access-Control-Allow-Origin"));
        Assert.Contains("x-ms-bot-agent", preflight.Header("Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("authorization", preflight.Header("Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
        Assert.Contains("content-type", preflight.Header("Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("7200", preflight.Header("Access-Control-Max-Age"));
    }

    [Fact]
    public async Task Another_page_may_not()
    {
        var preflight = await PreflightAsync("/v3/directline/conversations", "POST", "https://evil.example");

        Assert.Null(preflight.Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task The_shops_page_can_read_a_refusal_too()
    {
        var refused = await _host.Anonymous.PostAsync("/v3/directline/conversations", body: null, ("Origin", Shop));

        Assert.Equal(Shop, refused.Refuses(401, "Unauthorized").Header("Access-Control-Allow-Origin"));
    }

    private Task<Answer> PreflightAsync(string path, string method, string origin) => _host.Anonymous.SendAsync(
        HttpMethod.Options,
        path,
        content: null,
        ("Origin", origin),
        ("Access-Control-Request-Method", method),
        ("Access-Control-Request-Headers", "authorization,content-type,x-ms-bot-agent"));
}
