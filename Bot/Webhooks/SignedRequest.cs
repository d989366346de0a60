using System.Globalization;
using Bot.Cases;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Bot.Webhooks;

/// <summary>Lets only those in who know the shop's secret. Reads the whole body, because the signature is over it.</summary>
internal sealed class SignedRequest(IOptions<WebhookOptions> options, TimeProvider time) : IEndpointFilter
{
    /// <summary>Bytes of a body: the longest note, each character escaped, with room around it.</summary>
    private const int BodyMax = 16 * 1024;

    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var http = context.HttpContext;
        http.Response.Headers.CacheControl = "no-store";
        if (options.Value.Secret is not { } secret || !Signature.TryReadKey(secret, out var key))
        {
            return CaseAnswers.Closed;
        }

        if (await ReadAsync(http) is not { } body)
        {
            return CaseAnswers.TooLarge;
        }

        if (!IsSigned(http.Request, key, body))
        {
            return CaseAnswers.NotSigned;
        }

        http.Request.Body = new MemoryStream(body, writable: false);
        return await next(context);
    }

    private bool IsSigned(HttpRequest request, byte[] key, byte[] body)
    {
        var path = $"{request.PathBase}{request.Path}{request.QueryString}";
        return long.TryParse(request.Headers[Signature.TimestampHeader], NumberStyles.None, CultureInfo.InvariantCulture, out var timestamp)
            && Math.Abs(time.GetUtcNow().ToUnixTimeSeconds() - timestamp) <= Signature.ClockTolerance.TotalSeconds
            && Signature.Holds(request.Headers[Signature.SignatureHeader].ToString(), Signature.OfRequest(key, timestamp, request.Method, path, body));
    }

    /// <summary>Null when it is too long, announced or not.</summary>
    private static async Task<byte[]?> ReadAsync(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = BodyMax;
        }

        using var kept = new MemoryStream();
        var buffer = new byte[4096];
        try
        {
            while (await http.Request.Body.ReadAsync(buffer, http.RequestAborted) is > 0 and var read)
            {
                if (kept.Length + read > BodyMax)
                {
                    return null;
                }

                kept.Write(buffer, 0, read);
            }
        }
        catch (BadHttpRequestException e) when (e.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return null;
        }

        return kept.ToArray();
    }
}
