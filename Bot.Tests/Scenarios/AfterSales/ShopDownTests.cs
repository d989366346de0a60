using Bot.Dialogs.AfterSales;
using Bot.Dialogs.AfterSales.Finding;
using Bot.Dialogs.Cases;
using Bot.Tests.Support;

namespace Bot.Tests.Scenarios.AfterSales;

/// <summary>What all dialogs about an order do while the shop's system cannot be asked.</summary>
public sealed class ShopDownTests
{
    private const string Number = "20260301000123";

    [Fact]
    public async Task A_strangers_request_does_not_stand_among_the_cases_of_the_orders_owner()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add(Number);
        orders.IsDown = true;
        var stranger = await shop.OpenChatAsync("陌生人");
        await stranger.SaysAsync($"我要退货 订单{Number} 尾号0000 鞋子大了 没拆封");
        await stranger.SaysAsync("自己寄回");
        await stranger.SaysAsync(SummaryWording.Submit);

        var made = Assert.Single(await shop.CasesAsync(stranger));
        Assert.Null(made.OrderNumber);
        Assert.Contains(made.Facts, fact => fact.Value == FinderWording.Unproven(Number));

        orders.IsDown = false;
        var owner = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await owner.HeardAsync();
        await owner.SaysAsync("我要退货");
        await owner.HearsAsync(Number, "为什么要退货");
    }

    [Fact]
    public async Task An_order_that_was_found_before_the_shop_went_down_stays_the_customers()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add(Number);
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.SaysAsync("鞋子大了，我要退货，没拆封");
        orders.IsDown = true;
        await chat.HeardAsync();

        await chat.SaysAsync("自己寄回");
        await chat.HearsAsync(SummaryWording.Unchecked, "请核对退货申请");
        await chat.SaysAsync(SummaryWording.Submit);
        await chat.HearsAsync("24 小时内审核");
        var made = Assert.Single(await shop.CasesAsync(chat));
        Assert.Equal((Number, CaseState.Submitted), (made.OrderNumber, made.State));
        Assert.Contains(made.Facts, fact => fact.Value == Number);
    }

    [Fact]
    public async Task What_is_chosen_from_the_order_is_no_longer_asked_once_the_shop_is_down()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add(Number, change: order => order with { Items = [TestOrders.Shoes, TestOrders.Shirt] });
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.HeardAsync();
        await chat.SaysAsync("我要退货");
        await chat.HearsAsync(Number, "是哪一种");
        orders.IsDown = true;

        await chat.SaysAsync("第二个");
        await chat.HearsAsync(SummaryWording.Unchecked, "为什么要退货");

        orders.IsDown = false;
        await chat.SaysAsync("质量问题");
        await chat.HearsAsync("是哪一种");
        await chat.SaysAsync("衬衫");
        await chat.HearsAsync("几件");
        orders.IsDown = true;
        await chat.SaysAsync("2");
        await chat.HearsAsync("什么问题");
    }

    [Fact]
    public async Task Orders_that_were_offered_before_the_shop_went_down_are_asked_for_by_number()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add(Number);
        orders.Add("20260228000456", receivedDaysAgo: 5);
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.HeardAsync();
        await chat.SaysAsync("我要退货");
        await chat.HearsAsync("哪个订单");
        orders.IsDown = true;

        await chat.SaysAsync("第一个");
        await chat.HearsAsync("订单号");
    }
}
