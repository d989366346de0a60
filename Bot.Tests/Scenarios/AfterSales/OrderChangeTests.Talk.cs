using Bot.Dialogs.AfterSales;
using Bot.Dialogs.AfterSales.Addresses;
using Bot.Dialogs.AfterSales.Finding;
using Bot.Dialogs.AfterSales.OrderChanges;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Waterfalls;
using Bot.Tests.Support;
using Bot.Turns;

namespace Bot.Tests.Scenarios.AfterSales;

/// <remarks>How it is talked about: wishes changed, questions in between, restarts, strangers, a shop that is down.</remarks>
public sealed partial class OrderChangeTests
{
    [Fact]
    public async Task Receiver_and_remark_are_changed_and_merging_is_politely_refused_in_between()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time);

        await chat.SaysAsync("取消或修改订单");
        await chat.HeardAsync();
        await chat.SaysAsync("和另一单合并一起发");
        await chat.HearsAsync(OrderChangeWording.NoMerge, "怎么处理这个订单");
        await chat.SaysAsync("收货电话写错了");
        await chat.HearsAsync("姓名和手机号");
        await chat.SaysAsync("张三 13800001234");
        await chat.HearsAsync("张三 13800001234");
        await chat.SaysAsync("确认提交");
        await chat.HeardAsync();
        await chat.SaysAsync("取消或修改订单");
        await chat.SaysAsync("加备注");
        await chat.SaysAsync("请放门卫处");
        await chat.SaysAsync("确认提交");
        Assert.Equal(["修改收货人 · 云步缓震跑鞋 黑白 / 42 码", "订单备注 · 云步缓震跑鞋 黑白 / 42 码"], (await shop.CasesAsync(chat)).Select(made => made.Title).Order());
    }

    [Fact]
    public async Task The_wrong_order_is_exchanged_and_the_wish_is_kept()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time);
        orders.Add(Other, change: order => Unsent(order, shop.Time) with { OrderedAt = shop.Time.GetUtcNow().AddDays(-1), Items = [TestOrders.Kettle], Total = 129 });

        await chat.SaysAsync("我要取消订单");
        await chat.HearsAsync(FinderWording.WhichOrder("取消"));
        await chat.SaysAsync("鞋子那单");
        await chat.HearsAsync(Number, "立即全额原路退款", "取消的原因");
        await chat.SaysAsync("不是这个订单，是昨天那个");
        await chat.HearsAsync(Other, "取消的原因");
        await chat.SaysAsync("跳过");
        await chat.HearsAsync("129.00 元");
    }

    [Fact]
    public async Task One_item_of_several_is_not_cancelled_alone()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time, order => order with { Items = [TestOrders.Shoes, TestOrders.Kettle], Total = 528 });

        await chat.SaysAsync("我要取消订单里的水壶");
        await chat.HearsAsync("待发货", OrderChangeWording.WholeOrder, "立即全额原路退款", "取消的原因");
        await chat.SaysAsync("跳过");
        await chat.HearsAsync("528.00 元");
    }

    [Fact]
    public async Task A_question_is_answered_in_between_and_the_way_back_and_out_is_open()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time);
        await chat.SaysAsync("取消或修改订单");
        await chat.HeardAsync();

        await chat.SaysAsync("改收货地址");
        await chat.HearsAsync("完整的新地址");
        await chat.SaysAsync("退款多久到账");
        await chat.HearsAsync("原路", "完整的新地址");
        await chat.SaysAsync("上一步");
        await chat.HearsAsync("怎么处理这个订单");
        await chat.SaysAsync("算了");
        await chat.HearsAsync(DialogWording.Cancelled);
        Assert.Empty(await shop.CasesAsync(chat));
    }

    [Fact]
    public async Task A_restart_in_the_middle_loses_nothing_and_a_person_gets_what_was_said()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var _ = shop;
        Add(orders, shop.Time);
        await chat.SaysAsync($"改收货地址，改成{Address}");
        await shop.RestartAsync();
        await chat.SaysAsync("转人工");

        var now = await chat.NowAsync();
        Assert.Equal(ConversationState.Waiting, now.State);
        Assert.Equal((HandoffReason.Asked, "修改地址"), (now.Handoff?.Card.Reason, now.Handoff?.Card.Wants));
        Assert.Contains(now.Handoff?.Card.Facts ?? [], fact => fact is { Name: AddressWording.NewAddress, Value: Address });
    }

    [Fact]
    public async Task While_the_shop_is_down_a_cancellation_is_taken_for_a_person_to_check()
    {
        var (shop, orders, _) = await OpenAsync();
        await using var __ = shop;
        orders.IsDown = true;
        var visitor = await shop.OpenChatAsync();
        await visitor.HeardAsync();

        await visitor.SaysAsync("我要取消订单");
        await visitor.SaysAsync(Number);
        await visitor.SaysAsync("5678");
        await visitor.HearsAsync("订单号", "后四位", SummaryWording.Unchecked, "取消的原因");
        await visitor.SaysAsync("跳过");
        await visitor.SaysAsync("确认提交");
        var made = Assert.Single(await shop.CasesAsync(visitor));
        Assert.Equal((CaseState.Submitted, shop.Time.GetUtcNow().AddHours(24)), (made.State, made.Deadline));
    }

    [Fact]
    public async Task A_visitor_with_the_wrong_digits_cancels_nothing_and_insults_bring_a_person()
    {
        var (shop, orders, _) = await OpenAsync();
        await using var __ = shop;
        Add(orders, shop.Time);
        var visitor = await shop.OpenChatAsync();
        await visitor.SaysAsync("我要取消订单");
        await visitor.SaysAsync(Number);
        await visitor.HeardAsync();

        await visitor.SaysAsync("0000");
        await visitor.HearsAsync(FinderWording.DoesNotFit, "订单号");
        await visitor.SaysAsync("骗子，把钱退给我");
        var now = await visitor.NowAsync();
        Assert.Equal((ConversationState.Waiting, HandoffReason.Complaint), (now.State, now.Handoff?.Card.Reason));
        Assert.Empty(await shop.CasesAsync(visitor));
    }
}
