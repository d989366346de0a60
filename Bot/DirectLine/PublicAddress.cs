namespace Bot.DirectLine;

/// <summary>Absolute addresses as the client reached us; behind a proxy the forwarded headers have been applied before.</summary>
internal static class PublicAddress
{
    /// <summary>With a slash at the end, as relative addresses need it.</summary>
    public static Uri Of(HttpRequest request) => new($"{request.Scheme}://{request.Host}{request.PathBase}/");

    /// <summary>The same for WebSockets: a page under https may only open wss.</summary>
    public static Uri ForWebSockets(HttpRequest request) =>
        new($"{(request.IsHttps ? "wss" : "ws")}://{request.Host}{request.PathBase}/");
}
