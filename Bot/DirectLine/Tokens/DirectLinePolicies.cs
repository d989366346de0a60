using Bot.Turns;
using Microsoft.AspNetCore.Authorization;

namespace Bot.DirectLine.Tokens;

/// <summary>Who may do what.</summary>
internal static class DirectLinePolicies
{
    /// <summary>A token or the secret.</summary>
    public const string Anyone = "DirectLine.Anyone";
    /// <summary>Only the shop's own servers.</summary>
    public const string Secret = "DirectLine.Secret";
    /// <summary>Only a token, not the secret.</summary>
    public const string Token = "DirectLine.Token";
    /// <summary>The token of the conversation in the address, or the secret.</summary>
    public const string OwnConversation = "DirectLine.OwnConversation";

    public static void AddDirectLinePolicies(this AuthorizationBuilder authorization) => authorization
        .AddPolicy(Anyone, policy => policy.AddAuthenticationSchemes(DirectLineAuthentication.SchemeName).RequireAuthenticatedUser())
        .AddPolicy(Secret, policy => policy.Require((caller, _) => caller.Grant is null))
        .AddPolicy(Token, policy => policy.Require((caller, _) => caller.Grant is not null))
        .AddPolicy(OwnConversation, policy => policy.Require((caller, request) =>
            request.RouteValues["id"] is string id && caller.MayOpen(new ConversationId(id))));

    private static void Require(this AuthorizationPolicyBuilder policy, Func<Caller, HttpRequest, bool> isAllowed) =>
        policy.AddAuthenticationSchemes(DirectLineAuthentication.SchemeName).RequireAuthenticatedUser().RequireAssertion(context =>
            context.Resource is HttpContext { Request: var request } && Caller.Of(context.User) is { } caller && isAllowed(caller, request));
}
