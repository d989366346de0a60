using Bot.Dialogs.Activities;
using Bot.Turns;

namespace Bot.DirectLine.Tokens;

/// <summary>What a token opens: one conversation, for one user if it names one, from some origins if it lists any.</summary>
internal sealed record TokenGrant(ConversationId Conversation, ChannelAccount? User, IReadOnlyList<string> Origins)
{
    /// <summary>A request without an Origin header does not come from a page; the list protects sessions in browsers, nothing else.</summary>
    public bool Trusts(string? origin) =>
        Origins.Count == 0 || string.IsNullOrEmpty(origin) || Origins.Contains(origin, StringComparer.OrdinalIgnoreCase);
}

/// <summary>What a token turned out to be.</summary>
internal abstract record TokenReading
{
    private TokenReading() { }

    public sealed record Valid(TokenGrant Grant) : TokenReading;

    /// <summary>It was good once.</summary>
    public sealed record Expired : TokenReading;

    /// <summary>Not a token of ours, or not one for this purpose.</summary>
    public sealed record Foreign : TokenReading;
}
