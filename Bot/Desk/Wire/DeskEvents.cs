using System.Text.Json.Serialization;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Escalation;
using Bot.Turns;

namespace Bot.Desk.Wire;

[JsonConverter(typeof(CamelCaseEnumConverter<FeedKind>))]
internal enum FeedKind
{
    /// <summary>Everything that waits or is with an agent: what was known before is void.</summary>
    Snapshot,
    Escalated,
    Claimed,
    Released,
    Resolved,
    Cancelled,
    Said,
    CaseChanged,
}

/// <summary>One change of the desk's lists.</summary>
/// <param name="Number">Rising; not every number reaches every agent.</param>
/// <param name="Item">The conversation as it is now, which may be later than the event; null when it has left the lists.</param>
/// <param name="Items">Only in a snapshot.</param>
/// <param name="Case">The case that changed, as it is now; only with caseChanged.</param>
/// <param name="Cases">Those that have not ended; only in a snapshot.</param>
internal sealed record FeedEvent(
    long Number,
    DateTime At,
    FeedKind Kind,
    Person? Actor = null,
    string? ConversationId = null,
    DeskItem? Item = null,
    IReadOnlyList<DeskItem>? Items = null,
    CaseItem? Case = null,
    IReadOnlyList<CaseItem>? Cases = null);

/// <summary>A conversation in the lists: by priority, higher first, then by <c>WaitingSince</c>.</summary>
internal sealed record DeskItem
{
    public required string ConversationId { get; init; }
    public required string HandoffId { get; init; }
    /// <summary>Waiting or with an agent.</summary>
    public required ConversationState State { get; init; }
    public required long OwnerVersion { get; init; }
    public required Person Customer { get; init; }
    public required HandoffReason Reason { get; init; }
    public required string ReasonText { get; init; }
    public required int Priority { get; init; }
    public required DateTime WaitingSince { get; init; }
    public Person? Agent { get; init; }
    public required string Question { get; init; }
    /// <summary>What a person wrote last, shortened; the bot's words only where no person has written lately.</summary>
    public required string LastText { get; init; }
    public required SpeakerRole LastFrom { get; init; }
    public required DateTime LastAt { get; init; }
    /// <summary>The number of what <see cref="LastText"/> shows.</summary>
    public required long Sequence { get; init; }
}
