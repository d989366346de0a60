using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Bot.Desk;

/// <summary>Reads what a desk page posts.</summary>
internal static class DeskRequest
{
    /// <summary>Bytes of a body: the longest text, each character escaped, with room around it.</summary>
    public const int BodyMax = 32 * 1024;

    private const string DeskHeader = "X-Desk";

    /// <summary>Answers with <paramref name="then"/>, or with 400 or 413 when the body is not what it must be.</summary>
    public static async Task<IResult> WithBodyAsync<T>(this HttpRequest request, JsonTypeInfo<T> type, Func<T, Task<IResult>> then)
        where T : class
    {
        T? body;
        try
        {
            body = request.HasJsonContentType() ? await JsonSerializer.DeserializeAsync(request.Body, type, request.HttpContext.RequestAborted) : null;
        }
        catch (JsonException)
        {
            return DeskAnswers.Malformed;
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode == StatusCodes.Status413PayloadTooLarge ? DeskAnswers.TooLarge : DeskAnswers.Malformed;
        }

        return body is null ? DeskAnswers.Malformed : await then(body);
    }

    /// <summary>Refuses a post without the page's own header, which a page of another site cannot make a browser send; keeps answers out of caches.</summary>
    public static ValueTask<object?> Guard(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var request = context.HttpContext.Request;
        context.HttpContext.Response.Headers.CacheControl = "no-store";
        return HttpMethods.IsPost(request.Method) && request.Headers[DeskHeader] != "1" ? ValueTask.FromResult<object?>(DeskAnswers.NotFromDesk) : next(context);
    }
}
