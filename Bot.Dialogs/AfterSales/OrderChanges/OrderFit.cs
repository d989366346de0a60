using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;

namespace Bot.Dialogs.AfterSales.OrderChanges;

/// <summary>What becomes of a wish in the order's present state.</summary>
internal abstract record OrderFit
{
    private OrderFit() { }

    public sealed record Fits : OrderFit
    {
        public static Fits Instance { get; } = new();
    }

    /// <summary>Told, and he is asked what else.</summary>
    public sealed record NotNow(string Why) : OrderFit;

    /// <summary>Told, and nothing else can be done.</summary>
    public sealed record Never(string Why) : OrderFit;

    /// <param name="Reason">What that dialog decides on; null: it asks.</param>
    /// <param name="Why">Told before; null: nothing.</param>
    public sealed record BelongsTo(string Dialog, PolicyReason? Reason, string? Why) : OrderFit;

    public static OrderFit Of(OrderWant want, OrderState state) => (want, state) switch
    {
        (OrderWant.Undo, OrderState.Cancelled) => Fits.Instance,
        (OrderWant.Undo, _) => new NotNow(OrderChangeWording.NotCancelled(OrderWording.StateOf(state))),
        (_, OrderState.AwaitingShipment) => Fits.Instance,
        (_, OrderState.Cancelled) => new Never(OrderChangeWording.AlreadyCancelled),
        (OrderWant.Cancel, OrderState.AwaitingPayment) => new Never(OrderChangeWording.Unpaid),
        (_, OrderState.AwaitingPayment) => new Never(OrderChangeWording.UnpaidChange),
        (OrderWant.Cancel, OrderState.Received or OrderState.Completed) => new BelongsTo(AfterSalesDialogs.Return, Reason: null, OrderChangeWording.ReceivedReturn),
        (OrderWant.Variant, OrderState.Received or OrderState.Completed) => new BelongsTo(AfterSalesDialogs.Exchange, PolicyReason.NoReason, OrderChangeWording.ReceivedExchange),
        (_, OrderState.Received or OrderState.Completed) => new Never(OrderChangeWording.Received),
        (OrderWant.Cancel, OrderState.AwaitingPickup) => new BelongsTo(AfterSalesDialogs.Refund, PolicyReason.ParcelRefused, Why: null),
        (OrderWant.Cancel, _) => new BelongsTo(AfterSalesDialogs.Refund, PolicyReason.CancelledInTransit, Why: null),
        (OrderWant.Address, _) => new BelongsTo(AfterSalesDialogs.Delivery, Reason: null, Why: null),
        (OrderWant.Receiver, _) => new NotNow(OrderChangeWording.TellCourier),
        _ => new NotNow(OrderChangeWording.TooLate),
    };
}
