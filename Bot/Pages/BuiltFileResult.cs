using Microsoft.Net.Http.Headers;

namespace Bot.Pages;

/// <summary>Answers with a built file in the best form the client takes, or 304 when it has it.</summary>
internal sealed class BuiltFileResult(BuiltFile file) : IResult
{
    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var (request, response) = (httpContext.Request, httpContext.Response);
        var (path, encoding) = file.Choose(AcceptedEncodings.Of(request.GetTypedHeaders()));
        var tag = new EntityTagHeaderValue($"\"{file.Version}-{encoding ?? "plain"}\"");

        response.Headers.CacheControl = file.Immutable ? "public, max-age=31536000, immutable" : "no-cache";
        response.Headers.ETag = tag.ToString();
        response.Headers.Vary = HeaderNames.AcceptEncoding;
        response.Headers.XContentTypeOptions = "nosniff";
        if (request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        response.ContentType = file.ContentType;
        response.ContentLength = new FileInfo(path).Length;
        if (encoding is not null)
        {
            response.Headers.ContentEncoding = encoding;
        }
        if (!HttpMethods.IsHead(request.Method))
        {
            await response.SendFileAsync(path, httpContext.RequestAborted);
        }
    }
}
