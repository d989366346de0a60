using Bot.Turns;

namespace Bot.Handoff;

/// <summary>How an agent's verb ended.</summary>
public abstract record VerbResult
{
    private VerbResult() { }

    /// <param name="Version">The owner version to send with the next verb.</param>
    /// <param name="Sent">The message that was stored, or stored before under the same key; null for other verbs.</param>
    public sealed record Done(OwnerVersion Version, StoredActivity? Sent = null) : VerbResult;

    /// <summary>Another agent has the conversation.</summary>
    public sealed record TakenBy(AgentName Winner, OwnerVersion Version) : VerbResult;

    /// <summary>Nobody can do this now: the customer left the line, or it went back to the bot.</summary>
    public sealed record NotInState(ConversationState State, OwnerVersion Version) : VerbResult;
}
