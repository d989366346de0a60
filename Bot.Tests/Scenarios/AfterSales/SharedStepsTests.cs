using Bot.Dialogs.AfterSales;
using Bot.Dialogs.AfterSales.Exchanges;
using Bot.Dialogs.AfterSales.Repairs;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Waterfalls;
using Bot.Tests.Support;

namespace Bot.Tests.Scenarios.AfterSales;

/// <summary>What happens between the dialogs and around them.</summary>
public sealed class SharedStepsTests
{
    private const string Number = "20260301000123", Other = "20260228000456";

    [Fact]
    public async Task After_a_change_of_dialog_the_order_is_not_told_again()
    {
        var (shop, _, chat) = await OpenAsync();
        await using var open = shop;

        await chat.SaysAsync("我要退货");
        await chat.HearsAsync(Number, "为什么要退货");
        await chat.SaysAsync("改成换货吧");
        await chat.HearsAsync("换货", "为什么要换货");
    }

    [Fact]
    public async Task A_number_from_a_request_that_has_ended_is_offered_and_not_taken()
    {
        var (shop, orders, _) = await OpenAsync();
        await using var open = shop;
        orders.Add(Other);
        var chat = await shop.OpenChatAsync();
        await chat.SaysAsync($"我要退货，订单{Number}，尾号5678");
        await chat.SaysAsync("取消");
        await chat.HeardAsync();

        await chat.SaysAsync("我要开发票");
        await chat.HearsAsync($"还是订单 {Number} 吗");
        await chat.SaysAsync($"不是，是{Other}");
        await chat.HearsAsync("后四位");
        await chat.SaysAsync("取消");
        await chat.HeardAsync();
        await chat.SaysAsync("我要开发票");
        await chat.HearsAsync(Other);
    }

    [Fact]
    public async Task A_number_just_named_is_taken_and_one_of_long_ago_is_offered()
    {
        var (shop, _, _) = await OpenAsync();
        await using var open = shop;
        var chat = await shop.OpenChatAsync();
        await chat.HeardAsync();
        await chat.SaysAsync(Number);
        await chat.HearsAsync("请问您想办理什么");
        await chat.SaysAsync("我要退货");
        await chat.HearsAsync("后四位");

        var later = await shop.OpenChatAsync();
        await later.HeardAsync();
        await later.SaysAsync(Number);
        await later.HearsAsync("请问您想办理什么");
        shop.Time.Advance(TimeSpan.FromMinutes(11));
        await later.SaysAsync("我要退货");
        await later.HearsAsync("还是订单");
        await later.SaysAsync("是的");
        await later.HearsAsync("后四位");
    }

    [Fact]
    public async Task A_phone_number_said_in_passing_is_no_proof_and_costs_no_try()
    {
        var (shop, _, _) = await OpenAsync();
        await using var open = shop;
        var chat = await shop.OpenChatAsync();
        await chat.HeardAsync();

        await chat.SaysAsync("我要退货");
        await chat.HearsAsync("订单号");
        await chat.SaysAsync($"{Number}，电话改成13800001234");
        await chat.HearsAsync("后四位");
        Assert.Equal(0, (await chat.NowAsync()).Bot.Proof.FailedTries);
        await chat.SaysAsync("13900005678");
        await chat.HearsAsync(Number, "为什么要退货");
    }

    [Fact]
    public async Task What_is_begun_in_the_middle_is_about_the_same_order_and_is_cancelled_alone()
    {
        var (shop, orders, chat) = await OpenAsync();
        await using var open = shop;
        orders.Add(Other, receivedDaysAgo: 4);
        await chat.SaysAsync($"我要退货，订单{Number}");
        await chat.HearsAsync(Number, "为什么要退货");

        await chat.SaysAsync("我要开发票");
        await chat.HearsAsync("个人还是单位");
        await chat.SaysAsync("取消");
        await chat.HearsAsync(GuideWording.BackTo("退货"), "为什么要退货");
        await chat.SaysAsync("取消");
        await chat.HearsAsync(DialogWording.Cancelled);
        Assert.Empty((await chat.NowAsync()).Bot.Dialogs.Frames);
    }

    [Fact]
    public async Task Whoever_has_complained_today_is_put_ahead_in_the_line()
    {
        var (shop, _, chat) = await OpenAsync();
        await using var open = shop;
        await ComplainAsync(chat);
        Assert.Equal(CaseKind.Complaint, Assert.Single(await shop.CasesAsync(chat)).Kind);

        shop.Time.Advance(TimeSpan.FromHours(1));
        await chat.SaysAsync("转人工");
        var ticket = (await chat.NowAsync()).Handoff;
        Assert.Equal((HandoffPriority.Raised, HandoffReason.Complaint), (ticket?.Priority, ticket?.Card.Reason));

        var old = await shop.OpenChatAsync(customer: "U7");
        await ComplainAsync(old);
        shop.Time.Advance(TimeSpan.FromHours(25));
        await old.SaysAsync("转人工");
        Assert.Equal(HandoffPriority.Normal, (await old.NowAsync()).Handoff?.Priority);
    }

    [Fact]
    public async Task What_was_left_for_a_day_is_mentioned_unless_something_new_begins()
    {
        var (shop, _, chat) = await OpenAsync();
        await using var open = shop;
        await chat.SaysAsync("我要退货");
        await chat.HeardAsync();
        shop.Time.Advance(TimeSpan.FromHours(25));
        await chat.SaysAsync("退款多久到账");
        await chat.HearsAsync("原路", GuideWording.LeftUndone("退货"));

        await chat.SaysAsync("我要退货");
        await chat.HeardAsync();
        shop.Time.Advance(TimeSpan.FromHours(25));
        await chat.SaysAsync("我要开发票");
        Assert.DoesNotContain(await chat.HeardAsync(), said => said.Text == GuideWording.LeftUndone("退货"));
    }

    [Fact]
    public async Task A_button_still_answers_after_a_day()
    {
        var (shop, _, chat) = await OpenAsync();
        await using var open = shop;
        await chat.SaysAsync("我要退货");
        await chat.HeardAsync();
        shop.Time.Advance(TimeSpan.FromHours(25));

        await chat.SaysAsync("不想要或不合适");
        await chat.HearsAsync("什么状态");
    }

    [Fact]
    public async Task Goods_repaired_twice_in_vain_are_exchanged_by_clause()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var open = shop;
        orders.Add(Number, receivedDaysAgo: 100, change: order => order with { Items = [TestOrders.Phone] });
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.HeardAsync();

        await chat.SaysAsync("申请维修，手机修了两次都没修好");
        await chat.HearsAsync(Number, "换同型号");
        Assert.Contains(RepairWording.ExchangeButton, await chat.ButtonsAsync());
        await chat.SaysAsync(RepairWording.ExchangeButton);
        Assert.Contains(await chat.HeardAsync(), said => said.Text?.Contains("修过 2 次", StringComparison.Ordinal) == true || said.Text?.Contains(ExchangeWording.Title, StringComparison.Ordinal) == true);
        var frame = Assert.Single((await chat.NowAsync()).Bot.Dialogs.Frames);
        Assert.Equal(("exchange", "exchange-repaired-twice"), (frame.Dialog, frame.State.GetProperty("ruling").GetProperty("clauseId").GetString()));
    }

    [Fact]
    public async Task A_repair_that_takes_longer_than_a_month_goes_to_a_person_by_clause()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var open = shop;
        orders.Add(Number, receivedDaysAgo: 100, change: order => order with { Items = [TestOrders.Phone] });
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.HeardAsync();

        await chat.SaysAsync("申请维修");
        await chat.SaysAsync("送修两个月了还没修好");
        Assert.Contains(await chat.HeardAsync(), said => said.Text?.Contains("维修超过 30 日", StringComparison.Ordinal) == true);
        var card = (await chat.NowAsync()).Handoff?.Card;
        Assert.Equal(HandoffReason.PolicySaysSo, card?.Reason);
        Assert.Contains(card?.Facts ?? [], fact => fact.Value == RepairWording.Overdue);
    }

    private static async Task ComplainAsync(TestChat chat)
    {
        await chat.SaysAsync("我要投诉客服态度差，半天不回，要求道歉");
        for (var answer = 0; answer < 6 && (await chat.ButtonsAsync()) is var buttons && buttons.Contains(DialogWording.Cancel); answer++)
        {
            await chat.SaysAsync(buttons.Contains(SummaryWording.Submit) ? SummaryWording.Submit : buttons.Contains(DialogWording.NoPhoto) ? DialogWording.NoPhoto : buttons[^3]);
        }
    }

    private static async Task<(TestShop Shop, TestOrders Orders, TestChat Chat)> OpenAsync()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        orders.Add(Number);
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.HeardAsync();
        return (shop, orders, chat);
    }
}
