using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.Extensions.Options;

namespace Bot.DirectLine.Tokens;

/// <summary>Reads <c>Authorization: Bearer</c>, a token or the secret. None or a malformed one is 401; one that does not open what was asked for is 403.</summary>
internal sealed class DirectLineAuthentication(
    IOptionsMonitor<AuthenticationSchemeOptions> options,
    ILoggerFactory logger,
    UrlEncoder encoder,
    DirectLineSecret secret,
    DirectLineTokens tokens) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
{
    public const string SchemeName = "DirectLine";

    private const string Prefix = "Bearer ";

    // One handler serves one request, so what authentication found is still here when the challenge is written.
    private Refusal _refusal = Refusal.Unauthorized;

    /// <summary>The credential of the header, or null when there is none in the only form that exists.</summary>
    public static string? Bearer(HttpRequest request) =>
        request.Headers.Authorization is [{ } header] && header.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase) && header.Length > Prefix.Length
            ? header[Prefix.Length..].Trim()
            : null;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        if (Bearer(Request) is not { Length: > 0 } credential)
        {
            return AuthenticateResult.NoResult();
        }

        if (secret.Matches(credential))
        {
            return Accept(new Caller(Grant: null));
        }

        return await tokens.ReadAsync(credential) switch
        {
            TokenReading.Valid { Grant: var grant } when grant.Trusts(Request.Headers.Origin) => Accept(new Caller(grant)),
            TokenReading.Expired => Refuse(Refusal.TokenExpired),
            _ => Refuse(Refusal.Forbidden),
        };
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties) => _refusal.ExecuteAsync(Context);

    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) => Refusal.Forbidden.ExecuteAsync(Context);

    private static AuthenticateResult Accept(Caller caller) =>
        AuthenticateResult.Success(new AuthenticationTicket(caller.ToPrincipal(), SchemeName));

    private AuthenticateResult Refuse(Refusal refusal)
    {
        _refusal = refusal;
        return AuthenticateResult.Fail(refusal.Code);
    }
}
