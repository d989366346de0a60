using Bot.Dialogs.Cases;

namespace Bot.Desk.Wire;

/// <summary>A case in the list: oldest deadline first, those without one last.</summary>
internal sealed record CaseItem
{
    public required string Number { get; init; }
    public required CaseKind Kind { get; init; }
    public required CaseState State { get; init; }
    public required string Title { get; init; }
    public required string ConversationId { get; init; }
    public string? OrderNumber { get; init; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? Deadline { get; init; }
    public required long Revision { get; init; }
    /// <summary>False: it has ended and leaves the list.</summary>
    public required bool IsOpen { get; init; }
}

/// <summary>A case with all that an agent decides by.</summary>
internal sealed record DeskCase
{
    public required CaseItem Item { get; init; }
    public required IReadOnlyList<CaseFact> Facts { get; init; }
    public required IReadOnlyList<CasePhoto> Photos { get; init; }
    public CaseDecisionView? Decision { get; init; }
    /// <summary>Oldest first.</summary>
    public required IReadOnlyList<CaseStep> History { get; init; }
    /// <summary>States it can be moved to now.</summary>
    public required IReadOnlyList<CaseState> Next { get; init; }
}

/// <param name="Conclusion">可以 or 人工.</param>
internal sealed record CaseDecisionView(string ClauseId, string Text, string Conclusion, string? Freight = null);

/// <param name="Note">What the customer was told with it.</param>
internal sealed record CaseStep(DateTime At, CaseState State, string Actor, string? Note = null);

/// <param name="Revision">As the agent's page showed it; the move is refused when the case has changed since.</param>
/// <param name="Note">The customer reads it.</param>
internal sealed record CaseMoveRequest(long Revision, CaseState State, string? Note = null);
