using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;

namespace Bot.Orders.Api;

/// <summary>An order as the shop's API writes it; openapi.yaml has the same fields.</summary>
internal sealed record ApiOrder(
    string Number,
    string CustomerId,
    string PhoneTail,
    OrderState State,
    DateTimeOffset OrderedAt,
    decimal Total,
    IReadOnlyList<ApiItem> Items,
    decimal Freight = 0,
    DateTimeOffset? PaidAt = null,
    DateTimeOffset? ShipBy = null,
    DateTimeOffset? ShippedAt = null,
    DateTimeOffset? ReceivedAt = null,
    DateTimeOffset? CancelledAt = null,
    PaymentMethod? Payment = null,
    string? Region = null,
    ApiParcel? Parcel = null,
    ApiInvoice? Invoice = null,
    IReadOnlyList<ApiRefund>? Refunds = null)
{
    private const int PhoneTailLength = 4;

    /// <summary>Whether it holds together beyond what its types say; lists may hold null and enums any number.</summary>
    public bool IsSound =>
        Number.Length > 0 && CustomerId.Length > 0
        && Enum.IsDefined(State) && (Payment is not { } payment || Enum.IsDefined(payment))
        && PhoneTail.Length == PhoneTailLength && PhoneTail.All(char.IsAsciiDigit)
        && Freight >= 0 && Total >= Freight
        && Items.Count > 0 && Items.All(item => item is { IsSound: true })
        && (Refunds ?? []).All(refund => refund is { Amount: > 0 })
        && (Parcel?.Events ?? []).All(happened => happened is not null);

    public Order ToOrder() => new()
    {
        Number = Number.ToUpperInvariant(),
        CustomerId = CustomerId,
        PhoneTail = PhoneTail,
        State = State,
        OrderedAt = OrderedAt,
        PaidAt = PaidAt,
        ShipBy = ShipBy,
        ShippedAt = ShippedAt,
        ReceivedAt = ReceivedAt,
        CancelledAt = CancelledAt,
        Payment = Payment,
        Total = Total,
        Freight = Freight,
        Items = [.. Items.Select(item => item.ToItem())],
        Parcel = Parcel?.ToParcel(),
        Invoice = Invoice is { } invoice ? new OrderInvoice(invoice.Title, invoice.TaxNumber, invoice.IsSpecial, invoice.IssuedOn) : null,
        Refunds = [.. (Refunds ?? []).OrderBy(refund => refund.RequestedAt).Select(refund => new OrderRefund(refund.Amount, refund.RequestedAt, refund.SentAt))],
        Region = Region,
    };
}

internal sealed record ApiItem(
    string Sku, string Name, string Goods, int Quantity, decimal Price, string? Variant = null, IReadOnlyList<Circumstance>? Circumstances = null)
{
    public bool IsSound => Sku.Length > 0 && Name.Length > 0 && Quantity > 0 && Price >= 0 && (Circumstances ?? []).All(Enum.IsDefined);

    public OrderItem ToItem() => new(Sku, Name, Goods, Variant, Quantity, Price) { Circumstances = Circumstances ?? [] };
}

internal sealed record ApiParcel(
    string Carrier, string TrackingNumber, DateOnly? ExpectedOn = null, string? SignedBy = null, IReadOnlyList<ApiParcelEvent>? Events = null)
{
    public Parcel ToParcel() => new(Carrier, TrackingNumber)
    {
        ExpectedOn = ExpectedOn,
        SignedBy = SignedBy,
        Events = [.. (Events ?? []).OrderBy(happened => happened.At).Select(happened => new ParcelEvent(happened.At, happened.What))],
    };
}

internal sealed record ApiParcelEvent(DateTimeOffset At, string What);

internal sealed record ApiInvoice(string Title, string? TaxNumber = null, bool IsSpecial = false, DateOnly? IssuedOn = null);

internal sealed record ApiRefund(decimal Amount, DateTimeOffset RequestedAt, DateTimeOffset? SentAt = null);

/// <summary>The newest orders of a customer.</summary>
internal sealed record ApiOrders(IReadOnlyList<ApiOrder> Orders);

/// <summary>The variants of one product.</summary>
internal sealed record ApiVariants(IReadOnlyList<ApiVariant> Variants);

internal sealed record ApiVariant(string Sku, string Variant, decimal Price, int Stock)
{
    public bool IsSound => Sku.Length > 0 && Price >= 0 && Stock >= 0;

    public ProductVariant ToVariant() => new(Sku, Variant, Price, Stock);
}
