using System.Net.WebSockets;

namespace Bot.DirectLine.Streams;

/// <summary>Our end of one WebSocket: frames out one at a time, and nothing that comes in is listened to.</summary>
internal sealed class StreamSocket(WebSocket socket, TimeSpan sendTime, TimeProvider time) : IDisposable
{
    /// <summary>«Try again later» of RFC 6455's registry; the framework has no name for it.</summary>
    public const WebSocketCloseStatus TryAgainLater = (WebSocketCloseStatus)1013;

    // DirectLineJS sends empty frames; nobody has a reason to send more than a little.
    private const int ReceivedMax = 64 * 1024;

    private static readonly TimeSpan GoodbyeTime = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _sending = new(1, 1);

    /// <summary>Sends one text frame; an empty one keeps the connection alive.</summary>
    /// <exception cref="WebSocketException">The connection is gone, or the reader took longer than it may.</exception>
    public async Task SendAsync(ReadOnlyMemory<byte> text, CancellationToken stop)
    {
        await _sending.WaitAsync(stop);
        try
        {
            // Not the caller's token: a frame that has begun to leave must leave whole, or the connection is of no use for a goodbye.
            using var limit = new CancellationTokenSource(sendTime, time);
            try
            {
                await socket.SendAsync(text, WebSocketMessageType.Text, endOfMessage: true, limit.Token);
            }
            catch (OperationCanceledException e) when (limit.IsCancellationRequested)
            {
                throw new WebSocketException(WebSocketError.ConnectionClosedPrematurely, $"A frame did not leave within {sendTime}.", e);
            }
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Reads and forgets; ends when the client has closed, and says why we close when it said too much.</summary>
    /// <exception cref="WebSocketException">The connection is gone.</exception>
    public async Task<WebSocketCloseStatus> ReadToEndAsync()
    {
        var buffer = new byte[256];
        var length = 0;
        while (true)
        {
            var received = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
            if (received.MessageType == WebSocketMessageType.Close)
            {
                return WebSocketCloseStatus.NormalClosure;
            }

            length = received.EndOfMessage ? 0 : length + received.Count;
            if (length > ReceivedMax)
            {
                return WebSocketCloseStatus.MessageTooBig;
            }
        }
    }

    /// <summary>Says goodbye and waits a little for the client's; then the connection is cut.</summary>
    /// <param name="reading">What <see cref="ReadToEndAsync"/> returned.</param>
    public async Task CloseAsync(WebSocketCloseStatus status, Task reading)
    {
        using var limit = new CancellationTokenSource(GoodbyeTime, time);
        try
        {
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(status, statusDescription: null, limit.Token);
            }

            await reading.WaitAsync(limit.Token);
        }
        catch (Exception e) when (e is WebSocketException or OperationCanceledException)
        {
            // It is gone already, or does not answer.
        }

        socket.Abort();
    }

    public void Dispose()
    {
        _sending.Dispose();
        socket.Dispose();
    }
}
