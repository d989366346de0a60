using Bot.Dialogs.AfterSales;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Waterfalls;
using Bot.Tests.Support;
using Bot.Turns;

namespace Bot.Tests.Scenarios.AfterSales;

public sealed class ReturnTests
{
    [Fact]
    public async Task A_customer_the_page_vouches_for_returns_shoes_within_the_window_and_gets_a_number()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260301000123");
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.HeardAsync();

        await chat.SaysAsync("买的鞋子大了，我想退货");
        await chat.HearsAsync("云步缓震跑鞋", "什么状态");
        await chat.SaysAsync("就试了一下，没穿出门");
        await chat.HearsAsync("签收次日起 7 天内", "怎么把商品寄回来");
        await chat.SaysAsync("上门取件吧");
        await chat.HearsAsync("哪天上门取件");
        await chat.SaysAsync("后天");
        await chat.HearsAsync("请核对退货申请");
        Assert.Equal([SummaryWording.Submit, SummaryWording.Change, DialogWording.Cancel, DialogWording.TalkToPerson], await chat.ButtonsAsync());
        await chat.SaysAsync("确认提交");
        await chat.HearsAsync("3 月 8 日快递员会上门取件");

        var made = Assert.Single(await shop.CasesAsync(chat));
        Assert.Equal((CaseKind.Return, CaseState.WaitingForGoods, "20260301000123"), (made.Kind, made.State, made.OrderNumber));
        Assert.Equal("return-no-reason", made.Decision?.ClauseId);
    }

    [Fact]
    public async Task A_visitor_proves_the_order_with_the_last_four_digits_of_the_phone()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260301000123");
        var chat = await shop.OpenChatAsync();
        await chat.HeardAsync();

        await chat.SaysAsync("我要退货");
        await chat.HearsAsync("订单号");
        await chat.SaysAsync("20260301000123");
        await chat.HearsAsync("后四位");
        await chat.SaysAsync("1234");
        await chat.HearsAsync("对不上", "订单号");
        await chat.SaysAsync("20260301000123");
        await chat.HearsAsync("后四位");
        await chat.SaysAsync("5678");
        await chat.HearsAsync("云步缓震跑鞋", "为什么要退货");
    }

    [Fact]
    public async Task A_question_in_the_middle_is_answered_and_the_step_is_asked_again()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260301000123");
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.SaysAsync("我要退货");
        await chat.HeardAsync();

        await chat.SaysAsync("退款多久到账");
        await chat.HearsAsync("原路", "为什么要退货");
    }

    [Fact]
    public async Task Three_answers_that_mean_nothing_bring_a_person_with_what_was_said()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260301000123");
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.SaysAsync("我要退货");
        await chat.SaysAsync("呃呃呃");
        await chat.SaysAsync("蓝色天空");
        await chat.HeardAsync();
        await chat.SaysAsync("唔嘛");
        await chat.HearsAsync("没能理解", "排队");
        var now = await chat.NowAsync();
        Assert.Equal(ConversationState.Waiting, now.State);
        Assert.Contains(now.Handoff?.Card.Facts ?? [], fact => fact.Value == "20260301000123");
    }
}
