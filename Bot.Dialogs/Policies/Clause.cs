namespace Bot.Dialogs.Policies;

/// <summary>One clause of the shop's after-sales policy, as an editor wrote it. An empty list of conditions asks nothing.</summary>
public sealed record Clause
{
    /// <summary>Stable: cases, test files and statistics name it. Versions of a clause share it; their validity never overlaps.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The sentence that customers read, without markup.</summary>
    public required string Text { get; init; }

    public required IReadOnlyList<PolicyKind> Kinds { get; init; }

    public required Conclusion Conclusion { get; init; }

    public IReadOnlyList<PolicyReason> Reasons { get; init; } = [];

    /// <summary>Goods or groups of goods.</summary>
    public IReadOnlyList<string> Goods { get; init; } = [];

    /// <summary>The parts of the goods that it is about; a part bought alone counts too.</summary>
    public IReadOnlyList<string> Parts { get; init; } = [];

    /// <summary>At least one of them must hold.</summary>
    public IReadOnlyList<Circumstance> Circumstances { get; init; } = [];

    public IReadOnlyList<PaymentMethod> Payments { get; init; } = [];

    /// <summary>Goods, groups and parts that it does not apply to.</summary>
    public IReadOnlyList<string> ExceptGoods { get; init; } = [];

    /// <summary>It does not apply when one of them holds.</summary>
    public IReadOnlyList<Circumstance> ExceptCircumstances { get; init; } = [];

    /// <summary>Null: no limit of time.</summary>
    public Window? Window { get; init; }

    /// <summary>What holds past the window; never <see cref="Conclusion.Allow"/>, so that waiting never helps.</summary>
    public Conclusion AfterWindow { get; init; } = Conclusion.Refuse;

    public Freight Freight { get; init; }

    /// <summary>What the customer gets beside or instead of the price, such as a coupon.</summary>
    public string? Compensation { get; init; }

    /// <summary>Yuan; past it a person decides.</summary>
    public decimal? AmountMax { get; init; }

    /// <summary>How soon a refund arrives.</summary>
    public string? Arrives { get; init; }

    /// <summary>First day in force; null: always was.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Last day in force; null: until further notice.</summary>
    public DateOnly? To { get; init; }

    public required string File { get; init; }

    public required int Line { get; init; }

    /// <summary>Circumstances weigh more than parts, these more than goods, reasons and payment: each weight is above the sum of those after it.</summary>
    internal int Specificity =>
        (Circumstances.Count > 0 ? 16 : 0) + (Parts.Count > 0 ? 8 : 0) + (Goods.Count > 0 ? 4 : 0) + (Reasons.Count > 0 ? 2 : 0) + (Payments.Count > 0 ? 1 : 0);

    /// <summary>The clause that answers when no other does.</summary>
    internal bool IsFallback =>
        Conclusion == Conclusion.AskPerson && Specificity == 0 && ExceptGoods.Count == 0 && ExceptCircumstances.Count == 0 && From is null && To is null;

    internal bool IsInForce(DateOnly day) => !(day < From) && !(day > To);

    internal bool Applies(PolicyQuestion question, GoodsTree tree) =>
        Asks(Reasons, question.Reason)
        && Asks(Payments, question.Payment)
        && (Goods.Count == 0 || (question.Goods is { } goods && Goods.Any(group => tree.IsIn(goods, group))))
        && (Parts.Count == 0 || Parts.Contains(question.Part ?? question.Goods))
        && (Circumstances.Count == 0 || Circumstances.Any(question.Circumstances.Contains))
        && !ExceptCircumstances.Any(question.Circumstances.Contains)
        && !ExceptGoods.Any(word => word == question.Part || (question.Goods is { } bought && tree.IsIn(bought, word)));

    private static bool Asks<T>(IReadOnlyList<T> wanted, T? given)
        where T : struct => wanted.Count == 0 || (given is { } value && wanted.Contains(value));
}
