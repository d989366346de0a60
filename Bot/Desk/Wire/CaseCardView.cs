using Bot.Dialogs.Escalation;

namespace Bot.Desk.Wire;

/// <summary>The case card as the desk shows it: links instead of stored pictures.</summary>
internal sealed record CaseCardView
{
    public required int Version { get; init; }
    public required HandoffReason Reason { get; init; }
    public required string ReasonText { get; init; }
    public required string Question { get; init; }
    public RankedEntry? Intent { get; init; }
    public required IReadOnlyList<CaseFact> Facts { get; init; }
    public required IReadOnlyList<CasePhoto> Photos { get; init; }
    public required IReadOnlyList<ShownEntry> Shown { get; init; }
    public required IReadOnlyList<RankedEntry> Candidates { get; init; }
    public string? Wants { get; init; }
    public DateTime? Deadline { get; init; }
    public required DateTime CreatedAt { get; init; }
}

/// <param name="Probability">That this is the right entry, 0 to 1.</param>
internal sealed record RankedEntry(string EntryId, string Title, double Probability);

internal sealed record CaseFact(string Name, string Value, string Source);

/// <param name="Url">A private link that works for a while.</param>
internal sealed record CasePhoto(string Url, string Name);

internal sealed record ShownEntry(string EntryId, string Title, double Probability, DateTime At, Reaction? Reaction = null);
