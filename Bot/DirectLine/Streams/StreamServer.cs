using System.Net.WebSockets;
using System.Text.Json;
using Bot.DirectLine.Uploads;
using Bot.Turns;
using Microsoft.Extensions.Options;

namespace Bot.DirectLine.Streams;

/// <summary>Serves a stream from its acceptance to its end.</summary>
internal sealed partial class StreamServer(
    StreamFeeds feeds,
    UploadLinks links,
    IOptions<DirectLineOptions> options,
    IHostApplicationLifetime host,
    TimeProvider time,
    ILogger<StreamServer> logger)
{
    /// <summary>Returns when the client has left, was too slow, or the host stops. A client that comes back with its watermark has lost nothing in any case.</summary>
    /// <param name="site">The address that the client reached us by, for links.</param>
    public async Task ServeAsync(WebSocket webSocket, ConversationId id, Sequence after, Uri site)
    {
        using var feed = feeds.Open(id);
        using var socket = new StreamSocket(webSocket, options.Value.SendTime, time);
        using var over = CancellationTokenSource.CreateLinkedTokenSource(host.ApplicationStopping);

        var reading = socket.ReadToEndAsync();
        var beating = BeatAsync(socket, over.Token);
        var writing = WriteAsync(feed.ReadAsync(after, over.Token), socket, site, over.Token);
        await Task.WhenAny(reading, writing, beating);
        await over.CancelAsync();
        await Task.WhenAll(writing, beating).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);

        await socket.CloseAsync(await StatusAsync(id, reading, writing), reading);
    }

    private async Task WriteAsync(IAsyncEnumerable<ActivitySet> frames, StreamSocket socket, Uri site, CancellationToken stop)
    {
        await foreach (var frame in frames)
        {
            var rendered = frame with { Activities = links.Render(frame.Activities, site) };
            await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(rendered, DirectLineJson.Readable.ActivitySet), stop);
        }
    }

    private async Task BeatAsync(StreamSocket socket, CancellationToken stop)
    {
        using var timer = new PeriodicTimer(options.Value.KeepAlive, time);
        while (await timer.WaitForNextTickAsync(stop))
        {
            await socket.SendAsync(ReadOnlyMemory<byte>.Empty, stop);
        }
    }

    private async Task<WebSocketCloseStatus> StatusAsync(ConversationId id, Task<WebSocketCloseStatus> reading, Task writing)
    {
        if (host.ApplicationStopping.IsCancellationRequested)
        {
            return WebSocketCloseStatus.EndpointUnavailable;
        }

        if (reading.IsCompletedSuccessfully)
        {
            return await reading;
        }

        if (writing.IsCompletedSuccessfully)
        {
            LogTooSlow(id);
            return StreamSocket.TryAgainLater;
        }

        if (writing.Exception?.InnerException is { } error and not WebSocketException)
        {
            LogFailed(error, id);
            return WebSocketCloseStatus.InternalServerError;
        }

        return WebSocketCloseStatus.NormalClosure;
    }

    [LoggerMessage(LogLevel.Information, "A stream of conversation {ConversationId} fell too far behind and is closed; it reads on when it is back")]
    private partial void LogTooSlow(ConversationId conversationId);

    [LoggerMessage(LogLevel.Error, "A stream of conversation {ConversationId} failed and is closed; it reads on when it is back")]
    private partial void LogFailed(Exception error, ConversationId conversationId);
}
