using Bot.Accounts;
using Bot.Tests.Support;

namespace Bot.Tests.Desk;

/// <summary>Who may open the hub, and for how long.</summary>
public sealed class HubDoorTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private readonly BotHost _host = fixture.Host;

    [Fact]
    public async Task Nobody_enters_without_a_session() =>
        await AssertRefusedAsync(cookie: null, "http://localhost", 401);

    [Fact]
    public async Task An_editor_does_not_enter()
    {
        using var editor = await _host.SignInAsync("小编", AgentRole.Editor);

        await AssertRefusedAsync(editor.Cookie, "http://localhost", 403);
    }

    [Theory]
    [InlineData("https://evil.example")]
    [InlineData("http://localhost.evil.example")]
    [InlineData("http://localhost:8080")]
    [InlineData("null")]
    [InlineData(null)]
    public async Task A_page_of_another_origin_does_not_enter_with_an_agents_cookie(string? origin)
    {
        using var agent = await _host.SignInAsync("小李");

        await AssertRefusedAsync(agent.Cookie, origin, 403);
    }

    [Fact]
    public async Task Only_websockets_are_spoken()
    {
        using var agent = await _host.SignInAsync("小李");
        agent.Http.DefaultRequestHeaders.Add("Origin", "http://localhost");

        using var negotiated = await agent.Http.PostAsync("/desk/hub/negotiate?negotiateVersion=1", content: null);
        using var polled = await agent.Http.GetAsync("/desk/hub");

        var body = await negotiated.Content.ReadAsStringAsync();
        Assert.DoesNotContain("LongPolling", body, StringComparison.Ordinal);
        Assert.DoesNotContain("ServerSentEvents", body, StringComparison.Ordinal);
        Assert.False(polled.IsSuccessStatusCode);
    }

    private async Task AssertRefusedAsync(string? cookie, string? origin, int status)
    {
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => HubClient.ConnectAsync(_host, cookie, origin));

        Assert.Contains($"status code: {status}", refused.Message, StringComparison.OrdinalIgnoreCase);
    }
}
