using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;

namespace Bot.Dialogs.AfterSales.Refunds;

/// <summary>Why an order may be refunded, by where it is: what was not sent cannot be refused at the door, what was received is not lost.</summary>
internal static class RefundReasons
{
    private static readonly string[] s_lost = ["丢失", "遗失", "丢件"];

    /// <summary>A part of the price is given back, and the goods stay.</summary>
    public static bool IsPartial(PolicyReason? reason) => reason is PolicyReason.MissingItem or PolicyReason.DamagedInTransit or PolicyReason.SmallFlaw;

    /// <summary>It is about one of the goods and not about the whole parcel.</summary>
    public static bool IsOfItem(PolicyReason? reason) =>
        IsPartial(reason) || reason is PolicyReason.NoReason or PolicyReason.Quality or PolicyReason.WrongItem or PolicyReason.NotAsDescribed;

    /// <summary>The reasons to choose from. Null: nobody knows where the order is.</summary>
    public static IReadOnlyList<PolicyReason> Of(OrderState? state) => state switch
    {
        OrderState.InTransit or OrderState.OutForDelivery =>
            [PolicyReason.CancelledInTransit, PolicyReason.ParcelRefused, PolicyReason.FaultyParcelRefused, PolicyReason.NotReceived],
        OrderState.AwaitingPickup => [PolicyReason.PickupOverdue, PolicyReason.FaultyParcelRefused, PolicyReason.NotReceived],
        OrderState.Received or OrderState.Completed =>
        [
            PolicyReason.SignedNotReceived, PolicyReason.MissingItem, PolicyReason.DamagedInTransit, PolicyReason.SmallFlaw, PolicyReason.Quality,
            PolicyReason.NoReason,
        ],
        _ =>
        [
            PolicyReason.NotShipped, PolicyReason.NotReceived, PolicyReason.MissingItem, PolicyReason.DamagedInTransit, PolicyReason.SmallFlaw,
            PolicyReason.NoReason,
        ],
    };

    /// <summary>What the reason that was said means for the order as it is; null: it has to be asked.</summary>
    public static PolicyReason? In(Order order, PolicyReason? said, DateTimeOffset now) => order.State switch
    {
        _ when said == PolicyReason.Deposit => said,
        OrderState.AwaitingShipment => now > order.ShipBy ? PolicyReason.LateShipment : PolicyReason.NotShipped,
        OrderState.InTransit or OrderState.OutForDelivery or OrderState.AwaitingPickup => OnTheWay(order, said),
        OrderState.Received or OrderState.Completed => Arrived(said),
        _ => said,
    };

    private static PolicyReason? OnTheWay(Order order, PolicyReason? said) => said switch
    {
        _ when IsLost(order) => PolicyReason.LostParcel,
        PolicyReason.NotReceived or PolicyReason.SignedNotReceived or PolicyReason.LostParcel => PolicyReason.NotReceived,
        PolicyReason.Quality or PolicyReason.WrongItem or PolicyReason.DamagedInTransit or PolicyReason.FaultyParcelRefused => PolicyReason.FaultyParcelRefused,
        PolicyReason.PickupOverdue => order.State == OrderState.AwaitingPickup ? said : null,
        PolicyReason.CancelledInTransit => order.State == OrderState.AwaitingPickup ? null : said,
        PolicyReason.ParcelRefused => said,
        _ => null,
    };

    private static PolicyReason? Arrived(PolicyReason? said) => said switch
    {
        PolicyReason.NotReceived or PolicyReason.LostParcel or PolicyReason.SignedNotReceived => PolicyReason.SignedNotReceived,
        _ when IsOfItem(said) => said,
        _ => null,
    };

    /// <summary>The carrier says so itself.</summary>
    private static bool IsLost(Order order) =>
        order.Parcel is { Events: [.., var last] } && Array.Exists(s_lost, word => last.What.Contains(word, StringComparison.Ordinal));
}
