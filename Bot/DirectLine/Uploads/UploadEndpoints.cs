using Bot.DirectLine.Tokens;
using Bot.Storage;
using Bot.Turns;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Options;

namespace Bot.DirectLine.Uploads;

/// <summary>Takes customers' pictures in, and shows them to whoever has a link.</summary>
internal static class UploadEndpoints
{
    private const int MultipartOverhead = 64 * 1024;

    public static void MapUploads(this IEndpointRouteBuilder routes) => routes
        .MapPost("/conversations/{id}/upload", UploadAsync)
        .AddEndpointFilter(RaiseServerLimit)
        .RequireAuthorization(DirectLinePolicies.OwnConversation).RequireRateLimiting(RateLimits.Uploads);

    public static void MapFiles(this IEndpointRouteBuilder routes) =>
        routes.MapMethods("/files/{name}", [HttpMethods.Get, HttpMethods.Head], Show).AllowAnonymous();

    // The server's own limit is for ordinary bodies; the parts of an upload have theirs.
    private static ValueTask<object?> RaiseServerLimit(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var limits = context.HttpContext.RequestServices.GetRequiredService<IOptions<DirectLineOptions>>().Value;
        if (context.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } body)
        {
            body.MaxRequestBodySize = ((long)limits.MaxUploadFiles * limits.MaxUploadBytes) + limits.MaxUploadActivityBytes + MultipartOverhead;
        }

        return next(context);
    }

    private static async Task<IResult> UploadAsync(
        string id, HttpRequest request, Caller caller, IConversationStore store, UploadReader uploads, CustomerPostReader reader, CustomerPosts posts)
    {
        var conversation = new ConversationId(id);
        switch (await store.FindAsync(conversation, request.HttpContext.RequestAborted))
        {
            // Told before megabytes are taken in for nothing.
            case null: return Refusal.ConversationNotFound;
            case { State: ConversationState.Closed }: return Refusal.ConversationEnded;
        }

        if ((await uploads.ReadAsync(request)).IsRefused(out var refusal, out var upload))
        {
            return refusal;
        }

        using (upload)
        {
            if (upload.Pictures.Count == 0)
            {
                return Refusal.Missing("file");
            }

            var read = upload.Activity is { } activity
                ? reader.Read(activity, caller, bringsFiles: true)
                : CustomerPostReader.Wordless(caller, request.Query["userId"]);
            if (read.IsRefused(out var invalid, out var post))
            {
                return invalid;
            }

            post = post with { Activity = post.Activity with { Attachments = upload.ToAttachments(post.Described) } };
            // What throws from here on may have been stored before: a picture too many is swept at the next start, one too few is lost.
            upload.Keep();
            if ((await posts.ReceiveAsync(conversation, post)).IsRefused(out var refused, out var receipt))
            {
                upload.Release();
                return refused;
            }

            if (!receipt.IsStored)
            {
                upload.Release();
            }

            return TypedResults.Json(new PostedActivity(receipt.Id), DirectLineJson.Readable.PostedActivity);
        }
    }

    private static IResult Show(string name, HttpRequest request, HttpResponse response, UploadFolder folder, UploadLinks links, IOptions<DirectLineOptions> options)
    {
        // One answer for all that is wrong: it must not tell which pictures there are.
        if (!UploadId.TryParse(name, out var id) || !links.IsValid(id, request.Query["e"], request.Query["s"]) || folder.Find(id) is not { } file)
        {
            return Refusal.NotFound;
        }

        var headers = response.Headers;
        headers.CacheControl = $"private, max-age={(int)options.Value.LinkLifetime.TotalSeconds}, immutable";
        headers.ContentDisposition = "inline";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        return TypedResults.PhysicalFile(file, id.Type.ContentType, enableRangeProcessing: true);
    }
}
