using System.Diagnostics;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace Bot.Benchmarks.Load;

/// <summary>One customer over the real wire: posts a message, waits for the bot's reply on the socket.</summary>
internal sealed class LoadCustomer : IDisposable
{
    private readonly ClientWebSocket _socket = new();
    private readonly byte[] _buffer = new byte[64 * 1024];
    private readonly HttpClient _http;
    private readonly Uri _posts;
    private readonly AuthenticationHeaderValue _token;
    private int _sent;

    private LoadCustomer(HttpClient http, Uri posts, string token)
    {
        _http = http;
        _posts = posts;
        _token = new AuthenticationHeaderValue("Bearer", token);
    }

    public static async Task<LoadCustomer> OpenAsync(HttpClient http, ServerProcess server)
    {
        using var start = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "/v3/directline/conversations"));
        start.Headers.Authorization = new AuthenticationHeaderValue("Bearer", server.Secret);
        start.Content = JsonContent.Create(new { user = new { id = $"load-{Guid.NewGuid():N}" } });
        using var answer = await http.SendAsync(start);
        answer.EnsureSuccessStatusCode();
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var id = Text(json.RootElement, "conversationId");
        var customer = new LoadCustomer(
            http, new Uri(server.Address, $"/v3/directline/conversations/{id}/activities"), Text(json.RootElement, "token"));
        await customer._socket.ConnectAsync(new Uri(Text(json.RootElement, "streamUrl")), default);
        await customer.ReadUntilAsync(frame => frame.Contains("智能助手", StringComparison.Ordinal));
        return customer;
    }

    /// <summary>Asks once; returns the milliseconds until the post was durable and until the bot's reply was here.</summary>
    public async Task<(double Post, double Reply)> AskAsync(string text)
    {
        var key = $"m{_sent++}";
        var watch = Stopwatch.StartNew();
        using var post = new HttpRequestMessage(HttpMethod.Post, _posts)
        {
            Content = JsonContent.Create(new
            {
                type = "message",
                from = new { id = "me" },
                text,
                channelData = new { shopMessageId = key, clientActivityID = key },
            }),
        };
        post.Headers.Authorization = _token;
        var reply = ReadUntilAsync(frame => frame.Contains("\"replyToId\"", StringComparison.Ordinal));
        using var answer = await _http.SendAsync(post);
        answer.EnsureSuccessStatusCode();
        var posted = watch.Elapsed.TotalMilliseconds;
        await reply;
        return (posted, watch.Elapsed.TotalMilliseconds);
    }

    public void Dispose() => _socket.Dispose();

    private async Task ReadUntilAsync(Func<string, bool> isIt)
    {
        while (true)
        {
            var length = 0;
            ValueWebSocketReceiveResult part;
            do
            {
                part = await _socket.ReceiveAsync(_buffer.AsMemory(length), default);
                length += part.Count;
            }
            while (!part.EndOfMessage);
            if (isIt(Encoding.UTF8.GetString(_buffer, 0, length)))
            {
                return;
            }
        }
    }

    private static string Text(JsonElement element, string name) =>
        element.GetProperty(name).GetString() ?? throw new InvalidOperationException($"The server sent no {name}.");
}
