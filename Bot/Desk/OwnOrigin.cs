using Microsoft.AspNetCore.Authorization;

namespace Bot.Desk;

/// <summary>Only a page of this host may open the hub: browsers send cookies with a WebSocket of any page, and no header of the page's own.</summary>
internal sealed class OwnOrigin : AuthorizationHandler<OwnOrigin>, IAuthorizationRequirement
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, OwnOrigin requirement)
    {
        // The host is the public one, as a trusted proxy forwarded it. It alone is compared: a proxy may leave the scheme out.
        if (context.Resource is HttpContext http
            && Uri.TryCreate(http.Request.Headers.Origin.ToString(), UriKind.Absolute, out var origin)
            && string.Equals(origin.Authority, http.Request.Host.Value, StringComparison.OrdinalIgnoreCase))
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }
}
