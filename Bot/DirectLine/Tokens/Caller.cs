using System.Security.Claims;
using Bot.Dialogs.Activities;
using Bot.Turns;

namespace Bot.DirectLine.Tokens;

/// <summary>Who makes a request: the holder of a token, or of the secret.</summary>
/// <param name="Grant">What the token opens; null: the secret, which opens everything.</param>
internal sealed record Caller(TokenGrant? Grant)
{
    public ChannelAccount? User => Grant?.User;

    public bool MayOpen(ConversationId conversation) => Grant is null || Grant.Conversation == conversation;

    /// <summary>What a token for this conversation may say when this caller asks for one.</summary>
    public TokenGrant GrantFor(ConversationId conversation) => Grant ?? new TokenGrant(conversation, User: null, Origins: []);

    public ClaimsPrincipal ToPrincipal() => new(new CallerIdentity(this));

    public static Caller? Of(ClaimsPrincipal principal) => principal.Identities.OfType<CallerIdentity>().FirstOrDefault()?.Caller;

    /// <summary>Lets an endpoint name the caller as a parameter; the group's policy has made sure there is one.</summary>
    public static ValueTask<Caller?> BindAsync(HttpContext context) => ValueTask.FromResult(Of(context.User));

    private sealed class CallerIdentity(Caller caller) : ClaimsIdentity(DirectLineAuthentication.SchemeName)
    {
        public Caller Caller { get; } = caller;
    }
}
