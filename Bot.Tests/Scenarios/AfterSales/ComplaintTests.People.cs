using Bot.Dialogs.AfterSales.Complaints;
using Bot.Dialogs.Escalation;
using Bot.Handoff;
using Bot.Tests.Support;

namespace Bot.Tests.Scenarios.AfterSales;

public sealed partial class ComplaintTests
{
    [Fact]
    public async Task Abuse_is_met_calmly_by_a_person_who_sees_what_was_said()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add(Number);
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.SaysAsync("我要投诉，跑鞋开胶了");
        await chat.HeardAsync();
        await chat.SaysAsync("滚蛋，什么破店");
        await chat.HearsAsync("抱歉", HandoffWording.InLine(0));
        var handoff = (await chat.NowAsync()).Handoff;
        Assert.Equal((HandoffReason.Complaint, HandoffPriority.Raised), (handoff?.Card.Reason, handoff?.Priority));
        Assert.Contains(handoff?.Card.Facts ?? [], fact => fact.Name == ComplaintWording.What);
        Assert.Equal("投诉", handoff?.Card.Wants);
    }

    [Fact]
    public async Task Words_of_law_and_danger_still_go_to_a_person_at_once()
    {
        var (shop, _) = await AfterSalesShop.OpenAsync();
        await using var _2 = shop;
        var chat = await shop.OpenChatAsync();
        await chat.SaysAsync("我要投诉，再不处理我就打12315");
        Assert.Equal(HandoffReason.Risk, (await chat.NowAsync()).Handoff?.Card.Reason);
    }

    [Theory]
    [InlineData("投诉你们！")]
    [InlineData("我要举报")]
    [InlineData("必须投诉")]
    [InlineData("我想投诉一下")]
    public async Task Words_of_complaining_begin_a_complaint(string said)
    {
        var (shop, _) = await AfterSalesShop.OpenAsync();
        await using var _2 = shop;
        var chat = await shop.OpenChatAsync();
        await chat.HeardAsync();
        await chat.SaysAsync(said);
        await chat.HearsAsync(ComplaintWording.Sorry, "发生了什么");
    }

    [Fact]
    public async Task Asking_for_a_person_in_a_complaint_goes_before_others_and_takes_the_facts_along()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add(Number);
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.SaysAsync("我要投诉，跑鞋和图片不一样");
        await chat.HeardAsync();
        await chat.SaysAsync("转人工");
        var handoff = (await chat.NowAsync()).Handoff;
        Assert.Equal(HandoffPriority.Raised, handoff?.Priority);
        Assert.Contains(handoff?.Card.Facts ?? [], fact => fact is { Name: ComplaintWording.Topic, Value: "描述不符或虚假宣传" });
        Assert.Contains(handoff?.Card.Facts ?? [], fact => fact.Value == Number);
    }

    [Fact]
    public async Task In_the_middle_of_a_return_the_complaint_comes_first_about_the_same_order_and_the_return_goes_on()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add(Number);
        orders.Add("20260302000456", change: order => order with { Items = [TestOrders.Kettle] });
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.SaysAsync($"我要退货，订单{Number}");
        await chat.HeardAsync();

        await chat.SaysAsync("你们客服刚才骂人，我要投诉");
        await chat.HearsAsync(ComplaintWording.Sorry, "截图");
        await chat.SaysAsync("没有照片");
        await chat.SaysAsync("道歉");
        await chat.SaysAsync("不用回电");
        await chat.HeardAsync();
        await chat.SaysAsync("确认提交");
        await chat.HearsAsync("您的投诉已登记", "为什么要退货");
        Assert.Equal(Number, (await MadeAsync(shop, chat)).OrderNumber);
        await chat.SaysAsync("质量问题");
        await chat.HearsAsync("质量", "什么问题");
    }
}
