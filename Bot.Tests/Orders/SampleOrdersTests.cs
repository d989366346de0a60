using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Orders.Samples;
using Bot.Tests.Policies;
using Bot.Tests.Support;

namespace Bot.Tests.Orders;

public sealed class SampleOrdersTests
{
    private static readonly TimeZoneInfo s_zone = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");
    private static readonly SampleFile s_file = SampleFile.Read(RepositoryRoot.Folder("sample-orders.json"));

    /// <summary>Clocks at which relative times are easily told wrong: around midnight, the ends of months and years, a leap day.</summary>
    private static readonly DateTimeOffset[] s_clocks =
    [
        .. from day in new DateOnly[] { new(2026, 3, 6), new(2026, 8, 31), new(2027, 1, 1), new(2028, 2, 29) }
           from minute in new[] { 0, 1, 30, 239, 600, 1020, 1439 }
           select new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.FromHours(8)).AddMinutes(minute),
    ];

    public static TheoryData<DateTimeOffset> Clocks => [.. s_clocks];

    [Fact]
    public async Task They_cover_every_state_payment_and_kind_of_goods()
    {
        var orders = await AllAsync(FakeTime.WorkingHours());
        var goods = SamplePolicy.Load().Book.Goods;
        Assert.Equal(Enum.GetValues<OrderState>(), orders.Select(order => order.State).Distinct().Order());
        Assert.Equal(Enum.GetValues<PaymentMethod>(), orders.Select(order => order.Payment).OfType<PaymentMethod>().Distinct().Order());
        Assert.All(s_file.Products, product => Assert.True(goods.Knows(product.Goods), product.Goods));
        Assert.True(orders.Count >= 30);
        Assert.True(s_file.Customers.Count >= 5);
        Assert.True(orders.Count(order => order.CustomerId == s_file.Demo) >= 10);
        Assert.True(orders.Count(order => order.CustomerId == s_file.Demo && order.ReceivedAt is not null) >= 4);
    }

    [Theory]
    [MemberData(nameof(Clocks))]
    public async Task What_happened_to_an_order_happened_in_its_order_and_not_in_the_future(DateTimeOffset now)
    {
        foreach (var order in await AllAsync(new FakeTime(now)))
        {
            DateTimeOffset?[] happened =
            [
                order.OrderedAt, order.PaidAt, order.CancelledAt, order.ShippedAt,
                .. order.Parcel?.Events.Select(parcelEvent => (DateTimeOffset?)parcelEvent.At) ?? [], order.ReceivedAt,
                .. order.Refunds.SelectMany(refund => new[] { refund.RequestedAt, refund.SentAt }), now,
            ];
            DateTimeOffset[] known = [.. happened.OfType<DateTimeOffset>()];
            Assert.True(known.SequenceEqual(known.Order()), $"{order.Number} at {now:u}: {string.Join(", ", known.Select(moment => moment.ToString("u")))}");
        }
    }

    [Theory]
    [InlineData("458203", PolicyKind.Return, PolicyReason.NoReason, true)]
    [InlineData("926514", PolicyKind.Return, PolicyReason.NoReason, false)]
    [InlineData("390651", PolicyKind.Return, PolicyReason.NoReason, false)]
    [InlineData("682417", PolicyKind.Exchange, PolicyReason.Quality, true)]
    [InlineData("310274", PolicyKind.Exchange, PolicyReason.Quality, false)]
    [InlineData("427719", PolicyKind.Return, PolicyReason.Quality, true)]
    [InlineData("538106", PolicyKind.Return, PolicyReason.Quality, false)]
    [InlineData("466039", PolicyKind.Repair, PolicyReason.Quality, true)]
    [InlineData("557184", PolicyKind.Repair, PolicyReason.Quality, false)]
    [InlineData("605237", PolicyKind.Repair, PolicyReason.Quality, true)]
    [InlineData("148362", PolicyKind.Repair, PolicyReason.Quality, false)]
    [InlineData("641980", PolicyKind.Repair, PolicyReason.Quality, true)]
    [InlineData("879416", PolicyKind.Repair, PolicyReason.Quality, true)]
    [InlineData("980527", PolicyKind.Repair, PolicyReason.Quality, false)]
    [InlineData("759263", PolicyKind.Repair, PolicyReason.Quality, false)]
    public async Task Orders_at_the_edge_of_a_window_stay_there_whatever_day_it_is(string tail, PolicyKind kind, PolicyReason reason, bool isAllowed)
    {
        var book = SamplePolicy.Load().Book.WithoutHolidays();
        foreach (var now in s_clocks)
        {
            var order = (await AllAsync(new FakeTime(now))).Single(one => one.Number.EndsWith(tail, StringComparison.Ordinal));
            var decision = book.Decide(Question(order, kind, reason), DateOnly.FromDateTime(now.Date));
            Assert.True(isAllowed == decision is PolicyDecision.Allowed, $"{tail} at {now:u}: {decision.Clause.Id}, last day {decision.LastDay}");
        }
    }

    [Fact]
    public async Task A_number_finds_its_order_on_the_next_day_and_after_a_restart_and_a_wrong_one_does_not()
    {
        var time = FakeTime.WorkingHours();
        var seen = (await AllAsync(time))[0].Number;
        time.Advance(TimeSpan.FromDays(1));
        var orders = new SampleOrders(s_file, s_zone, time);

        var found = Assert.IsType<ShopAnswer<Order>.Known>(await orders.FindAsync($" {seen} ", default)).Value;
        Assert.Equal(seen, found.Number);
        Assert.IsType<ShopAnswer<Order>.Missing>(await orders.FindAsync(seen[..^1] + (char)('0' + ((seen[^1] - '0' + 1) % 10)), default));
        Assert.IsType<ShopAnswer<Order>.Missing>(await orders.FindAsync("20990101" + seen[8..], default));
        Assert.IsType<ShopAnswer<Order>.Missing>(await orders.FindAsync("20260230" + seen[8..], default));
        time.Advance(TimeSpan.FromDays(SampleOrders.NumberLife));
        Assert.IsType<ShopAnswer<Order>.Missing>(await orders.FindAsync(seen, default));
    }

    [Fact]
    public async Task A_customer_has_his_own_orders_newest_first_and_a_stranger_none()
    {
        var orders = new SampleOrders(s_file, s_zone, FakeTime.WorkingHours());
        var own = Assert.IsType<ShopAnswer<IReadOnlyList<Order>>.Known>(await orders.ReadOfCustomerAsync(s_file.Demo, default)).Value;
        Assert.All(own, order => Assert.Equal(s_file.Demo, order.CustomerId));
        Assert.Equal(own.OrderByDescending(order => order.OrderedAt).Select(order => order.Number), own.Select(order => order.Number));
        Assert.Empty(Assert.IsType<ShopAnswer<IReadOnlyList<Order>>.Known>(await orders.ReadOfCustomerAsync("nobody", default)).Value);
    }

    [Fact]
    public async Task Variants_of_a_sku_are_those_of_its_product_some_out_of_stock_some_dearer()
    {
        var orders = new SampleOrders(s_file, s_zone, FakeTime.WorkingHours());
        var variants = Assert.IsType<ShopAnswer<IReadOnlyList<ProductVariant>>.Known>(await orders.ReadVariantsAsync("YD-201-41", default)).Value;
        Assert.Contains(variants, variant => variant.Sku == "YD-201-41");
        Assert.Contains(variants, variant => variant.Stock == 0);
        Assert.True(variants.Select(variant => variant.Price).Distinct().Count() > 1);
        Assert.IsType<ShopAnswer<IReadOnlyList<ProductVariant>>.Missing>(await orders.ReadVariantsAsync("NO-SUCH", default));
    }

    [Theory]
    [InlineData("{", "Path: $")]
    [InlineData("""{ "demo": "A", "customers": {}, "products": [], "orders": [] }""", "demo customer A")]
    [InlineData("""{ "demo": "A", "customers": { "A": { "phoneTail": "0001", "region": "" } }, "products": [], "orders": [{ "tail": "123456", "customer": "A", "state": "Received", "ordered": "gestern", "items": [] }] }""", "-8d 15:20")]
    [InlineData("""{ "demo": "A", "customers": { "A": { "phoneTail": "0001", "region": "" } }, "products": [], "orders": [{ "tail": "123456", "customer": "A", "state": "Received", "ordered": "-1d", "items": [{ "sku": "X" }] }] }""", "unknown sku X")]
    public void A_file_with_a_mistake_stops_the_start_with_one_line(string json, string named)
    {
        using var folder = new TempFolder();
        var error = Assert.Throws<SampleFileException>(() => SampleFile.Read(folder.File("orders.json", json)));
        Assert.Contains(named, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.Equal(error.Message, StartFailure.Describe(error));
    }

    private static async Task<IReadOnlyList<Order>> AllAsync(FakeTime time)
    {
        var orders = new SampleOrders(s_file, s_zone, time);
        var all = new List<Order>();
        foreach (var customer in s_file.Customers.Keys)
        {
            all.AddRange(Assert.IsType<ShopAnswer<IReadOnlyList<Order>>.Known>(await orders.ReadOfCustomerAsync(customer, default)).Value);
        }

        return all;
    }

    private static PolicyQuestion Question(Order order, PolicyKind kind, PolicyReason reason) => new(kind)
    {
        Reason = reason,
        Goods = order.Items[0].Goods,
        Part = kind == PolicyKind.Repair && order.Items[0].Goods is "电池" or "有线耳机" ? order.Items[0].Goods : null,
        Circumstances = order.Items[0].Circumstances.ToHashSet(),
        ReceivedOn = order.ReceivedAt is { } received ? DateOnly.FromDateTime(received.Date) : null,
        OrderedOn = DateOnly.FromDateTime(order.OrderedAt.Date),
    };
}
