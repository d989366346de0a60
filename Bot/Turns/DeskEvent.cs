using System.Text.Json.Serialization;
using Bot.Dialogs.Activities;

namespace Bot.Turns;

/// <summary>What happened to a conversation that agents should know of.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DeskEventKind>))]
public enum DeskEventKind
{
    Escalated,
    Claimed,
    Released,
    Resolved,
    Cancelled,
    /// <summary>Somebody wrote in a conversation that waits or is with an agent.</summary>
    Said,
    /// <summary>A case was submitted or moved; the reason is its number.</summary>
    CaseChanged,
}

/// <summary>One entry of the global list that desks follow; written in the same commit as what it tells of.</summary>
/// <param name="Number">Rises with every commit; assigned by the store, 0 before.</param>
/// <param name="Actor">Who did it; null: the customer or the system.</param>
/// <param name="Reason">Why, for people; null where the kind says it.</param>
public sealed record DeskEvent(
    long Number, DateTimeOffset At, DeskEventKind Kind, ConversationId Conversation, AgentName? Actor, string? Reason);
