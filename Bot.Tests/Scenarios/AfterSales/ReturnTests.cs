using Bot.Dialogs.Activities;
using Bot.Dialogs.AfterSales;
using Bot.Dialogs.AfterSales.Finding;
using Bot.Dialogs.AfterSales.Returns;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
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

    [Fact]
    public async Task A_visitor_who_says_everything_at_once_is_asked_only_how_the_parcel_comes_back()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260301000123");
        var chat = await shop.OpenChatAsync();
        await chat.HeardAsync();

        await chat.SaysAsync("我要退货，订单20260301000123，手机尾号5678，鞋子大了，还没拆封");
        await chat.HearsAsync("云步缓震跑鞋", "签收次日起 7 天内", "怎么把商品寄回来");
        await chat.SaysAsync("我自己寄");
        await chat.HearsAsync("请核对退货申请");
        await chat.SaysAsync("提交");
        await chat.HearsAsync("7 天内");
        var made = Assert.Single(await shop.CasesAsync(chat));
        Assert.Equal((CaseState.WaitingForGoods, "XZ-42"), (made.State, made.Sku));
    }

    [Fact]
    public async Task Several_facts_in_the_middle_are_taken_together_and_a_wrong_number_of_pieces_is_asked_again()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260301000123", change: order => order with { Items = [TestOrders.Shoes, TestOrders.Shirt] });
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.HeardAsync();

        await chat.SaysAsync("我要退货");
        await chat.HearsAsync("20260301000123", "有 2 种商品");
        await chat.SaysAsync("衬衫，颜色不喜欢，没拆封");
        await chat.HearsAsync("要退货几件");
        await chat.SaysAsync("100件");
        await chat.HearsAsync(DialogWording.NumberOutside(1, 2));
        await chat.SaysAsync("-1");
        await chat.HearsAsync(DialogWording.NumberOutside(1, 2));
        await chat.SaysAsync("两件都退");
        await chat.HearsAsync("签收次日起 7 天内", "怎么把商品寄回来");
        await chat.SaysAsync("改成退一件");
        await chat.HearsAsync("怎么把商品寄回来");
        await chat.SaysAsync("自己寄回");
        var summary = Assert.Single(await chat.HeardAsync()).Text;
        Assert.Contains("长绒棉衬衫 白色 / L\n", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_order_by_its_day_takes_the_place_of_the_first_and_keeps_the_reason()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260301000123");
        orders.Add("20260304000456", receivedDaysAgo: 1, order => order with { OrderedAt = shop.Time.GetUtcNow().AddDays(-2), Items = [TestOrders.Kettle] });
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.HeardAsync();

        await chat.SaysAsync("鞋子不喜欢，想退货");
        await chat.HearsAsync("20260301000123", "什么状态");
        await chat.SaysAsync("不是这个订单，是前天那个");
        await chat.HearsAsync("20260304000456", "什么状态");
        await chat.SaysAsync("没拆封");
        await chat.HearsAsync("7 天内", "怎么把商品寄回来");
    }

    [Fact]
    public async Task Another_reason_at_the_summary_is_decided_anew_and_asks_only_what_it_adds()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260301000123");
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.SaysAsync("鞋子不喜欢想退货，没拆封");
        await chat.SaysAsync("自己寄回");
        await chat.HeardAsync();

        await chat.SaysAsync("原因不对，应该是鞋底开胶了");
        await chat.HearsAsync("来回运费由我们承担", "照片");
        await chat.PostAsync(new Activity { Type = ActivityTypes.Message, Attachments = [new Attachment { ContentType = "image/png", ContentUrl = "upload:1", Name = "鞋底.png" }] });
        await chat.HearsAsync("· 照片：1 张");
        await chat.SaysAsync("确认提交");
        await chat.HeardAsync();
        var made = Assert.Single(await shop.CasesAsync(chat));
        Assert.Equal(("return-quality-clothing", 1), (made.Decision?.ClauseId, made.Photos.Count));
    }

    [Fact]
    public async Task A_step_back_a_day_that_does_not_exist_and_a_cancel_leave_no_case()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260301000123");
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.SaysAsync("鞋子大了想退掉，没拆封");
        await chat.SaysAsync("上门取件");
        await chat.HeardAsync();

        await chat.SaysAsync("2月30日");
        await chat.HearsAsync(DialogWording.NoSuchDay("2月30日"));
        await chat.SaysAsync("下个月20号");
        await chat.HearsAsync("之间选一天");
        await chat.SaysAsync("返回上一步");
        await chat.HearsAsync("怎么把商品寄回来");
        await chat.SaysAsync("取消");
        await chat.HearsAsync(DialogWording.Cancelled);
        Assert.Empty(await shop.CasesAsync(chat));
    }

    [Theory]
    [InlineData(7, "怎么把商品寄回来")]
    [InlineData(8, "已经过了")]
    public async Task The_seventh_day_after_receipt_is_the_last_one(int receivedDaysAgo, string words)
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260227000123", receivedDaysAgo);
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);

        await chat.SaysAsync("鞋子大了想退货，没拆封");
        Assert.Contains(words, (await chat.HeardAsync())[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_window_that_closes_overnight_refuses_the_click_of_the_next_morning_and_a_person_gets_all_facts()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260227000123", receivedDaysAgo: 7);
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.SaysAsync("鞋子大了想退货，没拆封");
        await chat.SaysAsync("自己寄回");
        await chat.HeardAsync();

        shop.Time.Advance(TimeSpan.FromHours(23));
        await chat.SaysAsync("确认提交");
        await chat.HearsAsync("您这一单的期限是 2026 年 3 月 6 日，已经过了");
        await chat.SaysAsync("我不接受，找客服");
        var now = await chat.NowAsync();
        Assert.Equal(ConversationState.Waiting, now.State);
        Assert.Contains(now.Handoff?.Card.Facts ?? [], fact => fact.Name == ReturnWording.Way);
        Assert.Empty(await shop.CasesAsync(chat));
    }

    [Fact]
    public async Task Worn_shoes_are_refused_with_the_clause_and_let_go_without_a_case()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260301000123");
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.SaysAsync("我要退货");
        await chat.SaysAsync("不想要或不合适");
        await chat.HeardAsync();

        await chat.SaysAsync("已经使用过");
        await chat.HearsAsync("不算商品完好");
        Assert.Contains("请人工核实", await chat.ButtonsAsync());
        await chat.SaysAsync("算了，那就不退货了");
        await chat.HearsAsync(SummaryWording.LetGo);
        Assert.Empty(await shop.CasesAsync(chat));
    }

    [Fact]
    public async Task A_return_goes_on_after_a_restart_is_submitted_once_and_not_again_while_it_is_open()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260301000123");
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.SaysAsync("鞋子大了想退货，没拆封");
        await shop.RestartAsync();
        await chat.SaysAsync("自己寄回");
        await chat.SaysAsync("确认提交");
        await chat.HeardAsync();

        await chat.SaysAsync("确认提交");
        var made = Assert.Single(await shop.CasesAsync(chat));
        await chat.HearsAsync(made.Number.Value);
        await chat.SaysAsync("我要退货");
        await chat.HearsAsync("20260301000123", made.Number.Value);
        Assert.Single(await shop.CasesAsync(chat));
    }

    [Fact]
    public async Task While_the_shop_is_down_the_return_is_taken_for_a_person_to_check()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260301000123");
        orders.IsDown = true;
        var chat = await shop.OpenChatAsync();

        await chat.SaysAsync("我要退货 订单20260301000123 尾号5678 鞋子大了 没拆封");
        await chat.SaysAsync("自己寄回");
        await chat.SaysAsync("确认提交");
        Assert.Contains("24 小时内审核", (await chat.HeardAsync())[^1].Text, StringComparison.Ordinal);
        var made = Assert.Single(await shop.CasesAsync(chat));
        Assert.Equal((CaseState.Submitted, shop.Time.GetUtcNow().AddHours(24)), (made.State, made.Deadline));
        Assert.Contains(made.Facts, fact => fact.Value == FinderWording.Unproven("20260301000123"));
    }

    [Fact]
    public async Task A_slip_in_the_number_is_offered_to_its_owner_and_to_nobody_else()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260301000123");
        orders.Add("20260301000777", change: order => order with { CustomerId = "U2" });
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.HeardAsync();

        await chat.SaysAsync("我要退货，订单20260301000124");
        await chat.HearsAsync("是不是要说 20260301000123");
        await chat.SaysAsync("是的");
        await chat.HearsAsync("云步缓震跑鞋", "为什么要退货");

        var other = await shop.OpenChatAsync(customer: "U3");
        await other.HeardAsync();
        await other.SaysAsync("我要退货，订单20260301000124");
        await other.HearsAsync("后四位");
    }

    [Fact]
    public async Task Five_wrong_tails_bring_a_person_and_never_show_the_order()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260301000123");
        var chat = await shop.OpenChatAsync();
        await chat.SaysAsync("我要退货");
        for (var i = 0; i < 5; i++)
        {
            await chat.SaysAsync($"20260301000123 尾号000{i}");
        }

        Assert.DoesNotContain(await chat.HeardAsync(), heard => heard.Text?.Contains("云步缓震跑鞋", StringComparison.Ordinal) == true);
        Assert.Equal(HandoffReason.Unproven, (await chat.NowAsync()).Handoff?.Card.Reason);
    }

    [Fact]
    public async Task Abuse_is_met_calmly_with_a_person_who_sees_what_was_said()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        orders.Add("20260301000123");
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.SaysAsync("鞋子大了想退货");
        await chat.HeardAsync();

        await chat.SaysAsync("什么破店，骗子");
        await chat.HearsAsync("非常抱歉", "下一位");
        Assert.Contains((await chat.NowAsync()).Handoff?.Card.Facts ?? [], fact => fact.Name == ReturnWording.Reason);
    }
}
