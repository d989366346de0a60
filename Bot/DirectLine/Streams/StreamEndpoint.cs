using System.Net.WebSockets;
using Bot.DirectLine.Tokens;
using Bot.Storage;
using Bot.Turns;

namespace Bot.DirectLine.Streams;

/// <summary>The WebSocket that a customer's page listens to. Its address authorises it, for one connection; the token that the address was made for may expire meanwhile.</summary>
internal sealed class StreamEndpoint(StreamTickets tickets, IConversationStore store, StreamServer server)
{
    // A browser answers pings by itself. Without an answer the phone is asleep or gone; it reconnects with its watermark.
    private static readonly WebSocketOptions Sockets = new()
    {
        KeepAliveInterval = TimeSpan.FromSeconds(30),
        KeepAliveTimeout = TimeSpan.FromSeconds(60),
    };

    public static void Map(IEndpointRouteBuilder routes)
    {
        var pipeline = routes.CreateApplicationBuilder();
        pipeline.UseWebSockets(Sockets);
        pipeline.Run(context => context.RequestServices.GetRequiredService<StreamEndpoint>().RunAsync(context));
        // CONNECT is how a WebSocket is asked for over HTTP/2.
        routes.MapMethods("/conversations/{id}/stream", [HttpMethods.Get, HttpMethods.Connect], pipeline.Build())
            .AllowAnonymous().RequireRateLimiting(RateLimits.Streams);
    }

    public async Task RunAsync(HttpContext context)
    {
        if ((await CheckAsync(context)).IsRefused(out var refusal, out var asked))
        {
            await refusal.ExecuteAsync(context);
            return;
        }

        if (await TryAcceptAsync(context) is not { } socket)
        {
            context.Response.Clear();
            await Refusal.TooManyStarts(RateLimits.RetryStream).ExecuteAsync(context);
            return;
        }

        using (socket)
        {
            await server.ServeAsync(socket, asked.Conversation, asked.After, PublicAddress.Of(context.Request));
        }
    }

    // Null: the server holds as many sockets as it may; Kestrel tells it in no other way.
    private static async Task<WebSocket?> TryAcceptAsync(HttpContext context)
    {
        try
        {
            return await context.WebSockets.AcceptWebSocketAsync();
        }
        catch (InvalidOperationException) when (!context.Response.HasStarted)
        {
            return null;
        }
    }

    private async Task<Checked<AskedStream>> CheckAsync(HttpContext context)
    {
        var request = context.Request;
        if (!context.WebSockets.IsWebSocketRequest)
        {
            return Refusal.BadArgument("这个地址只接受 WebSocket 连接。");
        }

        if (!Watermark.TryRead(request.Query["watermark"], out var after))
        {
            return Refusal.BadSyntax("watermark 无法识别。");
        }

        if (request.Query["t"] is not [{ Length: > 0 } ticket])
        {
            return Refusal.Unauthorized;
        }

        var id = new ConversationId(request.RouteValues["id"] as string ?? "");
        return await tickets.UseAsync(ticket) switch
        {
            TokenReading.Expired => Refusal.TokenExpired,
            TokenReading.Valid { Grant: var grant } when grant.Conversation == id && grant.Trusts(request.Headers.Origin) =>
                await FindAsync(id, after, context.RequestAborted),
            _ => Refusal.Forbidden,
        };
    }

    private async Task<Checked<AskedStream>> FindAsync(ConversationId id, Sequence after, CancellationToken stop) =>
        await store.FindAsync(id, stop) is { LastSequence: var last }
            // A watermark ahead of us would keep everything from the client that comes until we are there.
            ? new AskedStream(id, after > last ? last : after)
            : Refusal.ConversationNotFound;

    private sealed record AskedStream(ConversationId Conversation, Sequence After);
}
