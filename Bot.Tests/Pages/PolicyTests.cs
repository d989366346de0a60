using System.Net;
using Bot.Pages;
using Microsoft.Extensions.Options;

namespace Bot.Tests.Pages;

public sealed class PolicyTests
{
    [Theory]
    [InlineData("/")]
    [InlineData("/chat")]
    [InlineData("/desk")]
    [InlineData("/desk/first-admin")]
    public async Task A_page_runs_our_scripts_only_and_tells_others_nothing(string address)
    {
        await using var host = await PagesHost.StartAsync();
        using var response = await host.Client.GetAsync(address);
        var policy = Directives(response);
        Assert.Equal("'none'", policy["default-src"]);
        Assert.Equal("'self'", policy["script-src"]);
        Assert.Equal("'none'", policy["base-uri"]);
        Assert.Equal("same-origin", response.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task The_pages_hold_no_inline_script_or_style_that_their_policy_would_refuse()
    {
        await using var host = await PagesHost.StartAsync();
        foreach (var address in new[] { "/", "/chat", "/desk" })
        {
            var html = await host.Client.GetStringAsync(address);
            Assert.DoesNotContain("<style", html);
            Assert.DoesNotContain(" style=", html);
            Assert.DoesNotMatch(@"<script(?![^>]*\ssrc=)", html);
            Assert.DoesNotMatch(@"\son\w+=", html);
            Assert.DoesNotMatch(@"<\w[^>]*\s(?:src|href)=""(?:https?:)?//", html);
        }
    }

    [Fact]
    public async Task Only_our_own_pages_may_frame_the_chat_by_default()
    {
        await using var host = await PagesHost.StartAsync();
        Assert.Equal("'self'", Directives(await host.Client.GetAsync("/chat"))["frame-ancestors"]);
    }

    [Fact]
    public async Task The_shops_named_in_the_settings_may_frame_the_chat_and_nothing_else()
    {
        await using var host = await PagesHost.StartAsync(null,
            KeyValuePair.Create("Widget:AllowedOrigins:0", (string?)"https://shop.example.cn"),
            KeyValuePair.Create("Widget:AllowedOrigins:1", (string?)"http://localhost:8080"));
        Assert.Equal("'self' https://shop.example.cn http://localhost:8080", Directives(await host.Client.GetAsync("/chat"))["frame-ancestors"]);
        Assert.Equal("'none'", Directives(await host.Client.GetAsync("/desk"))["frame-ancestors"]);
        Assert.Equal("'none'", Directives(await host.Client.GetAsync("/"))["frame-ancestors"]);
    }

    [Fact]
    public async Task A_page_may_open_sockets_to_the_host_it_was_asked_from_only()
    {
        await using var host = await PagesHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/desk") { Headers = { Host = "chat.example.cn:8443" } };
        using var response = await host.Client.SendAsync(request);
        Assert.Equal("'self' ws://chat.example.cn:8443 wss://chat.example.cn:8443", Directives(response)["connect-src"]);
    }

    [Theory]
    [InlineData("https://shop.example.cn/")]
    [InlineData("shop.example.cn")]
    [InlineData("https://shop.example.cn; script-src *")]
    [InlineData("ftp://shop.example.cn")]
    [InlineData("*")]
    public async Task A_setting_that_is_no_origin_stops_the_start(string origin)
    {
        var failure = await Assert.ThrowsAsync<OptionsValidationException>(() =>
            PagesHost.StartAsync(null, KeyValuePair.Create("Widget:AllowedOrigins:0", (string?)origin)));
        Assert.Contains(origin, failure.Message);
    }

    [Fact]
    public async Task Without_a_build_the_pages_say_so_in_one_line()
    {
        await using var host = await PagesHost.StartAsync(BuiltPages.Load(Path.Combine(Path.GetTempPath(), Guid.NewGuid().ToString("N"))));
        using var response = await host.Client.GetAsync("/chat");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal("The pages are not built: build without -p:SkipPages=true.", await response.Content.ReadAsStringAsync());
    }

    private static Dictionary<string, string> Directives(HttpResponseMessage response) =>
        response.Headers.GetValues("Content-Security-Policy").Single()
            .Split("; ").Select(directive => directive.Split(' ', 2)).ToDictionary(parts => parts[0], parts => parts[1]);
}
