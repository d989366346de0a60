namespace Bot.Dialogs.Policies;

/// <summary>Everything a decision depends on beside today. What is null is not known; a decision that needs it goes to a person.</summary>
public sealed record PolicyQuestion(PolicyKind Kind)
{
    /// <summary>A word of goods.txt: what was bought.</summary>
    public string? Goods { get; init; }

    /// <summary>The part that is faulty, when it is not the whole.</summary>
    public string? Part { get; init; }

    public PolicyReason? Reason { get; init; }

    public IReadOnlySet<Circumstance> Circumstances { get; init; } = new HashSet<Circumstance>();

    public PaymentMethod? Payment { get; init; }

    /// <summary>Yuan that the customer asks for, above 0.</summary>
    public decimal? Amount { get; init; }

    public DateOnly? OrderedOn { get; init; }

    public DateOnly? PaidOn { get; init; }

    public DateOnly? ReceivedOn { get; init; }

    public DateOnly? InvoicedOn { get; init; }

    /// <summary>
    /// The day whose clauses apply: that of the order, because those were the terms the customer agreed to. Where it is not known, the
    /// first known of payment, receipt and today.
    /// </summary>
    public DateOnly DayOfTerms(DateOnly today) => OrderedOn ?? PaidOn ?? ReceivedOn ?? today;

    internal bool HasDayAfter(DateOnly today) => OrderedOn > today || PaidOn > today || ReceivedOn > today || InvoicedOn > today;

    internal DateOnly? DayOf(WindowStart start) => start switch
    {
        WindowStart.Receipt => ReceivedOn,
        WindowStart.Payment => PaidOn,
        WindowStart.Order => OrderedOn,
        WindowStart.InvoiceIssue => InvoicedOn,
        _ => throw new ArgumentOutOfRangeException(nameof(start), start, "A new start of windows needs its day here."),
    };
}
