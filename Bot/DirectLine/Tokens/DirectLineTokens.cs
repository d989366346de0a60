using Bot.Dialogs.Activities;
using Bot.Turns;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Bot.DirectLine.Tokens;

/// <summary>Makes and reads the tokens that browsers hold.</summary>
internal sealed class DirectLineTokens(DirectLineSecret secret, IOptions<DirectLineOptions> options, TimeProvider time)
{
    private readonly SignedClaims _signed = new(secret.KeyFor("token"), audience: "directline", time);

    public TokenAnswer Issue(TokenGrant grant, string? streamUrl = null)
    {
        var claims = new Dictionary<string, object>(StringComparer.Ordinal) { [Claims.Conversation] = grant.Conversation.Value };
        if (grant.User is { Id: { } id })
        {
            // DirectLineJS and Web Chat read this one themselves and take it for the user's id.
            claims.Add(Claims.User, id);
        }

        if (grant.User is { Name: { } name })
        {
            claims.Add(Claims.Name, name);
        }

        if (grant.Origins.Count > 0)
        {
            claims.Add(Claims.Origin, grant.Origins);
        }

        var lifetime = options.Value.TokenLifetime;
        return new TokenAnswer(grant.Conversation.Value, _signed.Write(claims, lifetime), (int)lifetime.TotalSeconds, streamUrl);
    }

    public async Task<TokenReading> ReadAsync(string token)
    {
        if (await _signed.ReadAsync(token) is not { } read || read.Text(Claims.Conversation) is not { } conversation)
        {
            return new TokenReading.Foreign();
        }

        if (read.HasExpired)
        {
            return new TokenReading.Expired();
        }

        var user = read.Text(Claims.User) is { } id ? new ChannelAccount(id, read.Text(Claims.Name), Roles.User) : null;
        return new TokenReading.Valid(new TokenGrant(new ConversationId(conversation), user, read.List(Claims.Origin)));
    }
}

/// <summary>Names of what tokens and tickets say.</summary>
internal static class Claims
{
    public const string Conversation = "conv";
    public const string User = "user";
    public const string Name = "name";
    public const string Origin = "origin";
    public const string Id = JwtRegisteredClaimNames.Jti;
}
