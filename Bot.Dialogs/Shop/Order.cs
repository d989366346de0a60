using Bot.Dialogs.Policies;

namespace Bot.Dialogs.Shop;

/// <summary>One order as the shop's system has it now. Nobody may be shown anything of it before proof that it is his.</summary>
/// <remarks>What is null or empty is not known or has not happened; dialogs must do without it.</remarks>
public sealed record Order
{
    /// <summary>As customers see it, upper case.</summary>
    public required string Number { get; init; }

    /// <summary>The shop's id of the buyer; what a signed identity names.</summary>
    public required string CustomerId { get; init; }

    /// <summary>The last four digits of the phone that the parcel goes to.</summary>
    public required string PhoneTail { get; init; }

    public required OrderState State { get; init; }

    public required DateTimeOffset OrderedAt { get; init; }

    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>The promise made on the page: sent by then.</summary>
    public DateTimeOffset? ShipBy { get; init; }

    public DateTimeOffset? ShippedAt { get; init; }

    public DateTimeOffset? ReceivedAt { get; init; }

    public DateTimeOffset? CancelledAt { get; init; }

    public PaymentMethod? Payment { get; init; }

    /// <summary>Yuan paid for everything, freight included.</summary>
    public required decimal Total { get; init; }

    /// <summary>Yuan of freight within <see cref="Total"/>.</summary>
    public decimal Freight { get; init; }

    /// <summary>At least one.</summary>
    public required IReadOnlyList<OrderItem> Items { get; init; }

    public Parcel? Parcel { get; init; }

    public OrderInvoice? Invoice { get; init; }

    /// <summary>In order of request.</summary>
    public IReadOnlyList<OrderRefund> Refunds { get; init; } = [];

    /// <summary>Where the parcel goes, without name, house number and phone: 浙江省杭州市西湖区.</summary>
    public string? Region { get; init; }
}

public enum OrderState
{
    AwaitingPayment,
    AwaitingShipment,
    InTransit,
    OutForDelivery,

    /// <summary>At the pick-up point.</summary>
    AwaitingPickup,

    /// <summary>Signed for; the after-sales windows run.</summary>
    Received,

    /// <summary>The buyer confirmed, or the time to do so passed.</summary>
    Completed,
    Cancelled,
}

/// <param name="Sku">The shop's id of exactly this variant.</param>
/// <param name="Goods">A word of the policies' goods.txt.</param>
/// <param name="Variant">黑白 / 42 码; null where there is only one.</param>
/// <param name="Price">Yuan paid for one of them, discounts taken off.</param>
public sealed record OrderItem(string Sku, string Name, string Goods, string? Variant, int Quantity, decimal Price)
{
    /// <summary>What was true at the sale already: made to order, sold as flawed.</summary>
    public IReadOnlyList<Circumstance> Circumstances { get; init; } = [];
}

public sealed record Parcel(string Carrier, string TrackingNumber)
{
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<ParcelEvent> Events { get; init; } = [];

    /// <summary>Where it was left or who signed: 本人, 门卫, 丰巢柜.</summary>
    public string? SignedBy { get; init; }
}

/// <param name="What">As the carrier writes it, Chinese.</param>
public sealed record ParcelEvent(DateTimeOffset At, string What);

/// <param name="IsSpecial">A special VAT invoice (专票).</param>
/// <param name="IssuedOn">Null: asked for, not issued yet.</param>
public sealed record OrderInvoice(string Title, string? TaxNumber, bool IsSpecial, DateOnly? IssuedOn);

/// <param name="Amount">Yuan.</param>
/// <param name="SentAt">When the shop sent the money; null: not yet.</param>
public sealed record OrderRefund(decimal Amount, DateTimeOffset RequestedAt, DateTimeOffset? SentAt);

/// <summary>What an exchange can be for.</summary>
/// <param name="Price">Yuan today.</param>
/// <param name="Stock">How many can be sent.</param>
public sealed record ProductVariant(string Sku, string Variant, decimal Price, int Stock);
