using System.Buffers.Text;

namespace Bot.DirectLine.Uploads;

/// <summary>A small picture inside the activity itself, as a data address.</summary>
internal static class Thumbnail
{
    private const string Head = "data:";
    private const string Encoding = ";base64,";

    /// <summary>Only the data of a picture: any other address would be fetched by whoever looks at the conversation.</summary>
    public static bool IsSafe(string? url) =>
        url is not null
        && url.StartsWith(Head, StringComparison.Ordinal)
        && url.IndexOf(Encoding, StringComparison.Ordinal) is > 0 and var end
        && ImageType.OfExactContentType(url[Head.Length..end]) is not null
        && Base64.IsValid(url.AsSpan(end + Encoding.Length), out var length)
        && length > 0;
}
