using Bot.Dialogs.AfterSales;
using Bot.Dialogs.AfterSales.Repairs;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Waterfalls;
using Bot.Handoff;
using Bot.Tests.Support;

namespace Bot.Tests.Scenarios.AfterSales;

public sealed partial class RepairTests
{
    [Fact]
    public async Task The_last_day_of_the_warranty_is_free_and_the_day_after_a_person_looks()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync(BeforeMidnight());
        await using var _ = shop;
        Add(orders, TestOrders.Phone, daysAgo: 365);
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.SaysAsync("申请维修");
        await chat.SaysAsync("听筒一直没有声音");
        await chat.SaysAsync("都试了，还是不行");
        await chat.SaysAsync("没摔过也没进水");
        await chat.SaysAsync("没有照片");
        await chat.SaysAsync("用下单地址");
        await chat.HeardAsync();

        shop.Time.Advance(TimeSpan.FromMinutes(2));
        await chat.SaysAsync("确认提交");
        await chat.HearsAsync("已经过了", "审核");

        var made = Assert.Single(await shop.CasesAsync(chat));
        Assert.Equal(("warranty-phone", "人工", CaseState.Submitted), (made.Decision?.ClauseId, made.Decision?.Conclusion, made.State));
        Assert.Equal(shop.Time.GetUtcNow().AddHours(24), made.Deadline);
    }

    [Fact]
    public async Task A_battery_has_a_shorter_warranty_than_the_phone_around_it()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        Add(orders, TestOrders.Phone, daysAgo: 200);
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.SaysAsync("申请维修");
        await chat.SaysAsync("电池不耐用");
        await chat.SaysAsync("不行");
        await chat.HeardAsync();
        await chat.SaysAsync("没有");
        await chat.HearsAsync("手机电池保修 6 个月", "照片");
        await chat.SaysAsync("没有");
        await chat.SaysAsync("用下单地址");
        await chat.SaysAsync("确认提交");
        var made = await MadeAsync(shop, chat);
        Assert.Equal(("warranty-battery", CaseState.Submitted), (made.Decision?.ClauseId, made.State));
    }

    [Fact]
    public async Task Shoes_are_repaired_for_ninety_days_and_clothes_never()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync(BeforeMidnight());
        await using var _ = shop;
        orders.Add(Number, receivedDaysAgo: 90);
        orders.Add("20260302000456", receivedDaysAgo: 10, change: order => order with { Items = [TestOrders.Shirt] });
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.HeardAsync();

        await chat.SaysAsync("跑鞋开胶了，申请维修");
        await chat.HearsAsync("跑鞋", "怎么出现的");
        await chat.SaysAsync("没有泡水，正常穿的");
        await chat.HearsAsync("90 天三包", "照片");
        shop.Time.Advance(TimeSpan.FromMinutes(2));
        await chat.SaysAsync("没有照片");
        await chat.HearsAsync("已经过了");
        Assert.Contains("请人工核实", await chat.ButtonsAsync());
        await chat.SaysAsync("那就不维修了");
        await chat.HearsAsync(SummaryWording.LetGo);

        await chat.SaysAsync("衬衫破了，申请维修");
        await chat.HearsAsync("衬衫", "服装不提供维修");
        Assert.Equal("改为申请退货", (await chat.ButtonsAsync())[0]);
        Assert.Empty(await shop.CasesAsync(chat));
    }

    [Fact]
    public async Task A_fresh_fault_may_be_exchanged_instead_and_what_was_said_is_kept()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        Add(orders, TestOrders.Phone, daysAgo: 5);
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.SaysAsync("申请维修");
        await chat.SaysAsync("触屏失灵");
        await chat.SaysAsync("还是不行");
        await chat.HeardAsync();
        await chat.SaysAsync("都没有");
        await chat.HearsAsync("手机整机保修 1 年", RepairWording.MayAlso(["换货", "退货"]), "照片");
        await chat.SaysAsync("那改成退货吧");
        await chat.HearsAsync(GuideWording.ChangedTo("退货"), "7 天", "照片");
        var facts = await CardFactsAsync(chat);
        Assert.Contains(facts, fact => fact.Value == "触屏失灵");
        Assert.Contains(facts, fact => fact.Value == Number);
    }

    [Fact]
    public async Task Smoke_goes_to_a_person_at_once()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        Add(orders, TestOrders.Kettle, daysAgo: 60);
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.SaysAsync("申请维修");
        await chat.HeardAsync();
        await chat.SaysAsync("插上电底座就冒烟");
        await chat.HearsAsync("先断电停用", "优先", HandoffWording.InLine(0));
        var handoff = (await chat.NowAsync()).Handoff;
        Assert.Equal((HandoffReason.Risk, HandoffPriority.Urgent), (handoff?.Card.Reason, handoff?.Priority));
        Assert.Contains(handoff?.Card.Facts ?? [], fact => fact.Value == "插上电底座就冒烟");

        var visitor = await shop.OpenChatAsync();
        await visitor.HeardAsync();
        await visitor.SaysAsync("电热水壶冒烟了，申请维修");
        await visitor.HearsAsync("先断电停用", "优先", HandoffWording.InLine(1));
    }

    [Fact]
    public async Task What_hangs_on_the_wall_is_not_sent_in_but_talked_over()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        Add(orders, s_purifier, daysAgo: 60);
        var chat = await shop.OpenChatAsync(customer: TestOrders.Customer);
        await chat.SaysAsync("申请维修");
        await chat.SaysAsync("净水器接口一直漏水");
        await chat.SaysAsync("不管用");
        await chat.SaysAsync("都没有");
        await chat.HeardAsync();
        await chat.SaysAsync("没有照片");
        await chat.HearsAsync("不要自己拆");
        await chat.SaysAsync("2月30日");
        await chat.HearsAsync("不存在");
        await chat.SaysAsync("下个月20号");
        await chat.HearsAsync(DialogWording.DayOutside(new(2026, 3, 6), new(2026, 3, 13)));
        await chat.SaysAsync("后天");
        await chat.HearsAsync("哪个地址");
        await chat.SaysAsync("用下单地址");
        await chat.HearsAsync("3 月 8 日");
        await chat.SaysAsync("确认提交");
        await chat.HearsAsync("不要自行拆机");
        var made = await MadeAsync(shop, chat);
        Assert.Equal((CaseState.Submitted, "warranty-appliance"), (made.State, made.Decision?.ClauseId));
        Assert.Equal(RepairWording.AfterCall, Value(made, RepairWording.Way));
    }

    [Fact]
    public async Task While_the_shop_is_down_the_request_is_taken_with_what_the_customer_knows()
    {
        var (shop, orders) = await AfterSalesShop.OpenAsync();
        await using var _ = shop;
        Add(orders, TestOrders.Kettle, daysAgo: 60);
        orders.IsDown = true;
        var chat = await shop.OpenChatAsync();
        await chat.SaysAsync("申请维修");
        await chat.SaysAsync(Number);
        await chat.HeardAsync();
        await chat.SaysAsync("5678");
        await chat.HearsAsync(SummaryWording.Unchecked, "什么商品");
        await chat.SaysAsync("电热水壶");
        await chat.HearsAsync("哪天买的");
        await chat.SaysAsync("明天");
        await chat.HearsAsync("还没到");
        await chat.SaysAsync("去年11月11日");
        await chat.HearsAsync("什么故障");
        await chat.SaysAsync("不加热");
        await chat.HearsAsync("底座的触点");
        await chat.SaysAsync("不行");
        await chat.SaysAsync("都没有");
        await chat.SaysAsync("没有");
        await chat.SaysAsync("江苏省南京市鼓楼区中山路 8 号");
        await chat.SaysAsync("提交");
        var made = await MadeAsync(shop, chat);
        Assert.Equal((CaseState.Submitted, "人工"), (made.State, made.Decision?.Conclusion));
        Assert.Contains("2025-11-11", Value(made, RepairWording.BoughtOn), StringComparison.Ordinal);
    }
}
