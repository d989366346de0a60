using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using System.Threading.Channels;
using Bot.Desk.Wire;

namespace Bot.Tests.Support;

/// <summary>A SignalR client as the desk page is one: WebSocket, no negotiation, JSON messages that end with 0x1E (SignalR's HubProtocol.md).</summary>
internal sealed class HubClient : IAsyncDisposable
{
    private const char End = '\x1e';
    private const int Invocation = 1;
    private const int Completion = 3;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    private readonly WebSocket _socket;
    private readonly Channel<FeedEvent[]> _desk = Channel.CreateUnbounded<FeedEvent[]>();
    private readonly Channel<ConversationUpdate> _conversation = Channel.CreateUnbounded<ConversationUpdate>();
    private readonly Channel<TypingNotice> _typing = Channel.CreateUnbounded<TypingNotice>();
    private readonly Channel<string?> _completions = Channel.CreateUnbounded<string?>();
    private readonly TaskCompletionSource _closed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;
    private string _unread = "";

    private HubClient(WebSocket socket)
    {
        _socket = socket;
        _reading = ReadUntilClosedAsync();
    }

    /// <summary>Ends when the server has ended the connection.</summary>
    public Task Closed => _closed.Task.WaitAsync(Patience);

    /// <exception cref="InvalidOperationException">The server did not open the socket.</exception>
    public static async Task<HubClient> ConnectAsync(BotHost host, string? cookie, string? origin = "http://localhost")
    {
        var sockets = host.Server.CreateWebSocketClient();
        sockets.ConfigureRequest = request =>
        {
            request.Headers.Cookie = cookie;
            request.Headers.Origin = origin;
        };
        var socket = await sockets.ConnectAsync(new Uri("ws://localhost/desk/hub"), CancellationToken.None);
        var client = new HubClient(socket);
        await client.SendAsync("""{"protocol":"json","version":1}""");
        Assert.Null(await NextAsync(client._completions));
        return client;
    }

    public Task FollowAsync(long after) => InvokeAsync("follow", after);

    public Task WatchAsync(TestCustomer customer, long after) => InvokeAsync("watch", customer.Id.Value, after);

    /// <exception cref="HubRefusedException">The server's answer is an error.</exception>
    public async Task InvokeAsync(string method, params JsonNode[] arguments)
    {
        await SendAsync(new JsonObject
        {
            ["type"] = Invocation, ["invocationId"] = "1", ["target"] = method, ["arguments"] = new JsonArray(arguments),
        }.ToJsonString());
        if (await NextAsync(_completions) is { } error)
        {
            throw new HubRefusedException(error);
        }
    }

    /// <summary>The next events, of which exactly so many must come together.</summary>
    public async Task<IReadOnlyList<FeedEvent>> EventsAsync(int count)
    {
        var events = new List<FeedEvent>();
        while (events.Count < count)
        {
            events.AddRange(await NextAsync(_desk));
        }

        Assert.Equal(count, events.Count);
        return events;
    }

    public async Task<FeedEvent> EventAsync() => (await EventsAsync(1))[0];

    public async Task<ConversationUpdate> UpdateAsync() => await NextAsync(_conversation);

    /// <summary>Reads updates until the page knows the activity with this number.</summary>
    public async Task<IReadOnlyList<ConversationUpdate>> UpdatesUntilAsync(long sequence)
    {
        var updates = new List<ConversationUpdate>();
        do
        {
            updates.Add(await UpdateAsync());
        }
        while (updates[^1].Sequence < sequence);
        return updates;
    }

    /// <summary>What has arrived and was not read yet.</summary>
    public IReadOnlyList<TypingNotice> TypingSoFar()
    {
        var notices = new List<TypingNotice>();
        while (_typing.Reader.TryRead(out var notice))
        {
            notices.Add(notice);
        }

        return notices;
    }

    public async ValueTask DisposeAsync()
    {
        _socket.Abort();
        await _reading;
        _socket.Dispose();
    }

    private async Task SendAsync(string json) =>
        await _socket.SendAsync(Encoding.UTF8.GetBytes(json + End), WebSocketMessageType.Text, endOfMessage: true, CancellationToken.None);

    private async Task ReadUntilClosedAsync()
    {
        var buffer = new byte[16 * 1024];
        var received = new List<byte>();
        try
        {
            while (await _socket.ReceiveAsync(buffer, CancellationToken.None) is { MessageType: not WebSocketMessageType.Close } part)
            {
                received.AddRange(buffer.AsSpan(0, part.Count));
                if (part.EndOfMessage)
                {
                    Take(Encoding.UTF8.GetString([.. received]));
                    received.Clear();
                }
            }
        }
        catch (Exception e) when (e is WebSocketException or IOException or OperationCanceledException or ObjectDisposedException)
        {
            // Cut off by one side or the other; what came before stands in the channels.
        }

        var ended = new IOException("The hub's connection has ended.");
        _desk.Writer.TryComplete(ended);
        _conversation.Writer.TryComplete(ended);
        _typing.Writer.TryComplete(ended);
        _completions.Writer.TryComplete(ended);
        _closed.SetResult();
    }

    private void Take(string text)
    {
        var messages = (_unread + text).Split(End);
        _unread = messages[^1];
        foreach (var json in messages[..^1])
        {
            using var message = JsonDocument.Parse(json);
            Take(message.RootElement);
        }
    }

    private void Take(JsonElement message)
    {
        // The answer to the handshake has no type.
        switch (message.TryGetProperty("type", out var type) ? type.GetInt32() : Completion)
        {
            case Completion:
                _completions.Writer.TryWrite(message.TryGetProperty("error", out var error) ? error.GetString() : null);
                break;
            case Invocation:
                TakeInvocation(message.GetProperty("target").GetString(), message.GetProperty("arguments")[0]);
                break;
        }
    }

    // SignalR's own clients compare the names of methods without regard to case.
    private void TakeInvocation(string? target, JsonElement argument)
    {
        switch (target?.ToLowerInvariant())
        {
            case "desk":
                _desk.Writer.TryWrite(Read(argument, DeskJson.Wire.FeedEventArray));
                break;
            case "conversation":
                _conversation.Writer.TryWrite(Read(argument, DeskJson.Wire.ConversationUpdate));
                break;
            case "typing":
                _typing.Writer.TryWrite(Read(argument, DeskJson.Wire.TypingNotice));
                break;
        }
    }

    // A guard only: a test that waits for what never comes should say so instead of hanging.
    private static Task<T> NextAsync<T>(Channel<T> channel) => channel.Reader.ReadAsync().AsTask().WaitAsync(Patience);

    private static T Read<T>(JsonElement json, JsonTypeInfo<T> type)
        where T : class =>
        json.Deserialize(type) ?? throw new InvalidOperationException("The hub sent null.");
}

/// <summary>A hub method ended with an error.</summary>
internal sealed class HubRefusedException(string message) : Exception(message);
