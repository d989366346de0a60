namespace Bot.DirectLine.Uploads;

/// <summary>A kind of picture that is taken and shown; told by its first bytes, never by what somebody says it is.</summary>
internal sealed record ImageType(string ContentType, string Extension)
{
    /// <summary>So many bytes tell the kind.</summary>
    public const int HeadLength = 12;

    private static readonly ImageType Png = new("image/png", "png");
    private static readonly ImageType Jpeg = new("image/jpeg", "jpg");
    private static readonly ImageType Gif = new("image/gif", "gif");
    private static readonly ImageType WebP = new("image/webp", "webp");
    private static readonly ImageType[] All = [Png, Jpeg, Gif, WebP];

    public static ImageType? OfExtension(string extension) => Array.Find(All, type => type.Extension == extension);

    public static ImageType? OfExactContentType(string contentType) => Array.Find(All, type => type.ContentType == contentType);

    /// <summary>What a client says it sends, in any case and with parameters; null for what is not taken.</summary>
    public static ImageType? OfContentType(string? header) => header?.Split(';')[0].Trim().ToLowerInvariant() switch
    {
        null => null,
        // Not registered, but some phones send it.
        "image/jpg" => Jpeg,
        var contentType => OfExactContentType(contentType),
    };

    public static ImageType? Sniff(ReadOnlySpan<byte> head) => head switch
    {
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => Png,
        [0xFF, 0xD8, 0xFF, ..] => Jpeg,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => WebP,
        _ => null,
    };
}
