using Bot.Dialogs.Cases;
using Bot.Tests.Support;
using Bot.Tests.Webhooks;

namespace Bot.Tests.Cases;

public sealed class CaseEndpointsTests : IDisposable
{
    private readonly TempFolder _data = new();
    private readonly BotHost _host;
    private readonly SignedClient _shop;

    public CaseEndpointsTests()
    {
        _host = new BotHost(_data, settings: ("Webhooks:Secret", WebhookShop.Secret));
        _shop = new SignedClient(_host);
    }

    public void Dispose()
    {
        _shop.Dispose();
        _host.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task A_shop_system_moves_a_case_and_the_customer_reads_it()
    {
        var (customer, made) = await SubmitAsync();

        var moved = await _shop.MoveAsync(made, """{"state":"approved","note":"可以退，辛苦您了","revision":1,"eventId":"oms-77"}""");

        Assert.Equal((200, "approved", 2), (moved.Status, (string?)moved["state"], (int?)moved["revision"]));
        Assert.Equal("商家系统", (string?)moved["history"]?[1]?["actor"]);
        Assert.Equal(["done", "waitingForGoods", "withdrawn"], moved["next"]?.AsArray().Select(state => (string?)state).Order(StringComparer.Ordinal));
        Assert.Contains("可以退，辛苦您了", (await customer.SeesAsync())[^1].Text, StringComparison.Ordinal);
        Assert.Equal(moved.Body, (await _shop.FindAsync(made)).Body);
    }

    [Fact]
    public async Task The_same_event_sent_twice_moves_once_and_is_answered_alike()
    {
        var (customer, made) = await SubmitAsync();
        const string Body = """{"state":"approved","revision":1,"eventId":"oms-77"}""";
        var answers = await Task.WhenAll(_shop.MoveAsync(made, Body), _shop.MoveAsync(made, Body));

        Assert.All(answers, answer => Assert.Equal((200, answers[0].Body), (answer.Status, answer.Body)));
        Assert.Single(await customer.SeesAsync(), one => one.Text?.Contains("已同意", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task An_old_revision_is_409_and_a_state_that_cannot_follow_422_both_with_the_case_as_it_is()
    {
        var (_, made) = await SubmitAsync();
        await _shop.MoveAsync(made, """{"state":"approved"}""");

        var late = await _shop.MoveAsync(made, """{"state":"refused","revision":1}""");
        var skipped = await _shop.MoveAsync(made, """{"state":"received"}""");

        Assert.Equal((409, 2), (late.Status, (int?)late["case"]?["revision"]));
        Assert.Contains("revision is 2", late.Error, StringComparison.Ordinal);
        Assert.Equal((422, "approved"), (skipped.Status, (string?)skipped["case"]?["state"]));
        Assert.Contains("approved cannot become received", skipped.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"state":"lost"}""", 400)]
    [InlineData("""{"note":"no state"}""", 400)]
    [InlineData("""[1]""", 400)]
    [InlineData("""{"state":"approved" """, 400)]
    [InlineData("""{"state":"approved","eventId":""}""", 422)]
    public async Task A_body_that_is_not_what_it_must_be_is_refused_in_words(string body, int status)
    {
        var (_, made) = await SubmitAsync();
        var refused = await _shop.MoveAsync(made, body);
        Assert.Equal(status, refused.Status);
        Assert.False(string.IsNullOrEmpty(refused.Error));
    }

    [Fact]
    public async Task A_body_or_a_note_that_is_too_long_is_refused()
    {
        var (_, made) = await SubmitAsync();
        Assert.Equal(422, (await _shop.MoveAsync(made, $$"""{"state":"approved","note":"{{new string('长', 1001)}}"}""")).Status);
        Assert.Equal(413, (await _shop.MoveAsync(made, $$"""{"state":"approved","note":"{{new string('x', 20_000)}}"}""")).Status);
    }

    [Fact]
    public async Task A_case_that_is_none_is_404()
    {
        var found = await _shop.FindAsync("SH000000000000");
        Assert.Equal((404, "There is no such case."), (found.Status, found.Error));
        Assert.Equal(404, (await _shop.MoveAsync("SH000000000000", """{"state":"approved"}""")).Status);
    }

    [Fact]
    public async Task Who_does_not_know_the_secret_or_sends_an_old_or_another_request_again_is_shut_out()
    {
        var (_, made) = await SubmitAsync();
        using var stranger = new SignedClient(_host) { Secret = "another-secret-that-is-long-enough-too" };
        using var late = new SignedClient(_host) { ClockError = TimeSpan.FromMinutes(-6) };
        using var early = new SignedClient(_host) { ClockError = TimeSpan.FromMinutes(6) };

        Assert.Equal(401, (await stranger.FindAsync(made)).Status);
        Assert.Equal(401, (await late.FindAsync(made)).Status);
        Assert.Equal(401, (await early.FindAsync(made)).Status);
        Assert.Equal(401, (await _shop.SendAsync(HttpMethod.Get, $"/api/cases/{made}", "", signed: "/api/cases/SH000000000000")).Status);
        using var bare = await _host.CreateClient().GetAsync($"/api/cases/{made}");
        Assert.Equal(401, (int)bare.StatusCode);
        Assert.Contains("webhook-signature", await bare.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_secret_in_the_settings_nobody_gets_in()
    {
        using var data = new TempFolder();
        await using var host = new BotHost(data);
        using var shop = new SignedClient(host) { Secret = "" };
        var answer = await shop.FindAsync("SH000000000000");
        Assert.Equal((401, "This API is closed: Webhooks:Secret is not set."), (answer.Status, answer.Error));
    }

    [Fact]
    public async Task A_photo_is_reached_by_a_signed_request_only_and_leads_to_a_link_for_a_while()
    {
        var (_, made) = await SubmitAsync();
        var path = (string?)(await _shop.FindAsync(made))["photos"]?[0]?["path"] ?? "";

        var photo = await _shop.SendAsync(HttpMethod.Get, path, "");

        Assert.Equal(302, photo.Status);
        Assert.StartsWith("/files/0123456789abcdef0123456789abcdef.png?e=", photo.Location, StringComparison.Ordinal);
        Assert.Equal(404, (await _shop.SendAsync(HttpMethod.Get, $"/api/cases/{made}/photos/2", "")).Status);
        Assert.Equal(404, (await _shop.SendAsync(HttpMethod.Get, $"/api/cases/{made}/photos/0", "")).Status);
    }

    [Fact]
    public async Task Too_many_requests_of_an_address_are_told_to_wait()
    {
        using var data = new TempFolder();
        await using var host = new BotHost(data, settings: [("Webhooks:Secret", WebhookShop.Secret), ("Webhooks:RequestsPerMinute", "2")]);
        using var shop = new SignedClient(host);
        await shop.FindAsync("SH000000000000");
        await shop.FindAsync("SH000000000000");
        var refused = await shop.FindAsync("SH000000000000");
        Assert.Equal((429, "Too many requests; see Retry-After."), (refused.Status, refused.Error));
    }

    private async Task<(TestCustomer Customer, string Number)> SubmitAsync()
    {
        var customer = await _host.OpenChatAsync();
        var made = SampleCase.Of(CaseKind.Return, customer.Id, _host.Clock.GetUtcNow());
        Assert.True(_host.Turns.TryRun(customer.Id, new PutTurn(_ => made), out var running));
        await running;
        return (customer, made.Number.Value);
    }
}
