using Bot.Pages;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.Extensions.Options;

namespace Bot.DirectLine;

/// <summary>Which foreign pages may call us: those of <c>Widget:AllowedOrigins</c>. Our own chat page needs no leave.</summary>
internal static class CrossOrigin
{
    public const string Policy = "DirectLine";

    // What Chromium caps it to.
    private static readonly TimeSpan Preflight = TimeSpan.FromHours(2);

    public static void Add(CorsOptions cors, IOptions<WidgetOptions> widget) => cors.AddPolicy(Policy, policy => policy
        .WithOrigins(widget.Value.AllowedOrigins)
        .WithMethods(HttpMethods.Get, HttpMethods.Post)
        // DirectLineJS sends all three.
        .WithHeaders("Authorization", "Content-Type", "x-ms-bot-agent")
        .WithExposedHeaders("Retry-After")
        .SetPreflightMaxAge(Preflight));
}
