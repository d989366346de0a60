using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using Bot.Pages;

namespace Bot.Tests.Pages;

public sealed class ServingTests : IAsyncLifetime
{
    private PagesHost _host = null!; // set by InitializeAsync before any test runs

    public static TheoryData<string> EveryAddress => [.. Built];

    private static IEnumerable<string> Built => BuiltPages.Load(Path.Combine(AppContext.BaseDirectory, "wwwroot")).Addresses;

    public async Task InitializeAsync() => _host = await PagesHost.StartAsync();

    public async Task DisposeAsync() => await _host.DisposeAsync();

    [Fact]
    public void The_build_made_every_page() =>
        Assert.Superset(new HashSet<string> { "/", "/chat", "/desk", "/widget.js", "/webchat/4.18.1/webchat.js" }, Built.ToHashSet());

    [Fact]
    public async Task The_launcher_that_every_page_of_a_shop_loads_is_under_five_kilobytes() =>
        Assert.InRange((await BodyAsync("/widget.js", accept: null, encoding: null)).Length, 1000, 5 * 1024 - 1);

    [Theory, MemberData(nameof(EveryAddress))]
    public async Task A_file_arrives_whole_with_brotli_gzip_and_without(string address)
    {
        var plain = await BodyAsync(address, accept: null, encoding: null);
        Assert.NotEmpty(plain);
        var br = await BodyAsync(address, "gzip, deflate, br, zstd", IsText(address) ? "br" : null);
        var gzip = await BodyAsync(address, "gzip", IsText(address) ? "gzip" : null);
        Assert.Equal(plain, br);
        Assert.Equal(plain, gzip);
    }

    [Theory]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("*", "br")]
    [InlineData("identity", null)]
    [InlineData("deflate", null)]
    public async Task What_a_client_refuses_it_does_not_get(string accept, string? encoding) => await BodyAsync("/widget.js", accept, encoding);

    [Theory, MemberData(nameof(EveryAddress))]
    public async Task Only_names_that_hold_a_version_are_kept_for_ever(string address)
    {
        using var response = await GetAsync(address, "br");
        var named = address.StartsWith("/assets/", StringComparison.Ordinal) || address.StartsWith("/webchat/", StringComparison.Ordinal);
        Assert.Equal(named ? "public, max-age=31536000, immutable" : "no-cache", response.Headers.CacheControl?.ToString());
        Assert.Equal("nosniff", response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.Equal("Accept-Encoding", response.Headers.Vary.Single());
    }

    [Theory]
    [InlineData("/", "text/html; charset=utf-8")]
    [InlineData("/desk", "text/html; charset=utf-8")]
    [InlineData("/desk/first-admin?code=abc", "text/html; charset=utf-8")]
    [InlineData("/widget.js", "text/javascript; charset=utf-8")]
    [InlineData("/webchat/4.18.1/webchat.js", "text/javascript; charset=utf-8")]
    public async Task A_file_says_what_it_is(string address, string type)
    {
        using var response = await GetAsync(address, "br");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(type, response.Content.Headers.ContentType?.ToString());
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/widget.js")]
    public async Task A_client_that_has_the_file_gets_it_once_for_each_encoding(string address)
    {
        using var first = await GetAsync(address, "br");
        using var again = await GetAsync(address, "br", first.Headers.ETag);
        using var other = await GetAsync(address, "gzip", first.Headers.ETag);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Empty(await again.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_head_request_gets_the_headers_alone()
    {
        using var response = await _host.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/chat"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.True(response.Content.Headers.ContentLength > 0);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("/desk/api/me")]
    [InlineData("/desk/api")]
    [InlineData("/desk/hub")]
    [InlineData("/desk/hub/negotiate")]
    [InlineData("/assets/nothing.js")]
    [InlineData("/assets/..%2Fchat%2Findex.html")]
    [InlineData("/webchat/4.18.1/webchat.js.br")]
    [InlineData("/pages/chat/index.html")]
    public async Task What_is_no_page_is_not_found(string address)
    {
        using var response = await GetAsync(address, "br");
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<byte[]> BodyAsync(string address, string? accept, string? encoding)
    {
        using var response = await GetAsync(address, accept);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        var sent = await response.Content.ReadAsByteArrayAsync();
        Assert.Equal(sent.Length, response.Content.Headers.ContentLength);
        using var body = new MemoryStream(sent);
        using Stream decoded = encoding switch
        {
            "br" => new BrotliStream(body, CompressionMode.Decompress),
            "gzip" => new GZipStream(body, CompressionMode.Decompress),
            _ => body,
        };
        using var whole = new MemoryStream();
        await decoded.CopyToAsync(whole);
        return whole.ToArray();
    }

    private async Task<HttpResponseMessage> GetAsync(string address, string? accept, EntityTagHeaderValue? known = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        if (accept is not null)
        {
            request.Headers.Add("Accept-Encoding", accept);
        }
        if (known is not null)
        {
            request.Headers.IfNoneMatch.Add(known);
        }
        return await _host.Client.SendAsync(request);
    }

    private static bool IsText(string address) => Path.GetExtension(address) is "" or ".js" or ".css" or ".svg" or ".txt" && !address.Contains("LICENSE");
}
