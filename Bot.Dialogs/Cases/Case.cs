using Bot.Dialogs.Escalation;

namespace Bot.Dialogs.Cases;

/// <summary>A request that the shop has to deal with (售后单). Immutable; a verb makes the next one.</summary>
public sealed record Case
{
    public required CaseNumber Number { get; init; }

    public required CaseKind Kind { get; init; }

    public required CaseState State { get; init; }

    /// <summary>The conversation it was made in, and where its customer hears of it.</summary>
    public required string Conversation { get; init; }

    /// <summary>The shop's id of the customer, where the shop's page vouched for it.</summary>
    public string? CustomerId { get; init; }

    /// <summary>Null where no order could be found or none is concerned.</summary>
    public string? OrderNumber { get; init; }

    public string? Sku { get; init; }

    /// <summary>One line for lists, Chinese: 退货 · 云步缓震跑鞋 × 1.</summary>
    public required string Title { get; init; }

    /// <summary>Everything that was asked and answered, in the order of the summary that the customer confirmed.</summary>
    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public IReadOnlyList<Photo> Photos { get; init; } = [];

    /// <summary>What the policy said; null where none decides.</summary>
    public CaseDecision? Decision { get; init; }

    /// <summary>What the submission was: the same key is the same case, however often it is sent.</summary>
    public required string SubmissionKey { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Until when the shop has promised to act; null: nothing was promised.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>Oldest first; the first is the submission.</summary>
    public required IReadOnlyList<CaseEvent> History { get; init; }

    /// <summary>Counts changes; a verb names the one it saw. 1: as submitted.</summary>
    public long Revision { get; init; } = 1;
}

/// <param name="ClauseId">The clause it rests on.</param>
/// <param name="Text">What the customer was told of it.</param>
/// <param name="Conclusion">可以 or 人工; a refused request makes no case.</param>
/// <param name="Freight">Who pays, in the words of the policy files: 买家; null when nothing is sent.</param>
public sealed record CaseDecision(string ClauseId, string Text, string Conclusion, string? Freight);

/// <param name="Actor">Who moved it, as the desk shows it: 客户, 小李, 商家系统, 智能助手.</param>
/// <param name="Note">What the customer is told with it; null: only the state.</param>
public sealed record CaseEvent(DateTimeOffset At, CaseState State, string Actor, string? Note);
