using System.Text.Json.Serialization;
using Bot.Dialogs;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Escalation;

namespace Bot.Turns;

/// <summary>Who has the conversation.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ConversationState>))]
public enum ConversationState
{
    Bot,
    Waiting,
    WithAgent,
    WrapUp,
    Closed,
}

/// <summary>An agent as others see him.</summary>
public sealed record AgentName(string Id, string Name);

/// <summary>One conversation as it stands after its last committed turn. Immutable; a turn makes the next one.</summary>
public sealed record Conversation
{
    public required ConversationId Id { get; init; }
    public required string Channel { get; init; }
    public required ChannelAccount Customer { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public ConversationState State { get; init; }
    public OwnerVersion OwnerVersion { get; init; }
    /// <summary>Set exactly while <see cref="State"/> is <c>WithAgent</c> or <c>WrapUp</c>.</summary>
    public AgentName? Agent { get; init; }
    /// <summary>Set from the escalation until the conversation is the bot's again.</summary>
    public HandoffTicket? Handoff { get; init; }
    public BotState Bot { get; init; } = new();
    public Sequence LastSequence { get; init; }
    /// <summary>Timestamp of the last stored activity; the next one is later.</summary>
    public DateTimeOffset LastAt { get; init; }
    /// <summary>Counts committed turns; a commit names the one it was made from and loses against another. 0: never stored.</summary>
    public long Revision { get; init; }
}

/// <summary>One time that the bot stepped back, from escalation to its end.</summary>
public sealed record HandoffTicket
{
    public required HandoffId Id { get; init; }
    public required HandoffPriority Priority { get; init; }
    public required DateTimeOffset WaitingSince { get; init; }
    public required CaseCard Card { get; init; }
}
