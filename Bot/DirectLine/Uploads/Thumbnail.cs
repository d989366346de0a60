using System.Buffers.Text;

namespace Bot.DirectLine.Uploads;

/// <summary>A small picture inside the activity itself, as a data address.</summary>
internal static class Thumbnail
{
    // Web Chat's are of 100 KB at most; one that is longer is left out, its picture stays.
    private const int LengthMax = 150 * 1024;
    private const string Head = "data:";
    private const string Encoding = ";base64,";

    /// <summary>Only the data of a picture, and of a small one: any other address would be fetched by whoever looks at the conversation.</summary>
    public static bool IsSafe(string? url) =>
        url is { Length: <= LengthMax }
        && url.StartsWith(Head, StringComparison.Ordinal)
        && url.IndexOf(Encoding, StringComparison.Ordinal) is > 0 and var end
        && ImageType.OfExactContentType(url[Head.Length..end]) is not null
        && Base64.IsValid(url.AsSpan(end + Encoding.Length), out var length)
        && length > 0;
}
