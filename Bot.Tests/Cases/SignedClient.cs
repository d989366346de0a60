using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Tests.Support;
using Bot.Tests.Webhooks;

namespace Bot.Tests.Cases;

/// <summary>The shop's own system as it asks us; signs as the README says, with nothing of the program's own.</summary>
internal sealed class SignedClient(BotHost host) : IDisposable
{
    private readonly HttpClient _http = host.CreateClient(new() { AllowAutoRedirect = false });

    public string Secret { get; init; } = WebhookShop.Secret;

    public TimeSpan ClockError { get; init; }

    public Task<ShopAnswer> FindAsync(string number) => SendAsync(HttpMethod.Get, $"/api/cases/{number}", "");

    public Task<ShopAnswer> MoveAsync(string number, string body) => SendAsync(HttpMethod.Post, $"/api/cases/{number}/state", body);

    /// <param name="signed">The path that is signed; null: the one that is asked.</param>
    public async Task<ShopAnswer> SendAsync(HttpMethod method, string path, string body, string? signed = null)
    {
        var timestamp = (host.Clock.GetUtcNow() + ClockError).ToUnixTimeSeconds();
        var content = Encoding.UTF8.GetBytes($"{timestamp}.{method.Method} {signed ?? path}.{body}");
        using var request = new HttpRequestMessage(method, path) { Content = body.Length == 0 ? null : new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Add("webhook-timestamp", $"{timestamp}");
        request.Headers.Add("webhook-signature", "v1," + Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), content)));
        using var response = await _http.SendAsync(request);
        return new ShopAnswer((int)response.StatusCode, await response.Content.ReadAsStringAsync(), response.Headers.Location?.ToString());
    }

    public void Dispose() => _http.Dispose();
}

internal sealed record ShopAnswer(int Status, string Body, string? Location)
{
    public JsonNode? this[string member] => JsonNode.Parse(Body)?[member];

    public string? Error => (string?)this["error"];
}
