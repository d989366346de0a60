namespace Bot.Dialogs.Policies;

/// <summary>The state of the goods, and what else about an order changes a decision. Several may hold at once.</summary>
public enum Circumstance
{
    Intact,
    Opened,
    TriedOn,
    SwitchedOn,
    Activated,
    Worn,
    Washed,
    TagsCut,
    PartsMissing,
    GiftMissing,

    DamagedByCustomer,
    Wet,
    TakenApart,
    WornOut,
    Dangerous,
    RepairOverdue,

    MadeToOrder,
    SoldAsFlawed,

    /// <summary>The order page never asked the customer to agree that these goods cannot be returned without reason.</summary>
    ExclusionNotConfirmed,
    OneOfSet,
    BelowFreeFreight,
    ExchangedBefore,
    DifferentPrice,
    OutOfStock,

    BigSale,
    FlashSale,
    GroupBuy,
    LivePrice,
    CouponOrGiftDiffers,
    DifferentVariant,
    ProtectedTwice,
    Refunded,

    ShopAtFault,
    OtherAccount,
    CardClosed,
}
