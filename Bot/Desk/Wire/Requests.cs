namespace Bot.Desk.Wire;

internal sealed record SignInRequest(string Name, string Password);

/// <param name="Name">To sign in with.</param>
/// <param name="DisplayName">What customers see.</param>
internal sealed record FirstAdminRequest(string Code, string Name, string DisplayName, string Password);

/// <param name="OwnerVersion">As the agent's page showed it; the verb is refused when the owner has changed since.</param>
internal sealed record ClaimRequest(long OwnerVersion);

/// <summary>Release or resolve.</summary>
/// <param name="Note">For colleagues; customers never see it.</param>
internal sealed record HandBackRequest(long OwnerVersion, string? Note = null);

/// <param name="Key">The page's own key of this message, kept when it is sent again.</param>
internal sealed record ReplyRequest(long OwnerVersion, string Key, string Text);
