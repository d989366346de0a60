using Bot.Dialogs.AfterSales;
using Bot.Dialogs.AfterSales.Complaints;
using Bot.Dialogs.AfterSales.OrderChanges;
using Bot.Dialogs.AfterSales.Refunds;
using Bot.Dialogs.AfterSales.Repairs;
using Bot.Dialogs.AfterSales.Returns;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Scenarios.AfterSales;

/// <summary>Customers of the sample orders who say things in their own way: what is said once is not asked again, and the case holds it.</summary>
public sealed class JourneyTests
{
    [Fact]
    public async Task How_the_goods_come_back_is_taken_early_and_corrected_at_the_summary()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await StartAsync(shop, "U10001", "我要退货", "458203");
        await chat.SaysAsync("买错了，没拆封，自己寄");
        await chat.HearsAsync("无理由退货", "寄回方式：自己寄回");
        await chat.SaysAsync("不对，是后天上门取件");
        await chat.HearsAsync("寄回方式：3 月 8 日上门取件");
        Assert.Contains(await SubmittedAsync(shop, chat), fact => fact is { Name: ReturnWording.Way, Value: "3 月 8 日上门取件" });
    }

    [Fact]
    public async Task Opened_and_used_is_not_merely_opened()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await StartAsync(shop, "U10005", "我要退货", "213859");
        await chat.SaysAsync("剃须刀不想要了，拆开用过了");
        await chat.HearsAsync("不能无理由退货");
        Assert.Contains("请人工核实", await chat.ButtonsAsync());
    }

    [Fact]
    public async Task A_fault_told_at_once_is_not_asked_for_and_a_second_message_joins_it()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await StartAsync(shop, "U10001", "我要退货", "107382");
        await chat.SaysAsync("手机屏幕有亮点");
        await chat.HearsAsync("7 天内有质量问题", "照片");
        await chat.SaysAsync("左上角也有坏点");
        await chat.HearsAsync("照片");
        await chat.SaysAsync("没有照片");
        await chat.SaysAsync("自己寄回");
        await chat.HearsAsync("寄回来", "问题说明：手机屏幕有亮点；左上角也有坏点");
    }

    [Fact]
    public async Task What_was_told_for_an_exchange_is_known_in_the_repair_that_is_offered_instead()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await StartAsync(shop, "U10002", "我要换货", "310274");
        await chat.SaysAsync("手机屏幕有问题，老是花屏");
        await chat.HearsAsync("已经过了");
        await chat.SaysAsync("改为申请维修");
        await chat.HearsAsync("强制重启");
    }

    [Fact]
    public async Task A_broken_screen_is_the_fault_itself_and_what_comes_after_it_is_not()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await StartAsync(shop, "U10001", "申请维修");
        await chat.SaysAsync("手机屏幕摔碎了");
        await chat.HearsAsync("山雀 X3 手机", "可以付费维修", "照片");
        foreach (var said in new[] { "没有照片", "用下单地址" })
        {
            await chat.SaysAsync(said);
        }

        await chat.HeardAsync();
        Assert.Contains(await SubmittedAsync(shop, chat), fact => fact is { Name: RepairWording.Fault, Value: "手机屏幕摔碎了" });
    }

    [Fact]
    public async Task Tried_on_but_never_worn_outside_needs_no_question_for_the_condition()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await StartAsync(shop, "U10001", "我要换货", "458203");
        await chat.SaysAsync("41小了，换42码，没穿出去过");
        await chat.HearsAsync("换同款的尺码或颜色", "怎么寄回");
        await chat.SaysAsync("自己寄回");
        await chat.HearsAsync("换成：黑白 / 42 码");
    }

    [Fact]
    public async Task A_little_hole_that_may_stay_for_thirty_yuan_is_a_refund_of_a_part()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await StartAsync(shop, "U10001", "我要退款", "772094");
        await chat.SaysAsync("T恤有个小洞，不想退货，补偿我30块行不行");
        await chat.HearsAsync("部分退款", "照片");
        await chat.SaysAsync("没有照片");
        await chat.HearsAsync($"{RefundWording.AmountWanted}：30.00 元");
        await SubmittedAsync(shop, chat);
        Assert.Equal("refund-partial", Assert.Single(await shop.CasesAsync(chat)).Decision?.ClauseId);
    }

    [Fact]
    public async Task A_parcel_in_the_locker_is_left_there_and_not_refused_at_the_door()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await StartAsync(shop, "U10003", "查快递");
        await chat.SaysAsync("毛衣");
        await chat.HeardAsync();
        await chat.SaysAsync("我不要了");
        await chat.HearsAsync("拒收", $"{RefundWording.Reason}：{RefundWording.NotFetched}");
        await chat.SaysAsync(SummaryWording.Submit);
        await chat.HearsAsync("包裹不用取");
    }

    [Fact]
    public async Task The_product_says_which_order_and_the_day_of_delivery_does_not()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await StartAsync(shop, "U10001", "查快递");
        await chat.SaysAsync("炸锅今天能到吗");
        await chat.HearsAsync("3.5L 空气炸锅", "圆通速递", "需要我帮您");
    }

    [Fact]
    public async Task A_courier_with_a_bad_attitude_is_a_matter_of_delivery()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await StartAsync(shop, "U10001", "我要投诉");
        await chat.SaysAsync("快递员态度特别差，把我的空气炸锅扔门口就走");
        await chat.HearsAsync("照片");
        foreach (var said in new[] { "没有照片", "道歉", "没有" })
        {
            await chat.SaysAsync(said);
        }

        var facts = await SubmittedAsync(shop, chat);
        Assert.Contains(facts, fact => fact is { Name: ComplaintWording.Topic, Value: "物流快递" });
        Assert.Contains(facts, fact => fact is { Name: ComplaintWording.Phone, Value: ComplaintWording.NoCall });
    }

    [Fact]
    public async Task Who_no_longer_cancels_gets_what_he_wants_instead()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await StartAsync(shop, "U10001", "我要取消订单", "884721");
        await chat.SaysAsync("不取消了，改个地址");
        await chat.HearsAsync("新地址");
        await chat.SaysAsync("浙江省杭州市余杭区文一西路969号3幢501");
        await chat.HearsAsync("浙江省杭州市余杭区文一西路969号3幢501");

        var other = await StartAsync(shop, "U10001", "我要取消订单", "884721");
        await other.SaysAsync("算了不取消了");
        await other.HearsAsync(OrderChangeWording.Bye);
        Assert.Empty(await shop.CasesAsync(other));
    }

    [Fact]
    public async Task A_size_that_cannot_be_had_is_not_replaced_by_another_of_the_same_colour()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await StartAsync(shop, "U10001", "取消或修改订单", "884721");
        await chat.SaysAsync("换成墨绿XL");
        await chat.HeardAsync();
        Assert.Contains("墨绿 / M", await chat.ButtonsAsync());
    }

    [Fact]
    public async Task A_name_beside_the_mail_address_is_the_title_of_the_invoice()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await StartAsync(shop, "U10001", "我要开发票", "772094");
        await chat.SaysAsync("个人");
        await chat.HeardAsync();
        await chat.SaysAsync("小王 wang@qq.com");
        await chat.HearsAsync("发票抬头：小王");
    }

    [Fact]
    public async Task The_tail_of_a_phone_is_no_choice_of_the_first()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await StartAsync(shop, "U10001", "我要退货", "107382");
        await chat.SaysAsync("0001");
        await chat.HearsAsync("请选一个最接近的原因");
    }

    private static async Task<TestChat> StartAsync(TestShop shop, string customer, string want, string? tail = null)
    {
        var chat = await shop.OpenChatAsync(customer: customer);
        await chat.SaysAsync(want);
        if (tail is not null)
        {
            var own = Assert.IsType<ShopAnswer<IReadOnlyList<Order>>.Known>(await shop.Services.GetRequiredService<IOrders>().ReadOfCustomerAsync(customer, default)).Value;
            await chat.SaysAsync(own.Single(order => order.Number.EndsWith(tail, StringComparison.Ordinal)).Number);
        }

        await chat.HeardAsync();
        return chat;
    }

    /// <summary>The facts of the one case that is there once it is submitted.</summary>
    private static async Task<IReadOnlyList<Fact>> SubmittedAsync(TestShop shop, TestChat chat)
    {
        await chat.SaysAsync(SummaryWording.Submit);
        return Assert.Single(await shop.CasesAsync(chat)).Facts;
    }

    [Fact]
    public async Task A_wish_and_an_order_number_are_enough_to_begin_and_another_number_changes_the_order()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260301000123");
        orders.Add("20260227000456", change: order => order with { Items = [TestOrders.Kettle] });
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.HeardAsync();

        await chat.SaysAsync("退货 20260301000123");
        await chat.HearsAsync("云步缓震跑鞋", "为什么要退货");
        await chat.SaysAsync("20260227000456");
        await chat.HearsAsync("电热水壶", "为什么要退货");
        await chat.SaysAsync("算了不退了");
        await chat.HearsAsync(DialogWording.Cancelled);
    }

    [Fact]
    public async Task A_wish_at_the_end_of_a_story_begins_its_dialog()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260301000123");
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.HeardAsync();

        await chat.SaysAsync("跑鞋买回来不喜欢，没穿过，退货吧");
        await chat.HearsAsync("云步缓震跑鞋", "签收次日起 7 天内", "怎么把商品寄回来");
    }

    [Fact]
    public async Task An_order_that_is_not_paid_needs_no_return()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260301000123", change: order => order with { State = OrderState.AwaitingPayment, PaidAt = null, ShippedAt = null, ReceivedAt = null });
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.HeardAsync();

        await chat.SaysAsync("我要退货");
        await chat.HearsAsync("待付款", ReturnWording.NotPaidYet);
    }

    [Fact]
    public async Task Of_a_single_item_neither_the_item_nor_how_many_can_be_changed()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260301000123");
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.SaysAsync("鞋子大了，没穿过，我要退货，自己寄回");
        await chat.SaysAsync(SummaryWording.Change);

        var buttons = await chat.ButtonsAsync();
        Assert.Contains(OrderWording.Order, buttons);
        Assert.Contains(ReturnWording.Reason, buttons);
        Assert.DoesNotContain(OrderWording.Item, buttons);
        Assert.DoesNotContain(OrderWording.Quantity, buttons);
    }

    [Fact]
    public async Task A_change_of_mind_in_Traditional_characters_is_no_description_of_the_fault()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260301000123");
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.SaysAsync("我要退货");
        await chat.SaysAsync("质量问题");
        await chat.HearsAsync("智能助手", "云步缓震跑鞋", "为什么要退货", "30 天内有质量问题", "什么问题");

        await chat.SaysAsync("還是換貨吧");
        Assert.Equal(GuideWording.ChangedTo("换货"), (await chat.HeardAsync())[0].Text);
    }
}
