namespace Bot.Dialogs.AfterSales;

/// <summary>What this conversation's customer has proven. Orders are shown to nobody else.</summary>
/// <param name="CustomerId">The shop's own page vouched for this customer; null: a visitor.</param>
/// <param name="Orders">Orders whose phone's last four digits the customer knew, or that were seen to be his own.</param>
/// <param name="FailedTries">Pairs of number and digits that did not fit.</param>
public sealed record Proof(string? CustomerId, IReadOnlyList<string> Orders, int FailedTries)
{
    /// <summary>After so many a person has to look: ten thousand tails are soon guessed.</summary>
    public const int TriesMax = 5;

    public static Proof None { get; } = new(null, [], 0);

    public bool Covers(Shop.Order order) =>
        (CustomerId is not null && order.CustomerId == CustomerId) || Orders.Contains(order.Number, StringComparer.OrdinalIgnoreCase);
}

/// <param name="Title">What it is, Chinese: 退货.</param>
/// <param name="Kind">Null: stored before it was kept.</param>
public sealed record SubmittedCase(string Number, string Title, DateTimeOffset At, Cases.CaseKind? Kind = null);
