using Bot.Dialogs.Shop;

namespace Bot.Dialogs.AfterSales.Deliveries;

/// <summary>Where the goods are, as far as it matters for what can be done.</summary>
internal enum ParcelStage
{
    Unpaid,
    Cancelled,
    Packing,

    /// <summary>Not sent by the promised time.</summary>
    PackingLate,
    Moving,

    /// <summary>On its way without a new event for two days.</summary>
    Stuck,
    OutForDelivery,
    AtPickup,

    /// <summary>Not fetched in time.</summary>
    PickupOver,
    Signed,
}

/// <param name="IsOverdue">Later than the day it was expected on.</param>
/// <param name="KeptUntil">When the pick-up point sends it back; null: it is not there.</param>
internal sealed record ParcelStatus(ParcelStage Stage, bool IsOverdue, DateTimeOffset? KeptUntil)
{
    // Both as the FAQ promises them: 48 小时没有更新, 保管 5 天.
    private static readonly TimeSpan s_stuckAfter = TimeSpan.FromHours(48);
    private static readonly TimeSpan s_kept = TimeSpan.FromDays(5);

    public static ParcelStatus Of(Order order, DateTimeOffset now, Func<DateTimeOffset?, DateOnly?> dayOf)
    {
        var seen = order.Parcel is { Events: [.., var last] } ? last.At : order.ShippedAt;
        var isStuck = now - seen >= s_stuckAfter;
        var stage = order.State switch
        {
            OrderState.AwaitingPayment => ParcelStage.Unpaid,
            OrderState.AwaitingShipment => now > order.ShipBy ? ParcelStage.PackingLate : ParcelStage.Packing,
            OrderState.InTransit => isStuck ? ParcelStage.Stuck : ParcelStage.Moving,
            OrderState.OutForDelivery => isStuck ? ParcelStage.Stuck : ParcelStage.OutForDelivery,
            OrderState.AwaitingPickup => now > seen + s_kept ? ParcelStage.PickupOver : ParcelStage.AtPickup,
            OrderState.Received or OrderState.Completed => ParcelStage.Signed,
            OrderState.Cancelled => ParcelStage.Cancelled,
            _ => throw new ArgumentOutOfRangeException(nameof(order), order.State, "A new order state needs its stage here."),
        };
        var arrives = stage == ParcelStage.Signed ? dayOf(order.ReceivedAt) : dayOf(now);
        return new ParcelStatus(
            stage,
            stage is not (ParcelStage.Packing or ParcelStage.PackingLate) && arrives > order.Parcel?.ExpectedOn,
            stage is ParcelStage.AtPickup or ParcelStage.PickupOver ? seen + s_kept : null);
    }
}
