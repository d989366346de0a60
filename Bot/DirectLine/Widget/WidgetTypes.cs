namespace Bot.DirectLine.Widget;

/// <summary>Body of <c>POST /api/widget/token</c>: empty for a new visitor, both members for a returning one.</summary>
internal sealed record VisitorTokenRequest(string? ConversationId, string? Secret);

/// <param name="ExpiresIn">Seconds.</param>
/// <param name="Secret">Proves the conversation later; the page keeps it.</param>
internal sealed record VisitorTokenAnswer(string Token, int ExpiresIn, string UserId, string ConversationId, string Secret);

/// <param name="Unread">Messages of the bot or an agent after the position asked for.</param>
/// <param name="Sequence">The conversation's last position.</param>
internal sealed record UnreadAnswer(int Unread, long Sequence);
