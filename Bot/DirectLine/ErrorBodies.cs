namespace Bot.DirectLine;

/// <summary>The door of Direct Line's addresses: whatever goes wrong behind it leaves as an error body, and nothing is cached.</summary>
internal sealed partial class ErrorBodies(RequestDelegate next, ILogger<ErrorBodies> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        var response = context.Response;
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        Refusal? refusal = null;
        try
        {
            await next(context);
            if (response is { HasStarted: false, StatusCode: >= 400, ContentLength: null, ContentType: null })
            {
                refusal = Refusal.OfStatus(response.StatusCode);
            }
        }
        catch (BadHttpRequestException e) when (!response.HasStarted)
        {
            refusal = Refusal.OfStatus(e.StatusCode);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is there to be told.
        }
        // One of the two doors where anything is caught.
        catch (Exception e) when (!response.HasStarted)
        {
            LogFailed(e, context.Request.Method, context.GetEndpoint()?.DisplayName);
            refusal = Refusal.ServiceError;
        }

        if (refusal is not null)
        {
            await refusal.ExecuteAsync(context);
        }
    }

    [LoggerMessage(LogLevel.Error, "{Method} {Endpoint} failed")]
    private partial void LogFailed(Exception error, string method, string? endpoint);
}
