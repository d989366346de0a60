namespace Bot.Dialogs.Policies;

/// <summary>What the customer paid with; it decides when a refund arrives.</summary>
public enum PaymentMethod
{
    WeChatBalance,
    AlipayBalance,
    DebitCard,
    CreditCard,
    ConsumerCredit,
    Mixed,
}
