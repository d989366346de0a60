namespace Bot.Dialogs.Policies;

/// <summary>What the customer wants decided.</summary>
public enum PolicyKind
{
    Return,
    Exchange,
    Refund,
    Repair,
    Compensation,
    PriceProtection,
    Invoice,

    /// <summary>When and where a refund arrives, by means of payment.</summary>
    Payout,
}
