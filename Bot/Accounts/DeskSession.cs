using System.Security.Claims;
using Bot.Turns;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.Extensions.Options;

namespace Bot.Accounts;

/// <summary>The cookie of a signed-in person: what is in it, and when it stops being good.</summary>
internal static class DeskSession
{
    public const string Scheme = "desk";

    private const string IdClaim = "sub";
    private const string NameClaim = "name";
    private const string RoleClaim = "role";
    private const string StampClaim = "stamp";

    public static Task SignInAsync(HttpContext http, Account account) => http.SignInAsync(Scheme, new ClaimsPrincipal(IdentityOf(account)));

    public static ClaimsIdentity IdentityOf(Account account)
    {
        var claims = account.Roles.Select(role => new Claim(RoleClaim, role.Word()))
            .Append(new Claim(IdClaim, account.Id.Value))
            .Append(new Claim(NameClaim, account.DisplayName))
            .Append(new Claim(StampClaim, account.SecurityStamp));
        return new ClaimsIdentity(claims, Scheme, NameClaim, RoleClaim);
    }

    /// <summary>The person whose session it is.</summary>
    /// <exception cref="InvalidOperationException">Nobody is signed in: the endpoint lacks its policy.</exception>
    public static AgentName AgentOf(ClaimsPrincipal user) => new(Required(user, IdClaim), Required(user, NameClaim));

    public static IEnumerable<AgentRole> RolesOf(ClaimsPrincipal user) => user.FindAll(RoleClaim).Select(claim => AgentRoles.Parse(claim.Value));

    /// <summary>Whether the account still stands as the session was made from it: a new password, name or role ends it.</summary>
    public static async ValueTask<bool> IsCurrentAsync(ClaimsPrincipal user, IAccountStore store, CancellationToken stop) =>
        user.FindFirst(IdClaim) is { } id
        && await store.FindAsync(new AgentId(id.Value), stop) is { } account
        && user.HasClaim(StampClaim, account.SecurityStamp);

    public static void Configure(CookieAuthenticationOptions cookie, IOptions<AccountOptions> options, IAccountStore store)
    {
        cookie.Cookie.Name = "desk";
        cookie.Cookie.HttpOnly = true;
        cookie.Cookie.SameSite = SameSiteMode.Strict;
        cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.ExpireTimeSpan = options.Value.SessionTime;
        cookie.SlidingExpiration = true;
        cookie.Events.OnValidatePrincipal = async context =>
        {
            if (context.Principal is null || !await IsCurrentAsync(context.Principal, store, context.HttpContext.RequestAborted))
            {
                context.RejectPrincipal();
                await context.HttpContext.SignOutAsync(Scheme);
            }
        };
    }

    private static string Required(ClaimsPrincipal user, string claim) =>
        user.FindFirst(claim)?.Value ?? throw new InvalidOperationException($"The session has no '{claim}'; does the endpoint ask for a policy?");
}
