using System.ComponentModel.DataAnnotations;

namespace Bot.Pages;

/// <summary>Where the widget may be embedded; bound from <c>Widget</c>.</summary>
public sealed class WidgetOptions : IValidatableObject
{
    /// <summary>
    /// Origins of the shop's pages, such as <c>https://shop.example.cn</c>: only they may show the chat in a frame and read the
    /// unread count. Our own origin always may. Default none.
    /// </summary>
    public string[] AllowedOrigins { get; set; } = [];

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        from origin in AllowedOrigins
        where !IsOrigin(origin)
        select new ValidationResult($"Widget:AllowedOrigins '{origin}' is not an origin, such as https://shop.example.cn (no path, no slash at the end).", [nameof(AllowedOrigins)]);

    // What is not exactly an origin could also break out of the frame-ancestors directive it is written into.
    private static bool IsOrigin(string origin) =>
        Uri.TryCreate(origin, UriKind.Absolute, out var uri)
        && (uri.Scheme == Uri.UriSchemeHttps || uri.Scheme == Uri.UriSchemeHttp)
        && uri.GetLeftPart(UriPartial.Authority) == origin;
}
