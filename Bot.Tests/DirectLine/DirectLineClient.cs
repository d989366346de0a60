using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace Bot.Tests.DirectLine;

/// <summary>Speaks Direct Line as bytes, so that what a test sees is what a browser sees.</summary>
internal sealed class DirectLineClient(HttpClient http, string? token)
{
    public DirectLineClient With(string? otherToken) => new(http, otherToken);

    public Task<Answer> GetAsync(string path, params (string Name, string Value)[] headers) => SendAsync(HttpMethod.Get, path, content: null, headers);

    public Task<Answer> PostAsync(string path, JsonNode? body = null, params (string Name, string Value)[] headers) =>
        SendAsync(HttpMethod.Post, path, body is null ? null : Json(body.ToJsonString()), headers);

    public Task<Answer> PostAsync(string path, string rawJson) => SendAsync(HttpMethod.Post, path, Json(rawJson));

    public Task<Answer> PostAsync(string path, HttpContent content) => SendAsync(HttpMethod.Post, path, content);

    public async Task<Answer> SendAsync(HttpMethod method, string path, HttpContent? content = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        using var response = await http.SendAsync(request);
        return new Answer((int)response.StatusCode, await response.Content.ReadAsByteArrayAsync(), HeadersOf(response));
    }

    private static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    private static Dictionary<string, string> HeadersOf(HttpResponseMessage response) =>
        response.Headers.Concat(response.Content.Headers).ToDictionary(
            header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
}

/// <summary>An HTTP answer, all of it.</summary>
internal sealed record Answer(int Status, byte[] Bytes, IReadOnlyDictionary<string, string> Headers)
{
    public JsonObject Json => JsonNode.Parse(Bytes) as JsonObject ?? throw new InvalidOperationException($"{Status} came without a JSON object.");

    /// <summary>A string member that must be there.</summary>
    public string this[string member] => (string?)Json[member] ?? throw new InvalidOperationException($"{Status} {Json} has no {member}.");

    public IReadOnlyList<JsonObject> Activities => [.. (Json["activities"] as JsonArray ?? []).OfType<JsonObject>()];

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>Fails unless this is the refusal of the protocol's table, with its body.</summary>
    public Answer Refuses(int status, string code)
    {
        Assert.Equal(status, Status);
        Assert.StartsWith("application/json", Header("Content-Type"), StringComparison.Ordinal);
        Assert.Equal("no-store", Header("Cache-Control"));
        Assert.Equal(["error"], Json.Select(member => member.Key));
        Assert.Equal(code, (string?)Json["error"]?["code"]);
        Assert.False(string.IsNullOrWhiteSpace((string?)Json["error"]?["message"]));
        return this;
    }

    public Answer Is(int status)
    {
        Assert.True(Status == status, $"{Status} instead of {status}: {System.Text.Encoding.UTF8.GetString(Bytes)}");
        return this;
    }
}
