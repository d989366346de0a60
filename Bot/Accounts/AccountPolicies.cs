using Microsoft.AspNetCore.Authorization;

namespace Bot.Accounts;

/// <summary>Who may pass; each names the session it asks for, so that no other kind of token opens the door.</summary>
internal static class AccountPolicies
{
    /// <summary>People who serve customers: agents, supervisors and admins.</summary>
    public const string Desk = "desk";

    public static AuthorizationPolicy ServesCustomers { get; } = new AuthorizationPolicyBuilder(DeskSession.Scheme)
        .RequireAuthenticatedUser()
        .RequireRole(Enum.GetValues<AgentRole>().Where(role => role.ServesCustomers()).Select(role => role.Word()))
        .Build();
}
