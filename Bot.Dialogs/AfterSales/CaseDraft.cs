using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;

namespace Bot.Dialogs.AfterSales;

/// <summary>A request that the customer confirmed.</summary>
/// <param name="Title">One line for lists, Chinese.</param>
internal sealed record CaseDraft(CaseKind Kind, string Title)
{
    public string? Order { get; init; }

    public string? Sku { get; init; }

    public IReadOnlyList<Fact> Facts { get; init; } = [];

    public IReadOnlyList<Photo> Photos { get; init; } = [];

    public CaseDecision? Decision { get; init; }

    /// <summary>The policy allows it and nobody has to look at it first.</summary>
    public bool IsApproved { get; init; }

    /// <summary>Approved, it waits for goods from the customer.</summary>
    public bool SendsGoods { get; init; }

    public DateTimeOffset? Deadline { get; init; }
}
