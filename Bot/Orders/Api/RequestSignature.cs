using System.Security.Cryptography;
using System.Text;

namespace Bot.Orders.Api;

/// <summary>Lets the shop see that a request is ours and fresh: HMAC-SHA256 over method, path with query, time and body.</summary>
/// <remarks>openapi.yaml describes it for those who check it.</remarks>
internal sealed class RequestSignature(byte[] secret, TimeProvider time)
{
    public const string TimestampHeader = "X-Support-Timestamp", SignatureHeader = "X-Support-Signature";

    public void Sign(HttpRequestMessage request, ReadOnlySpan<byte> body)
    {
        var timestamp = $"{time.GetUtcNow().ToUnixTimeSeconds()}";
        var signed = string.Join('\n', request.Method.Method, request.RequestUri?.PathAndQuery, timestamp, Convert.ToHexStringLower(SHA256.HashData(body)));
        request.Headers.Add(TimestampHeader, timestamp);
        request.Headers.Add(SignatureHeader, Convert.ToHexStringLower(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(signed))));
    }
}
