using Bot.Dialogs.Activities;
using Bot.DirectLine.Tokens;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Extensions.Options;

namespace Bot.DirectLine.Widget;

/// <summary>What the shop's chat needs besides Direct Line: tokens for visitors, and the number on the launcher.</summary>
internal static class WidgetEndpoints
{
    private static readonly VisitorTokenRequest NewVisitor = new(ConversationId: null, Secret: null);

    public static void MapWidget(this IEndpointRouteBuilder routes)
    {
        var widget = routes.MapGroup("/api/widget").AllowAnonymous();
        widget.MapPost("/token", IssueTokenAsync).RequireRateLimiting(RateLimits.Starts);
        widget.MapGet("/unread", CountUnreadAsync).RequireRateLimiting(RateLimits.Unread);
    }

    private static async Task<IResult> IssueTokenAsync(
        HttpRequest request, DirectLineTokens tokens, VisitorSecrets secrets, IOptions<DirectLineOptions> options)
    {
        var body = await JsonBody.ReadOptionalAsync(request, options.Value.MaxBodyBytes, DirectLineJson.Readable.VisitorTokenRequest, NewVisitor);
        if (body.IsRefused(out var refusal, out var asked))
        {
            return refusal;
        }

        var conversation = ConversationId.New();
        if (asked.ConversationId is { } claimed)
        {
            conversation = new ConversationId(claimed);
            // The secret is proof enough: a visitor who left before his conversation was started starts it now.
            if (!secrets.IsValid(conversation, asked.Secret))
            {
                return Refusal.Forbidden;
            }
        }

        var user = new ChannelAccount($"dl_{conversation}", Role: Roles.User);
        var issued = tokens.Issue(new TokenGrant(conversation, user, Origins: []));
        return TypedResults.Json(
            new VisitorTokenAnswer(issued.Token, issued.ExpiresIn, $"dl_{conversation}", conversation.Value, secrets.Of(conversation)),
            DirectLineJson.Readable.VisitorTokenAnswer);
    }

    private static async Task<IResult> CountUnreadAsync(HttpRequest request, VisitorSecrets secrets, IConversationStore store)
    {
        if (DirectLineAuthentication.Bearer(request) is not { Length: > 0 } secret)
        {
            return Refusal.Unauthorized;
        }

        var id = new ConversationId(request.Query["conversationId"].ToString());
        if (!secrets.IsValid(id, secret))
        {
            return Refusal.Forbidden;
        }

        if (!Watermark.TryRead(request.Query["after"], out var after))
        {
            return Refusal.BadSyntax("after 无法识别。");
        }

        var stop = request.HttpContext.RequestAborted;
        // Not started yet: a refusal would make the launcher forget a secret that is good.
        var last = await store.FindAsync(id, stop) is { } conversation ? conversation.LastSequence : Sequence.None;
        var unread = await store.CountUnreadAsync(id, after, stop);
        return TypedResults.Json(new UnreadAnswer(unread, last.Value), DirectLineJson.Readable.UnreadAnswer);
    }
}
