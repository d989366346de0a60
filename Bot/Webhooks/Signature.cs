using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Bot.Webhooks;

/// <summary>HMAC-SHA256 as Standard Webhooks (standardwebhooks.com) writes it: <c>v1,</c> and base64.</summary>
internal static class Signature
{
    public const string IdHeader = "webhook-id";
    public const string TimestampHeader = "webhook-timestamp";
    public const string SignatureHeader = "webhook-signature";

    /// <summary>How far the sender's clock may be off; an older request is somebody's copy.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromMinutes(5);

    private const string Version = "v1,";
    private const string Base64Prefix = "whsec_";

    /// <summary>The bytes of a secret: base64 after <c>whsec_</c>, otherwise the text's own.</summary>
    public static bool TryReadKey(string secret, [NotNullWhen(true)] out byte[]? key)
    {
        try
        {
            key = secret.StartsWith(Base64Prefix, StringComparison.Ordinal) ? Convert.FromBase64String(secret[Base64Prefix.Length..]) : Encoding.UTF8.GetBytes(secret);
            return true;
        }
        catch (FormatException)
        {
            key = null;
            return false;
        }
    }

    /// <summary>Of an event we send: its id, when it is sent, its body.</summary>
    public static string OfEvent(byte[] key, string id, long timestamp, string body) =>
        Of(key, string.Create(CultureInfo.InvariantCulture, $"{id}.{timestamp}."), Encoding.UTF8.GetBytes(body));

    /// <summary>Of a request to us. Method and path are in it, or a signed question could be sent again as another one.</summary>
    /// <param name="path">With the query, as sent.</param>
    public static string OfRequest(byte[] key, long timestamp, string method, string path, ReadOnlySpan<byte> body) =>
        Of(key, string.Create(CultureInfo.InvariantCulture, $"{timestamp}.{method} {path}."), body);

    /// <summary>Whether one of the signatures in a header, separated by blanks, is the expected one.</summary>
    public static bool Holds(string header, string expected)
    {
        var holds = false;
        foreach (var given in header.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            holds |= CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(given), Encoding.UTF8.GetBytes(expected));
        }

        return holds;
    }

    private static string Of(byte[] key, string head, ReadOnlySpan<byte> body)
    {
        using var hmac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hmac.AppendData(Encoding.UTF8.GetBytes(head));
        hmac.AppendData(body);
        return Version + Convert.ToBase64String(hmac.GetHashAndReset());
    }
}
