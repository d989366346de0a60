using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;

namespace Bot.Tests.Support;

/// <summary>A shop's order system in memory: each test says what was bought and when. Can be down.</summary>
internal sealed class TestOrders(TimeProvider time) : IOrders
{
    public const string Customer = "U1", Tail = "5678";

    private readonly List<Order> _orders = [];
    private readonly Dictionary<string, ProductVariant[]> _variants = new(StringComparer.Ordinal);

    public bool IsDown { get; set; }

    /// <summary>Shoes that were received so many days ago, unless changed.</summary>
    public Order Add(string number, int receivedDaysAgo = 2, Func<Order, Order>? change = null)
    {
        var received = time.GetUtcNow().AddDays(-receivedDaysAgo);
        var order = new Order
        {
            Number = number,
            CustomerId = Customer,
            PhoneTail = Tail,
            State = OrderState.Received,
            OrderedAt = received.AddDays(-3),
            PaidAt = received.AddDays(-3),
            ShippedAt = received.AddDays(-2),
            ReceivedAt = received,
            Payment = PaymentMethod.WeChatBalance,
            Total = 399,
            Items = [Shoes],
            Parcel = new Parcel("山雀速运", "TQ0000000001"),
        };
        order = change is null ? order : change(order);
        _orders.Add(order);
        return order;
    }

    public static OrderItem Shoes { get; } = new("XZ-42", "云步缓震跑鞋", "运动鞋", "黑白 / 42 码", 1, 399);

    public static OrderItem Shirt { get; } = new("CS-L", "长绒棉衬衫", "衬衫", "白色 / L", 2, 119);

    public static OrderItem Kettle { get; } = new("SH-17", "1.7L 电热水壶", "电热水壶", null, 1, 129);

    public static OrderItem Phone { get; } = new("X3-256", "山雀 X3 手机", "智能手机", "12GB+256GB / 石墨", 1, 2699);

    public void SetVariants(string sku, params ProductVariant[] variants) => _variants[sku] = variants;

    public ValueTask<ShopAnswer<Order>> FindAsync(string number, CancellationToken stop) => Answer(
        _orders.Find(order => string.Equals(order.Number, number, StringComparison.OrdinalIgnoreCase)));

    public ValueTask<ShopAnswer<IReadOnlyList<Order>>> ReadOfCustomerAsync(string customerId, CancellationToken stop) =>
        Answer<IReadOnlyList<Order>>([.. _orders.Where(order => order.CustomerId == customerId).OrderByDescending(order => order.OrderedAt)]);

    public ValueTask<ShopAnswer<IReadOnlyList<ProductVariant>>> ReadVariantsAsync(string sku, CancellationToken stop) =>
        Answer<IReadOnlyList<ProductVariant>>(_variants.GetValueOrDefault(sku));

    private ValueTask<ShopAnswer<T>> Answer<T>(T? found)
        where T : class =>
        ValueTask.FromResult<ShopAnswer<T>>(IsDown ? new ShopAnswer<T>.Unavailable() : found is null ? new ShopAnswer<T>.Missing() : new ShopAnswer<T>.Known(found));
}
