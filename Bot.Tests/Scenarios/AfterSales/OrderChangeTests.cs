using Bot.Dialogs.AfterSales.Addresses;
using Bot.Dialogs.AfterSales.OrderChanges;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls;
using Bot.Tests.Support;

namespace Bot.Tests.Scenarios.AfterSales;

public sealed partial class OrderChangeTests
{
    private const string Number = "20260306000123", Other = "20260305000456";
    private const string Address = "浙江省杭州市西湖区文三路1号2幢301室";

    [Fact]
    public async Task An_order_not_sent_yet_is_cancelled_by_buttons_and_the_money_goes_back_at_once()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time);

        await chat.SaysAsync("我要取消订单");
        await chat.HearsAsync("待发货", "立即全额原路退款", "取消的原因");
        Assert.Contains(OrderChangeWording.Skip, await chat.ButtonsAsync());
        await chat.SaysAsync(OrderChangeWording.Wrong);
        await chat.HearsAsync("退款金额：399.00 元");
        await chat.SaysAsync("确认提交");
        await chat.HearsAsync("微信零钱或支付宝余额，即时到账");
        await chat.SaysAsync("确认提交");
        await chat.HearsAsync("不用重复提交");

        var made = Assert.Single(await shop.CasesAsync(chat));
        Assert.Equal((CaseKind.OrderChange, CaseState.Approved, "refund-not-shipped"), (made.Kind, made.State, made.Decision?.ClauseId));
        Assert.Contains(made.Facts, fact => fact is { Name: OrderChangeWording.Why, Value: OrderChangeWording.Wrong });
    }

    [Fact]
    public async Task When_the_money_arrives_follows_how_it_was_paid()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time, order => order with { Payment = PaymentMethod.CreditCard });

        await chat.SaysAsync("我要取消订单，买错了");
        await chat.HearsAsync("待发货", "立即全额原路退款", "取消原因：拍错或多拍了");
        await chat.SaysAsync("提交");
        await chat.HearsAsync("1–7 个工作日");
    }

    [Fact]
    public async Task Past_the_promised_moment_the_clause_for_late_shipping_is_named()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time, order => order with { ShipBy = shop.Time.GetUtcNow().AddMinutes(5) });

        await chat.SaysAsync("我要取消订单");
        await chat.HearsAsync("待发货", "还没发货的订单", "取消的原因");
        shop.Time.Advance(TimeSpan.FromMinutes(6));
        await chat.SaysAsync("等太久了");
        await chat.HearsAsync("超过约定时间没发货", "取消原因：发货太慢");
        await chat.SaysAsync("确认提交");
        Assert.Equal("refund-late-shipment", Assert.Single(await shop.CasesAsync(chat)).Decision?.ClauseId);
    }

    [Fact]
    public async Task A_cancellation_that_is_not_carried_out_yet_is_taken_back()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time);
        await chat.SaysAsync("撤销取消");
        await chat.HearsAsync("待发货", OrderChangeWording.NotCancelled("待发货"), "怎么处理这个订单");
        await chat.SaysAsync("那还是取消订单，不想要了");
        await chat.HearsAsync("立即全额原路退款", "取消原因：不想要了");
        await chat.SaysAsync("确认提交");
        await chat.HeardAsync();

        await chat.SaysAsync("撤销取消");
        var made = Assert.Single(await shop.CasesAsync(chat));
        await chat.HearsAsync("待发货", made.Number.Value);
        await chat.SaysAsync(OrderChangeWording.TakeBack);
        await chat.HearsAsync(OrderChangeWording.TakenBack);
        Assert.Equal(CaseState.Withdrawn, Assert.Single(await shop.CasesAsync(chat)).State);
    }

    [Fact]
    public async Task A_cancelled_order_stays_so_but_a_mistake_of_the_system_is_looked_into()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time, order => order with { State = OrderState.Cancelled, Refunds = [new OrderRefund(399, shop.Time.GetUtcNow(), SentAt: null)] });

        await chat.SaysAsync("撤销取消");
        await chat.HearsAsync("已取消", "正在退款，不能恢复", "系统原因误取消");
        await chat.SaysAsync("不是我取消的");
        await chat.HearsAsync("客服核实后为您补差价", "请核对误取消补差价申请");
        await chat.SaysAsync("确认提交");
        var made = Assert.Single(await shop.CasesAsync(chat));
        Assert.Equal((CaseState.Submitted, "compensate-cancelled-by-mistake", shop.Time.GetUtcNow().AddHours(24)), (made.State, made.Decision?.ClauseId, made.Deadline));
    }

    [Fact]
    public async Task Who_cancelled_himself_is_told_to_order_again_and_no_case_is_made()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time, order => order with { State = OrderState.Cancelled, Refunds = [new OrderRefund(399, shop.Time.GetUtcNow(), shop.Time.GetUtcNow())] });

        await chat.SaysAsync("刚才取消的单子能找回来不");
        await chat.HearsAsync("已取消", "钱已退回，不能恢复", "系统原因误取消");
        await chat.SaysAsync("是我自己取消的");
        await chat.HearsAsync(OrderChangeWording.Bye);
        Assert.Empty(await shop.CasesAsync(chat));
    }

    [Fact]
    public async Task An_order_without_payment_closes_itself()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time, order => order with { State = OrderState.AwaitingPayment, PaidAt = null, Payment = null });

        await chat.SaysAsync("我要取消订单");
        await chat.HearsAsync("待付款", OrderChangeWording.Unpaid);
        Assert.Empty(await shop.CasesAsync(chat));
    }

    [Fact]
    public async Task Who_wants_to_cancel_what_he_has_is_led_to_the_return_and_the_order_is_kept()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        orders.Add(Number);

        await chat.SaysAsync("我要取消订单");
        await chat.HearsAsync("已签收", OrderChangeWording.ReceivedReturn, "为什么要退货");
    }

    [Fact]
    public async Task A_new_address_before_shipping_is_taken_with_the_wish_and_put_right_at_the_summary()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time);

        await chat.SaysAsync($"改收货地址，改成{Address}");
        await chat.HearsAsync("待发货", $"新地址：{Address}");
        await chat.SaysAsync("修改");
        await chat.HearsAsync("要改哪一项");
        await chat.SaysAsync(AddressWording.NewAddress);
        await chat.HearsAsync("完整的新地址");
        await chat.SaysAsync("文三路");
        await chat.HearsAsync(AddressWording.Incomplete);
        await chat.SaysAsync("江苏省南京市鼓楼区中山路2号");
        await chat.HearsAsync("新地址：江苏省南京市鼓楼区中山路2号");
        await chat.SaysAsync("没问题");
        await chat.HearsAsync("修改地址申请已提交");
        var made = Assert.Single(await shop.CasesAsync(chat));
        // Before it is sent, not a day later.
        Assert.Equal((CaseState.Submitted, shop.Time.GetUtcNow().AddHours(6)), (made.State, made.Deadline));
    }

    [Fact]
    public async Task After_shipping_the_address_is_the_carriers_and_is_not_asked_for_again()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time, order => order with { State = OrderState.InTransit, ShippedAt = shop.Time.GetUtcNow().AddHours(-3) });

        await chat.SaysAsync($"改收货地址，改成{Address}");
        await chat.HearsAsync("运输中", "正在路上", $"新地址：{Address}");
        await chat.SaysAsync("确认提交");
        await chat.HearsAsync("不保证成功");
        Assert.Equal(CaseKind.Delivery, Assert.Single(await shop.CasesAsync(chat)).Kind);
    }

    [Fact]
    public async Task Another_size_is_offered_where_it_costs_the_same_and_is_in_stock()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time, order => order with { Items = [TestOrders.Shoes, TestOrders.Kettle] });
        orders.SetVariants(
            "XZ-42",
            new ProductVariant("XZ-42", "黑白 / 42 码", 399, 3), new ProductVariant("XZ-43", "黑白 / 43 码", 399, 3), new ProductVariant("XZ-44", "黑白 / 44 码", 399, 1),
            new ProductVariant("XZ-45", "黑白 / 45 码", 429, 3), new ProductVariant("XZ-41", "黑白 / 41 码", 399, 0));

        await chat.SaysAsync("取消或修改订单");
        await chat.HearsAsync("待发货", "怎么处理这个订单");
        await chat.SaysAsync("尺码选错了");
        await chat.HearsAsync("要修改的是哪一种");
        await chat.SaysAsync("鞋子");
        await chat.HearsAsync("同价、有货");
        Assert.Equal(["黑白 / 43 码", "黑白 / 44 码", DialogWording.Cancel, DialogWording.TalkToPerson], await chat.ButtonsAsync());
        await chat.SaysAsync("43的");
        await chat.HearsAsync("改成：黑白 / 43 码");
        await chat.SaysAsync("确认提交");
        var made = Assert.Single(await shop.CasesAsync(chat));
        Assert.Equal(("XZ-42", "修改规格 · 云步缓震跑鞋 黑白 / 42 码"), (made.Sku, made.Title));
    }

    [Fact]
    public async Task A_size_said_at_once_is_not_asked_for_and_one_that_is_sold_out_is_refused()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time);
        orders.SetVariants("XZ-42", new ProductVariant("XZ-42", "黑白 / 42 码", 399, 3), new ProductVariant("XZ-43", "黑白 / 43 码", 399, 3), new ProductVariant("XZ-44", "黑白 / 44 码", 399, 3));

        await chat.SaysAsync("尺码选错了，改成43码");
        await chat.HearsAsync("待发货", "改成：黑白 / 43 码");
        await chat.SaysAsync("取消");
        orders.SetVariants("XZ-42", new ProductVariant("XZ-42", "黑白 / 42 码", 399, 3));
        await chat.HeardAsync();
        await chat.SaysAsync("尺码选错了");
        await chat.HearsAsync("待发货", OrderChangeWording.NoVariant);
    }

    private static async Task<(TestShop Shop, TestOrders Orders, TestChat Chat)> OpenAsync()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.HeardAsync();
        return (shop, orders, chat);
    }

    /// <summary>Paid this morning, to be sent by the afternoon, unless changed.</summary>
    private static void Add(TestOrders orders, FakeTime time, Func<Order, Order>? change = null) =>
        orders.Add(Number, change: order => change is null ? Unsent(order, time) : change(Unsent(order, time)));

    private static Order Unsent(Order order, FakeTime time) => order with
    {
        State = OrderState.AwaitingShipment,
        OrderedAt = time.GetUtcNow().AddHours(-1),
        PaidAt = time.GetUtcNow().AddHours(-1),
        ShipBy = time.GetUtcNow().AddHours(6),
        ShippedAt = null,
        ReceivedAt = null,
        Parcel = null,
    };
}
