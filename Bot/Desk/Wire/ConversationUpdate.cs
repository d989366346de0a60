using Bot.Dialogs.Escalation;
using Bot.Turns;

namespace Bot.Desk.Wire;

/// <summary>What is new in the conversation an agent looks at.</summary>
/// <param name="Activities">After what the page knew, rising.</param>
/// <param name="Sequence">Of the last activity the page knows now.</param>
internal sealed record ConversationUpdate(string ConversationId, ConversationHeader Header, IReadOnlyList<DeskActivity> Activities, long Sequence);

internal sealed record ConversationHeader
{
    public required string ConversationId { get; init; }
    public required ConversationState State { get; init; }
    public required long OwnerVersion { get; init; }
    public required Person Customer { get; init; }
    public Person? Agent { get; init; }
    public required DateTime StartedAt { get; init; }
    /// <summary>Of the handoff that is going on; null when the bot has the conversation.</summary>
    public CaseCardView? CaseCard { get; init; }
    /// <summary>Made in this conversation, newest first; ended ones too.</summary>
    public required IReadOnlyList<DeskCase> Cases { get; init; }
}

/// <summary>One line of the transcript.</summary>
internal sealed record DeskActivity
{
    public required long Sequence { get; init; }
    public required string Id { get; init; }
    public required DateTime At { get; init; }
    public required Person From { get; init; }
    public required SpeakerRole Role { get; init; }
    public string? Text { get; init; }
    /// <summary>plain or markdown; set with a text.</summary>
    public string? TextFormat { get; init; }
    public IReadOnlyList<DeskAttachment>? Attachments { get; init; }
    /// <summary>The buttons the customer was given.</summary>
    public IReadOnlyList<string>? Choices { get; init; }
    public TranscriptEvent? Event { get; init; }
}

/// <param name="Url">A private link that works for a while; null for a card.</param>
internal sealed record DeskAttachment(string ContentType, string? Name = null, string? Url = null);

/// <param name="Name">escalated, claimed, released, resolved, cancelled or page.context; otherwise the activity's type, which says nothing to an agent.</param>
/// <param name="Page">What the customer looks at; only with page.context.</param>
internal sealed record TranscriptEvent(
    string Name, Person? Actor = null, HandoffReason? Reason = null, string? Note = null, PageContext? Page = null);

/// <summary>Where in the shop the customer opened the chat: at least one of the two, as the customer's own page says and nobody has checked.</summary>
internal sealed record PageContext(string? Order = null, string? Title = null);

internal sealed record TypingNotice(string ConversationId);
