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

    /// <summary>Nobody can do this now: the customer left the line, it went back to the bot, or the version is an old one.</summary>
    /// <param name="Owner">Who owns it under the newer version; null: nobody.</param>
    public sealed record NotInState(ConversationState State, OwnerVersion Version, AgentName? Owner = null) : VerbResult;
}
