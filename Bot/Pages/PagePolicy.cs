using Microsoft.Extensions.Options;

namespace Bot.Pages;

/// <summary>The Content-Security-Policy of each page: nothing is allowed that the page does not need, no inline script anywhere.</summary>
internal sealed class PagePolicy(IOptions<WidgetOptions> widget)
{
    private const string Base = "default-src 'none'; base-uri 'none'; form-action 'none'; script-src 'self'; font-src 'self'";

    private readonly string _embedders = string.Join(' ', ["'self'", .. widget.Value.AllowedOrigins]);

    /// <summary>The demo shop embeds the launcher, which opens the chat in a frame.</summary>
    public static string Shop(HttpRequest request) =>
        $"{Base}; style-src 'self'; img-src 'self' data:; connect-src {Server(request)}; frame-src 'self'; frame-ancestors 'none'";

    /// <summary>
    /// Web Chat writes its styles into the page, reads a picture to be sent from a blob: address (without it an upload hangs at
    /// "Sending") and makes thumbnails in a worker.
    /// </summary>
    public string Chat(HttpRequest request) =>
        $"{Base}; style-src 'self' 'unsafe-inline'; img-src 'self' blob: data:; media-src 'self' blob:; connect-src {Server(request)} blob:; worker-src blob:; frame-ancestors {_embedders}";

    public static string Desk(HttpRequest request) =>
        $"{Base}; style-src 'self'; img-src 'self' blob: data:; media-src 'self'; connect-src {Server(request)}; frame-ancestors 'none'";

    // Not every browser counts a WebSocket to our own host as 'self'; behind a proxy the scheme we see may not be the public one.
    private static string Server(HttpRequest request) =>
        Uri.CheckHostName(request.Host.Host) == UriHostNameType.Unknown ? "'self'" : $"'self' ws://{request.Host} wss://{request.Host}";
}
