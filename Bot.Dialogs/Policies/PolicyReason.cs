namespace Bot.Dialogs.Policies;

/// <summary>Why the customer wants it. <see cref="PolicyWords"/> says how editors write each.</summary>
public enum PolicyReason
{
    NoReason,
    Quality,
    WrongItem,
    MissingItem,
    NotAsDescribed,
    DamagedInTransit,
    SmallFlaw,
    RepairedTwice,

    NotShipped,
    CancelledInTransit,
    NotReceived,
    SignedNotReceived,
    ParcelRefused,
    FaultyParcelRefused,
    PickupOverdue,
    LateShipment,
    DeliveryDelay,
    LostParcel,
    Deposit,

    FreightPaid,
    CouponExpired,
    CancelledByMistake,
    PriceDrop,

    InvoiceTitle,
    InvoiceIssue,
    InvoiceSpecial,
    InvoiceContent,
    InvoiceAmount,
    InvoicePaper,
}
