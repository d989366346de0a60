using Bot.Dialogs.Policies;

namespace Bot.Dialogs.AfterSales.Deliveries;

/// <summary>What becomes of a wish where the parcel is now.</summary>
internal abstract record WantFit
{
    private WantFit() { }

    public sealed record Fits : WantFit
    {
        public static Fits Instance { get; } = new();
    }

    /// <summary>The same under the name that fits.</summary>
    public sealed record Means(DeliveryWant Want) : WantFit;

    /// <summary>Not possible, or not before he knows how things are.</summary>
    /// <param name="Why">Null: the status said it.</param>
    public sealed record NotNow(string? Why) : WantFit;

    /// <param name="Reason">What that dialog decides on; null: it asks.</param>
    public sealed record BelongsTo(string Dialog, PolicyReason? Reason) : WantFit
    {
        /// <summary>Told before; null: nothing.</summary>
        public string? Why { get; init; }
    }

    /// <param name="isRepeated">He was told how things are and still wants it.</param>
    /// <param name="isFaulty">What is in the parcel is broken or wrong.</param>
    public static WantFit Of(DeliveryWant want, ParcelStatus status, bool isRepeated, bool isFaulty)
    {
        var isPacking = status.Stage is ParcelStage.Packing or ParcelStage.PackingLate;
        var isAtPickup = status.Stage is ParcelStage.AtPickup or ParcelStage.PickupOver;
        var isOnTime = !status.IsOverdue && status.Stage is ParcelStage.Moving or ParcelStage.OutForDelivery;
        return (want, status.Stage) switch
        {
            (DeliveryWant.UrgeShipping, ParcelStage.PackingLate) when !isRepeated => Told,
            (DeliveryWant.UrgeShipping, _) when isPacking => Fits.Instance,
            (DeliveryWant.UrgeShipping, _) => new Means(DeliveryWant.UrgeDelivery),
            (DeliveryWant.UrgeDelivery, _) when isPacking => new Means(DeliveryWant.UrgeShipping),
            (DeliveryWant.UrgeDelivery, ParcelStage.Signed) => Told,
            (DeliveryWant.UrgeDelivery, _) => isAtPickup ? Told : Fits.Instance,
            (DeliveryWant.Trace, ParcelStage.Signed) => Told,
            (DeliveryWant.Trace, _) => isPacking || (isOnTime && !isRepeated) ? Told : Fits.Instance,
            (DeliveryWant.Lost, ParcelStage.Signed) => new Means(DeliveryWant.SignedMissing),
            (DeliveryWant.Lost, _) when isPacking => Told,
            (DeliveryWant.Lost, _) => isOnTime && !isRepeated ? new NotNow(DeliveryWording.NotLostYet) : Fits.Instance,
            (DeliveryWant.SignedMissing, ParcelStage.Signed) => Fits.Instance,
            (DeliveryWant.SignedMissing, _) => isAtPickup && isRepeated ? new Means(DeliveryWant.Trace) : new NotNow(DeliveryWording.NotSigned),
            (DeliveryWant.ChangeAddress, _) when isPacking => new BelongsTo(AfterSalesDialogs.Order, Reason: null),
            (DeliveryWant.ChangeTime, _) when isPacking => new NotNow(DeliveryWording.NoShippingDay),
            (DeliveryWant.ChangeAddress or DeliveryWant.ChangeTime, ParcelStage.Moving or ParcelStage.Stuck) => Fits.Instance,
            (DeliveryWant.ChangeAddress or DeliveryWant.ChangeTime, ParcelStage.OutForDelivery) => new NotNow(DeliveryWording.CallCourier),
            (DeliveryWant.ChangeAddress or DeliveryWant.ChangeTime, _) => new NotNow(isAtPickup ? DeliveryWording.AtPickupNow : DeliveryWording.SignedNow),
            (DeliveryWant.Refuse or DeliveryWant.Cancel, ParcelStage.PackingLate) => new BelongsTo(AfterSalesDialogs.Order, PolicyReason.LateShipment),
            (DeliveryWant.Refuse or DeliveryWant.Cancel, ParcelStage.Packing) => new BelongsTo(AfterSalesDialogs.Order, PolicyReason.NotShipped),
            (DeliveryWant.Refuse or DeliveryWant.Cancel, ParcelStage.Signed) => new BelongsTo(AfterSalesDialogs.Return, Reason: null) { Why = DeliveryWording.SignedReturn },
            (DeliveryWant.Refuse or DeliveryWant.Cancel, ParcelStage.PickupOver) => new BelongsTo(AfterSalesDialogs.Refund, PolicyReason.PickupOverdue),
            (DeliveryWant.Refuse, _) or (DeliveryWant.Cancel, ParcelStage.AtPickup) =>
                new BelongsTo(AfterSalesDialogs.Refund, isFaulty ? PolicyReason.FaultyParcelRefused : PolicyReason.ParcelRefused),
            (DeliveryWant.Cancel, _) => new BelongsTo(AfterSalesDialogs.Refund, PolicyReason.CancelledInTransit),
            (DeliveryWant.Compensate, ParcelStage.PackingLate) => Fits.Instance,
            (DeliveryWant.Compensate, ParcelStage.Packing) => new NotNow(DeliveryWording.NotLate),
            (DeliveryWant.Compensate, _) => status.IsOverdue ? Fits.Instance : new NotNow(DeliveryWording.NotOverdue),
            _ => Fits.Instance,
        };
    }

    private static NotNow Told => new(Why: null);
}
