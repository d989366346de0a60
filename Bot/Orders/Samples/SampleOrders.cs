using System.Globalization;
using Bot.Dialogs.Shop;

namespace Bot.Orders.Samples;

/// <summary>Invented orders that are always as old as the sample file says: «received eight days ago» is so today and tomorrow.</summary>
/// <remarks>
/// A number is the day the order was placed and six digits of its own, so it changes from day to day. One of an earlier day still finds
/// its order for <see cref="NumberLife"/>, under the number that was asked for: conversations outlive midnight. Immutable.
/// </remarks>
internal sealed class SampleOrders(SampleFile file, TimeZoneInfo zone, TimeProvider time) : IOrders
{
    /// <summary>How many days a number that was seen finds its order.</summary>
    public const int NumberLife = 30;

    private const int CustomerOrdersMax = 50;
    private const string DayFormat = "yyyyMMdd";

    private readonly Dictionary<string, SampleOrder> _byTail = file.Orders.ToDictionary(order => order.Tail, StringComparer.Ordinal);

    private readonly Dictionary<string, (SampleProduct Product, SampleVariant Variant)> _bySku = file.Products
        .SelectMany(product => product.Variants.Select(variant => (product, variant)))
        .ToDictionary(sold => sold.variant.Sku, StringComparer.OrdinalIgnoreCase);

    /// <summary>The customer whom the demo page is signed in as.</summary>
    public string DemoCustomer => file.Demo;

    public ValueTask<ShopAnswer<Order>> FindAsync(string number, CancellationToken stop) => ValueTask.FromResult(Find(number.Trim()));

    public ValueTask<ShopAnswer<IReadOnlyList<Order>>> ReadOfCustomerAsync(string customerId, CancellationToken stop)
    {
        var now = time.GetUtcNow();
        Order[] orders =
        [
            .. file.Orders.Where(order => order.Customer == customerId).Select(order => At(order, now))
                .OrderByDescending(order => order.OrderedAt).Take(CustomerOrdersMax),
        ];
        return ValueTask.FromResult<ShopAnswer<IReadOnlyList<Order>>>(new ShopAnswer<IReadOnlyList<Order>>.Known(orders));
    }

    public ValueTask<ShopAnswer<IReadOnlyList<ProductVariant>>> ReadVariantsAsync(string sku, CancellationToken stop) =>
        ValueTask.FromResult<ShopAnswer<IReadOnlyList<ProductVariant>>>(_bySku.TryGetValue(sku, out var sold)
            ? new ShopAnswer<IReadOnlyList<ProductVariant>>.Known(
                [.. sold.Product.Variants.Select(variant => new ProductVariant(variant.Sku, variant.Variant ?? sold.Product.Name, variant.Price, variant.Stock))])
            : new ShopAnswer<IReadOnlyList<ProductVariant>>.Missing());

    private ShopAnswer<Order> Find(string number)
    {
        if (number.Length == DayFormat.Length + SampleOrder.TailLength
            && DateOnly.TryParseExact(number[..DayFormat.Length], DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            && _byTail.TryGetValue(number[DayFormat.Length..], out var sample))
        {
            var order = At(sample, time.GetUtcNow());
            var placed = DateOnly.FromDateTime(order.OrderedAt.Date);
            if (day <= placed && day >= placed.AddDays(-NumberLife))
            {
                return new ShopAnswer<Order>.Known(order with { Number = number });
            }
        }

        return new ShopAnswer<Order>.Missing();
    }

    private Order At(SampleOrder sample, DateTimeOffset now)
    {
        var customer = file.Customers[sample.Customer];
        var placed = sample.Ordered.From(now, zone);
        OrderItem[] items = [.. sample.Items.Select(Item)];
        return new Order
        {
            Number = placed.ToString(DayFormat, CultureInfo.InvariantCulture) + sample.Tail,
            CustomerId = sample.Customer,
            PhoneTail = sample.PhoneTail ?? customer.PhoneTail,
            State = sample.State,
            OrderedAt = placed,
            PaidAt = sample.Paid?.From(now, zone),
            ShipBy = sample.ShipBy?.From(now, zone),
            ShippedAt = sample.Shipped?.From(now, zone),
            ReceivedAt = sample.Received?.From(now, zone),
            CancelledAt = sample.Cancelled?.From(now, zone),
            Payment = sample.Payment,
            Total = items.Sum(item => item.Price * item.Quantity) + sample.Freight,
            Freight = sample.Freight,
            Items = items,
            Parcel = sample.Parcel is { } parcel ? ParcelAt(parcel, now) : null,
            Invoice = sample.Invoice is { } invoice
                ? new OrderInvoice(invoice.Title, invoice.TaxNumber, invoice.Special, invoice.Issued?.DayFrom(now, zone))
                : null,
            Refunds = [.. (sample.Refunds ?? []).Select(refund => new OrderRefund(refund.Amount, refund.Requested.From(now, zone), refund.Sent?.From(now, zone)))],
            Region = customer.Region,
        };
    }

    private OrderItem Item(SampleItem item)
    {
        var (product, variant) = _bySku[item.Sku];
        return new OrderItem(variant.Sku, product.Name, product.Goods, variant.Variant, item.Quantity, item.Price ?? variant.Price)
        {
            Circumstances = item.Circumstances ?? [],
        };
    }

    private Parcel ParcelAt(SampleParcel parcel, DateTimeOffset now) => new(parcel.Carrier, parcel.Number)
    {
        ExpectedOn = parcel.Expected?.DayFrom(now, zone),
        Events = [.. parcel.Events.Select(happened => new ParcelEvent(happened.At.From(now, zone), happened.What))],
        SignedBy = parcel.SignedBy,
    };
}
