using Bot.DirectLine.Tokens;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Extensions.Options;

namespace Bot.DirectLine;

/// <summary>Start and reconnect.</summary>
internal static class ConversationEndpoints
{
    private static readonly StartRequest Nothing = new(User: null);

    public static void MapConversations(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/conversations", StartAsync)
            .RequireAuthorization(DirectLinePolicies.Anyone).RequireRateLimiting(RateLimits.Starts);
        routes.MapGet("/conversations/{id}", ReconnectAsync)
            .RequireAuthorization(DirectLinePolicies.OwnConversation).RequireRateLimiting(RateLimits.Reads);
    }

    private static async Task<IResult> StartAsync(
        HttpRequest request, Caller caller, ConversationStarts starts, ConversationAnswers answers, IOptions<DirectLineOptions> options)
    {
        var body = await JsonBody.ReadOptionalAsync(request, options.Value.MaxBodyBytes, DirectLineJson.Readable.StartRequest, Nothing);
        if (body.IsRefused(out var refusal, out var asked))
        {
            return refusal;
        }

        var grant = caller.GrantFor(caller.Grant?.Conversation ?? ConversationId.New());
        var user = grant.User;
        if (user is null && asked.User is { Id.Length: > 0 } named)
        {
            user = CustomerPostReader.Customer(named);
            if (user is null)
            {
                return Refusal.BadArgument("user.id 不能使用这个值。");
            }

            // Whoever holds the secret names the user once, and the token he hands on keeps to it.
            grant = caller.Grant is null ? grant with { User = user } : grant;
        }

        if ((await starts.StartAsync(grant.Conversation, user)).IsRefused(out var tooMany, out var started))
        {
            return tooMany;
        }

        var status = started.IsNew ? StatusCodes.Status201Created : StatusCodes.Status200OK;
        return TypedResults.Json(answers.For(grant, Sequence.None, request), DirectLineJson.Readable.TokenAnswer, statusCode: status);
    }

    private static async Task<IResult> ReconnectAsync(
        string id, HttpRequest request, Caller caller, IConversationStore store, ConversationStarts starts, ConversationAnswers answers)
    {
        var conversation = new ConversationId(id);
        var grant = caller.GrantFor(conversation);
        if (!Watermark.TryRead(request.Query["watermark"], out var after))
        {
            return Refusal.BadSyntax("watermark 无法识别。");
        }

        var known = await store.FindAsync(conversation, request.HttpContext.RequestAborted);
        if (known is null && caller.Grant is null)
        {
            return Refusal.ConversationNotFound;
        }

        if (known is null)
        {
            // A token is a promise of a conversation. 404 would leave Web Chat saying «connected» for ever.
            if ((await starts.StartAsync(conversation, grant.User)).IsRefused(out var tooMany, out var started))
            {
                return tooMany;
            }

            known = started.Conversation;
            after = Sequence.None;
        }
        else if (!request.Query.ContainsKey("watermark"))
        {
            after = known.LastSequence;
        }

        return TypedResults.Json(answers.For(grant, after, request), DirectLineJson.Readable.TokenAnswer);
    }
}
