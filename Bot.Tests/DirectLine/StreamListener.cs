using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.TestHost;

namespace Bot.Tests.DirectLine;

/// <summary>The client's end of a stream.</summary>
internal sealed class StreamListener : IDisposable
{
    // Only so that a test that would hang fails; nothing is timed by it.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebSocket _socket;
    // Of the last set that NextAsync looked into, those after what it returned.
    private readonly Queue<JsonObject> _received = new();
    private readonly byte[] _buffer = new byte[64 * 1024];

    private StreamListener(WebSocket socket) => _socket = socket;

    public WebSocketCloseStatus? CloseStatus => _socket.CloseStatus;

    public static async Task<StreamListener> ConnectAsync(TestServer server, string url, string? origin)
    {
        var sockets = server.CreateWebSocketClient();
        sockets.ConfigureRequest = request =>
        {
            if (origin is not null)
            {
                request.Headers.Origin = origin;
            }
        };
        return new StreamListener(await sockets.ConnectAsync(new Uri(url), CancellationToken.None));
    }

    public static async Task<StreamListener> ConnectAsync(string url)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri(url), CancellationToken.None);
        return new StreamListener(socket);
    }

    /// <summary>The next frame as text, empty for a keep-alive; null when the server has closed.</summary>
    public async Task<string?> FrameAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        return await FrameAsync(patience.Token);
    }

    /// <summary>The next activity set.</summary>
    public async Task<JsonObject> SetAsync()
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            switch (await FrameAsync(patience.Token))
            {
                case null: throw new InvalidOperationException($"The server closed the stream: {_socket.CloseStatus}.");
                case "": continue;
                case var frame:
                    var set = Assert.IsType<JsonObject>(JsonNode.Parse(frame));
                    Assert.NotEmpty(Assert.IsType<JsonArray>(set["activities"]));
                    Assert.Equal(System.Text.Json.JsonValueKind.String, set["watermark"]?.GetValueKind());
                    return set;
            }
        }
    }

    /// <summary>Sets up to and with the one that holds an activity for which the condition is true.</summary>
    public async Task<IReadOnlyList<JsonObject>> SetsUntilAsync(Func<JsonObject, bool> isLast)
    {
        var sets = new List<JsonObject>();
        do
        {
            sets.Add(await SetAsync());
        }
        while (!ActivitiesOf(sets[^1]).Any(isLast));
        return sets;
    }

    /// <summary>Activities in the order they came, up to the one with this text.</summary>
    public async Task<IReadOnlyList<JsonObject>> HearsUntilAsync(string text) =>
        [.. (await SetsUntilAsync(activity => (string?)activity["text"] == text)).SelectMany(ActivitiesOf)];

    /// <summary>The next activity for which the condition is true; those before it are passed over.</summary>
    public async Task<JsonObject> NextAsync(Func<JsonObject, bool> isIt)
    {
        while (true)
        {
            while (_received.TryDequeue(out var activity))
            {
                if (isIt(activity))
                {
                    return activity;
                }
            }

            foreach (var activity in ActivitiesOf(await SetAsync()))
            {
                _received.Enqueue(activity);
            }
        }
    }

    public static IEnumerable<JsonObject> ActivitiesOf(JsonObject set) => (set["activities"] as JsonArray ?? []).OfType<JsonObject>();

    /// <summary>Stored ones only: what comes from the state of the waiting line or from typing has no place in the order.</summary>
    public static bool IsMessage(JsonObject activity) => (string?)activity["type"] == "message";

    public Task SendAsync(byte[] bytes, WebSocketMessageType type = WebSocketMessageType.Text) =>
        _socket.SendAsync(bytes, type, endOfMessage: true, CancellationToken.None);

    /// <summary>Reads to the end and says why the server closed.</summary>
    public async Task<WebSocketCloseStatus?> ClosedAsync()
    {
        while (await FrameAsync() is not null)
        {
        }

        return _socket.CloseStatus;
    }

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, CancellationToken.None);

    public void Dispose()
    {
        _socket.Abort();
        _socket.Dispose();
    }

    private async Task<string?> FrameAsync(CancellationToken patience)
    {
        using var text = new MemoryStream();
        while (true)
        {
            var part = await _socket.ReceiveAsync(_buffer, patience);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            Assert.Equal(WebSocketMessageType.Text, part.MessageType);
            text.Write(_buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return Encoding.UTF8.GetString(text.ToArray());
            }
        }
    }
}
