using Bot.Dialogs.AfterSales.Deliveries;
using Bot.Dialogs.AfterSales.Finding;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls;
using Bot.Tests.Support;

namespace Bot.Tests.Scenarios.AfterSales;

public sealed partial class DeliveryTests
{
    private const string Number = "20260301000123", Other = "20260305000456";
    private const string Address = "浙江省杭州市西湖区文三路1号2幢301室";

    [Fact]
    public async Task A_parcel_on_its_way_is_told_and_knowing_it_makes_no_case()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time, OrderState.InTransit, lastSeen: 5, expectedIn: 1);

        await chat.SaysAsync("我的快递到哪了");
        await chat.HearsAsync("运输中", "「快件已到达杭州转运中心」，预计 3 月 7 日送达", DeliveryWording.WhatElse(ParcelStage.Moving));
        Assert.Equal(
            [DeliveryWording.UrgeDelivery, DeliveryWording.ChangeTime, DeliveryWording.ChangeAddress, DeliveryWording.Refuse, DeliveryWording.Enough, DialogWording.Cancel, DialogWording.TalkToPerson],
            await chat.ButtonsAsync());
        await chat.SaysAsync("知道了，谢谢");
        await chat.HearsAsync(DeliveryWording.Bye);
        Assert.Empty(await shop.CasesAsync(chat));
    }

    [Fact]
    public async Task Two_days_without_news_make_a_parcel_stuck_and_pressing_submit_twice_makes_one_inquiry()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time, OrderState.InTransit, lastSeen: 47);

        await chat.SaysAsync("物流不动了");
        await chat.HearsAsync("运输中", "正在路上", DeliveryWording.WhatElse(ParcelStage.Moving));
        await chat.SaysAsync("那不用了");
        await chat.HearsAsync(DeliveryWording.Bye);
        shop.Time.Advance(TimeSpan.FromHours(1));
        await chat.SaysAsync("怎么还在原地啊");
        await chat.HearsAsync("运输中", "已经超过 48 小时没有更新", "请核对查件申请");
        await chat.SaysAsync("确认提交");
        await chat.HearsAsync("查件申请已提交");
        await chat.SaysAsync("确认提交");
        await chat.HearsAsync("不用重复提交");

        var made = Assert.Single(await shop.CasesAsync(chat));
        Assert.Equal((CaseKind.Delivery, CaseState.Submitted, Number), (made.Kind, made.State, made.OrderNumber));
        Assert.Equal(shop.Time.GetUtcNow().AddHours(24), made.Deadline);
        Assert.Contains(made.Facts, fact => fact is { Name: DeliveryWording.Parcel, Value: "山雀速运 TQ0000000001" });
        Assert.Contains(made.Facts, fact => fact.Name == DeliveryWording.Progress && fact.Value.Contains("快件已到达杭州转运中心", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_same_is_not_asked_for_twice_while_it_is_open_but_something_else_is()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time, OrderState.InTransit, lastSeen: 60);
        await chat.SaysAsync("物流不动了");
        await chat.SaysAsync("确认提交");
        await chat.HeardAsync();

        await chat.SaysAsync("物流不动了");
        var open = Assert.Single(await shop.CasesAsync(chat));
        await chat.HearsAsync("运输中", "48 小时", open.Number.Value);
        await chat.SaysAsync("包裹找不着了");
        await chat.HearsAsync("运输中", "48 小时", "补发还是全额退款");
    }

    [Fact]
    public async Task Everything_in_one_message_leads_straight_to_the_summary()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time, OrderState.InTransit, lastSeen: 60);
        orders.Add(Other);

        await chat.SaysAsync($"物流一直不更新，订单{Number}");
        await chat.HearsAsync(Number, "48 小时", "请核对查件申请");
    }

    [Fact]
    public async Task A_tracking_number_picks_the_order_it_belongs_to()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time, OrderState.InTransit, lastSeen: 5);
        orders.Add(Other, change: order => order with { Parcel = new Parcel("山雀速运", "TQ0000000002") });

        await chat.SaysAsync("查快递");
        await chat.HearsAsync(FinderWording.WhichOrder(DeliveryWording.Title));
        await chat.SaysAsync("单号 TQ0000000001");
        await chat.HearsAsync(Number, "杭州转运中心", DeliveryWording.WhatElse(ParcelStage.Moving));
    }

    [Fact]
    public async Task The_coupon_for_late_shipping_is_there_after_the_promised_moment_and_not_before()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        orders.Add(Number, change: order => Unsent(order, shop.Time.GetUtcNow().AddMinutes(10)));

        await chat.SaysAsync("查快递");
        await chat.HearsAsync("待发货", "约定 3 月 6 日 10:10 前发出", DeliveryWording.WhatElse(ParcelStage.Packing));
        await chat.SaysAsync("给我补偿");
        await chat.HearsAsync(DeliveryWording.NotLate, DeliveryWording.WhatElse(ParcelStage.Packing));
        shop.Time.Advance(TimeSpan.FromMinutes(11));
        await chat.SaysAsync("给我补偿");
        await chat.HearsAsync("5 元无门槛券", "请核对补偿申请");
        await chat.SaysAsync("确认提交");
        await chat.HearsAsync("5 元无门槛券发放后");

        var made = Assert.Single(await shop.CasesAsync(chat));
        Assert.Equal((CaseState.Approved, "compensate-late-shipment"), (made.State, made.Decision?.ClauseId));
    }

    [Fact]
    public async Task Who_urges_a_late_shipment_is_told_what_he_can_have_and_may_cancel_at_once()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        orders.Add(Number, change: order => Unsent(order, shop.Time.GetUtcNow().AddDays(-1)));

        await chat.SaysAsync("催一下发货");
        await chat.HearsAsync("待发货", "5 元无门槛券，或者取消订单", DeliveryWording.WhatElse(ParcelStage.PackingLate));
        await chat.SaysAsync(DeliveryWording.CancelLate);
        await chat.HearsAsync("超过约定时间没发货", "取消的原因");
        await chat.SaysAsync("跳过");
        await chat.HearsAsync("请核对取消订单申请");
        await chat.SaysAsync("确认提交");
        await chat.HearsAsync("全额原路退款");

        var made = Assert.Single(await shop.CasesAsync(chat));
        Assert.Equal((CaseKind.OrderChange, CaseState.Approved, "refund-late-shipment"), (made.Kind, made.State, made.Decision?.ClauseId));
    }

    [Fact]
    public async Task Signed_but_not_there_asks_around_first_and_then_becomes_an_inquiry_of_two_days()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        orders.Add(Number, receivedDaysAgo: 0, change: order => order with { Parcel = new Parcel("山雀速运", "TQ0000000001") { SignedBy = "门卫" } });

        await chat.SaysAsync("显示签收我没拿到");
        await chat.HearsAsync("已签收", "签收：门卫", "代收点、门卫和家人", "都问过了吗");
        await chat.SaysAsync("还没问");
        await chat.HearsAsync(DeliveryWording.AskFirst);
        Assert.Empty(await shop.CasesAsync(chat));

        await chat.SaysAsync("显示签收我没拿到");
        await chat.SaysAsync("都问过了，没有");
        await chat.SaysAsync("提交");
        Assert.Contains("48 小时", (await chat.HeardAsync())[^1].Text, StringComparison.Ordinal);
        var made = Assert.Single(await shop.CasesAsync(chat));
        Assert.Equal((CaseState.Submitted, "compensate-signed-missing", shop.Time.GetUtcNow().AddHours(48)), (made.State, made.Decision?.ClauseId, made.Deadline));
        Assert.Contains(made.Facts, fact => fact is { Name: DeliveryWording.AskedAround, Value: DeliveryWording.AskedAll });
    }

    [Fact]
    public async Task A_lost_parcel_is_made_good_as_the_customer_likes_and_he_may_think_again()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time, OrderState.InTransit, lastSeen: 72);

        await chat.SaysAsync("包裹找不着了");
        await chat.HearsAsync("运输中", "48 小时", "补发还是全额退款");
        await chat.SaysAsync("重新发一个吧");
        await chat.HearsAsync("确认丢件后", "确认丢件后希望：补发");
        await chat.SaysAsync("修改");
        await chat.HearsAsync("要改哪一项");
        await chat.SaysAsync(DeliveryWording.Remedy);
        await chat.HearsAsync("补发还是全额退款");
        await chat.SaysAsync("退钱");
        await chat.HearsAsync("确认丢件后", "确认丢件后希望：全额退款");
        await chat.SaysAsync("确认提交");

        var made = Assert.Single(await shop.CasesAsync(chat));
        // Not before the carrier has said that it is lost.
        Assert.Equal((CaseState.Submitted, "refund-lost"), (made.State, made.Decision?.ClauseId));
    }

    [Fact]
    public async Task An_overdue_parcel_may_be_compensated_and_a_person_decides()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time, OrderState.InTransit, lastSeen: 5, expectedIn: -1);

        await chat.SaysAsync("查快递");
        await chat.HearsAsync("运输中", "原本预计 3 月 5 日送达", DeliveryWording.WhatElse(ParcelStage.Moving));
        Assert.Contains(DeliveryWording.Compensate, await chat.ButtonsAsync());
        await chat.SaysAsync("晚了这么多赔我点钱");
        await chat.HearsAsync("路上延误请人工客服为您核实", "请核对补偿申请");
        await chat.SaysAsync("确认提交");
        var made = Assert.Single(await shop.CasesAsync(chat));
        Assert.Equal((CaseState.Submitted, "compensate-delay", "人工"), (made.State, made.Decision?.ClauseId, made.Decision?.Conclusion));
    }

    private static async Task<(TestShop Shop, TestOrders Orders, TestChat Chat)> OpenAsync()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.HeardAsync();
        return (shop, orders, chat);
    }

    /// <param name="lastSeen">Hours ago.</param>
    /// <param name="expectedIn">Days from today; null: nobody said.</param>
    private static void Add(TestOrders orders, FakeTime time, OrderState state, double lastSeen, int? expectedIn = null) => orders.Add(Number, change: order => order with
    {
        State = state,
        ReceivedAt = null,
        Parcel = new Parcel("山雀速运", "TQ0000000001")
        {
            ExpectedOn = expectedIn is { } days ? new DateOnly(2026, 3, 6).AddDays(days) : null,
            Events = [new ParcelEvent(time.GetUtcNow().AddHours(-lastSeen), "快件已到达杭州转运中心")],
        },
    });

    private static Order Unsent(Order order, DateTimeOffset by) => order with { State = OrderState.AwaitingShipment, ShipBy = by, ShippedAt = null, ReceivedAt = null, Parcel = null };
}
