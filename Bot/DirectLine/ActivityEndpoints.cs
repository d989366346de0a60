using Bot.DirectLine.Tokens;
using Bot.DirectLine.Uploads;
using Bot.Handoff;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Extensions.Options;

namespace Bot.DirectLine;

/// <summary>Read and post activities.</summary>
internal static class ActivityEndpoints
{
    public static void MapActivities(this IEndpointRouteBuilder routes)
    {
        var activities = routes.MapGroup("/conversations/{id}/activities").RequireAuthorization(DirectLinePolicies.OwnConversation);
        activities.MapGet("", ReadAsync).RequireRateLimiting(RateLimits.Reads);
        activities.MapPost("", PostAsync).RequireRateLimiting(RateLimits.Posts);
    }

    private static async Task<IResult> ReadAsync(
        string id, HttpRequest request, IConversationStore store, VisibleActivities log, ConversationStates states, UploadLinks links)
    {
        if (!Watermark.TryRead(request.Query["watermark"], out var after))
        {
            return Refusal.BadSyntax("watermark 无法识别。");
        }

        var (conversation, stop) = (new ConversationId(id), request.HttpContext.RequestAborted);
        if (await store.FindAsync(conversation, stop) is null)
        {
            return Refusal.ConversationNotFound;
        }

        var page = await log.ReadAfterAsync(conversation, after, stop);
        var activities = page.Visible.Select(one => one.Activity);
        // A client that polls has no stream to bring the state. Never alone: it pages until it gets nothing.
        if (page.Visible.Count > 0 && await states.DescribeAsync(conversation, stop) is { } state)
        {
            activities = activities.Append(state);
        }

        var set = new ActivitySet(links.Render(activities, PublicAddress.Of(request)), Watermark.Of(page.Position));
        return TypedResults.Json(set, DirectLineJson.Readable.ActivitySet);
    }

    private static async Task<IResult> PostAsync(
        string id, HttpRequest request, Caller caller, CustomerPostReader reader, CustomerPosts posts, IOptions<DirectLineOptions> options)
    {
        if ((await JsonBody.ReadAsync(request, options.Value.MaxBodyBytes)).IsRefused(out var tooBig, out var body))
        {
            return tooBig;
        }

        if (reader.Read(body, caller, bringsFiles: false).IsRefused(out var invalid, out var post))
        {
            return invalid;
        }

        return (await posts.ReceiveAsync(new ConversationId(id), post)).IsRefused(out var refused, out var receipt)
            ? refused
            : TypedResults.Json(new PostedActivity(receipt.Id), DirectLineJson.Readable.PostedActivity);
    }
}
