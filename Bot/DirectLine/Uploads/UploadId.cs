using System.Buffers;
using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;

namespace Bot.DirectLine.Uploads;

/// <summary>A stored picture: an unguessable name that tells its type, such as <c>3f…e1.png</c>. Activities hold it as <c>upload:3f…e1.png</c>.</summary>
internal readonly record struct UploadId
{
    public const string Scheme = "upload:";

    private const int RandomLength = 32;

    private static readonly SearchValues<char> Hexadecimal = SearchValues.Create("0123456789abcdef");

    private UploadId(string value, ImageType type)
    {
        Value = value;
        Type = type;
    }

    public string Value { get; }

    public ImageType Type { get; }

    /// <summary>As an attachment's <c>contentUrl</c> in the store; made into a link whenever it is sent.</summary>
    public string StoredUrl => Scheme + Value;

    public static UploadId New(ImageType type) =>
        new($"{Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(RandomLength / 2))}.{type.Extension}", type);

    /// <summary>False for everything that <see cref="New"/> does not make, so a parsed one is a plain file name.</summary>
    public static bool TryParse(string? value, out UploadId id)
    {
        id = default;
        if (value is not { Length: > RandomLength + 1 }
            || value.AsSpan(0, RandomLength).ContainsAnyExcept(Hexadecimal)
            || value[RandomLength] != '.'
            || ImageType.OfExtension(value[(RandomLength + 1)..]) is not { } type)
        {
            return false;
        }

        id = new UploadId(value, type);
        return true;
    }

    public static bool TryParseStoredUrl([NotNullWhen(true)] string? contentUrl, out UploadId id)
    {
        id = default;
        return contentUrl is not null && contentUrl.StartsWith(Scheme, StringComparison.Ordinal) && TryParse(contentUrl[Scheme.Length..], out id);
    }

    public override string ToString() => Value;
}
