using Bot.Dialogs.Activities;
using Bot.Turns;
using Microsoft.Extensions.Options;

namespace Bot.DirectLine.Tokens;

/// <summary>Generate and refresh tokens.</summary>
internal static class TokenEndpoints
{
    private const int OriginsMax = 20;

    private static readonly TokenRequest Nothing = new(User: null, TrustedOrigins: null);

    public static void MapTokens(this IEndpointRouteBuilder routes)
    {
        routes.MapPost("/tokens/generate", GenerateAsync)
            .RequireAuthorization(DirectLinePolicies.Secret).RequireRateLimiting(RateLimits.Starts);
        routes.MapPost("/tokens/refresh", Refresh)
            .RequireAuthorization(DirectLinePolicies.Token).RequireRateLimiting(RateLimits.Reads);
    }

    // Neither starts the conversation nor calls the bot.
    private static async Task<IResult> GenerateAsync(HttpRequest request, DirectLineTokens tokens, IOptions<DirectLineOptions> options)
    {
        var body = await JsonBody.ReadOptionalAsync(request, options.Value.MaxBodyBytes, DirectLineJson.Readable.TokenRequest, Nothing);
        if (body.IsRefused(out var refusal, out var asked))
        {
            return refusal;
        }

        ChannelAccount? user = null;
        if (asked.User is { Id.Length: > 0 } named)
        {
            user = CustomerPostReader.Customer(named);
            if (user is null)
            {
                return Refusal.BadArgument("user.id 不能使用这个值。");
            }
        }

        if (asked.TrustedOrigins is { Count: > OriginsMax })
        {
            return Refusal.BadArgument($"trustedOrigins 最多 {OriginsMax} 个。");
        }

        string[] origins = [.. (asked.TrustedOrigins ?? []).OfType<string>()];
        return TypedResults.Json(tokens.Issue(new TokenGrant(ConversationId.New(), user, origins)), DirectLineJson.Readable.TokenAnswer);
    }

    private static IResult Refresh(Caller caller, DirectLineTokens tokens) => caller.Grant is { } grant
        ? TypedResults.Json(tokens.Issue(grant), DirectLineJson.Readable.TokenAnswer)
        : Refusal.Forbidden;
}
