using Bot.Dialogs.Policies;

namespace Bot.Tests.Policies;

public sealed class PolicyBookTests
{
    private const string Seven = "# 退货\n\n## 七天 {#seven}\n- 办理：退货\n- 原因：无理由\n- 期限：签收次日起 7 天\n- 顺延：法定休假日\n- 结论：可以\n- 运费：买家\n\n七天内可退。\n";

    private static readonly PolicyQuestion s_shoes = new(PolicyKind.Return) { Goods = "运动鞋", Reason = PolicyReason.NoReason, ReceivedOn = new DateOnly(2026, 9, 25) };

    [Fact]
    public void The_day_of_receipt_is_not_counted()
    {
        var allowed = Assert.IsType<PolicyDecision.Allowed>(SmallPolicy.Of(Seven).Decide(s_shoes, new DateOnly(2026, 10, 2)));
        Assert.Equal((new DateOnly(2026, 10, 2), Freight.Buyer), (allowed.LastDay, allowed.Freight));
        Assert.IsType<PolicyDecision.Refused>(SmallPolicy.Of(Seven).Decide(s_shoes, new DateOnly(2026, 10, 3)));
    }

    [Fact]
    public void A_last_day_in_a_holiday_waits_for_the_day_after_it()
    {
        var book = SmallPolicy.Of(Seven, "2026-10-01 至 2026-10-07 国庆节");
        Assert.Equal(new DateOnly(2026, 10, 8), Assert.IsType<PolicyDecision.Allowed>(book.Decide(s_shoes, new DateOnly(2026, 10, 8))).LastDay);
        Assert.IsType<PolicyDecision.Refused>(book.Decide(s_shoes, new DateOnly(2026, 10, 9)));
    }

    [Fact]
    public void A_clause_that_does_not_wait_for_holidays_ends_within_them()
    {
        var book = SmallPolicy.Of(Seven.Replace("- 顺延：法定休假日\n", "", StringComparison.Ordinal), "2026-10-01 至 2026-10-07");
        Assert.Equal(new DateOnly(2026, 10, 2), book.Decide(s_shoes, new DateOnly(2026, 10, 8)).LastDay);
    }

    [Fact]
    public void The_more_specific_clause_decides_and_the_stricter_of_two_equal_ones()
    {
        var book = SmallPolicy.Of(Seven + """

            ## 鞋三十天 {#shoes}
            - 办理：退货
            - 原因：无理由
            - 商品：鞋
            - 期限：签收次日起 30 天
            - 结论：可以

            鞋三十天内可退。

            ## 穿过的鞋 {#worn}
            - 办理：退货
            - 商品：鞋
            - 情形：穿过
            - 结论：可以

            穿过也可退。

            ## 洗过的鞋 {#washed}
            - 办理：退货
            - 商品：鞋
            - 情形：洗过
            - 结论：不可以

            洗过不可退。
            """);
        var today = new DateOnly(2026, 10, 20);
        Assert.Equal("shoes", book.Decide(s_shoes, today).Clause.Id);
        Assert.Equal("worn", book.Decide(s_shoes with { Circumstances = new HashSet<Circumstance> { Circumstance.Worn } }, today).Clause.Id);
        Assert.Equal("washed", book.Decide(s_shoes with { Circumstances = new HashSet<Circumstance> { Circumstance.Worn, Circumstance.Washed } }, today).Clause.Id);
        Assert.Equal("seven", book.Decide(s_shoes with { Goods = "智能手机" }, today).Clause.Id);
    }

    [Fact]
    public void The_terms_are_those_of_the_day_of_the_order()
    {
        var book = SmallPolicy.Of(
            Seven.Replace("- 结论：可以", "- 结论：可以\n- 失效：2026-09-20", StringComparison.Ordinal)
            + Seven.Replace("# 退货\n\n", "\n", StringComparison.Ordinal).Replace("7 天", "15 天", StringComparison.Ordinal).Replace("- 结论：可以", "- 结论：可以\n- 生效：2026-09-21", StringComparison.Ordinal));
        var today = new DateOnly(2026, 10, 9);
        Assert.IsType<PolicyDecision.Refused>(book.Decide(s_shoes with { OrderedOn = new DateOnly(2026, 9, 20) }, today));
        Assert.IsType<PolicyDecision.Allowed>(book.Decide(s_shoes with { OrderedOn = new DateOnly(2026, 9, 21) }, today));
        Assert.IsType<PolicyDecision.Refused>(book.Decide(s_shoes with { PaidOn = new DateOnly(2026, 9, 20) }, today));
    }

    [Fact]
    public void What_is_not_known_goes_to_a_person_with_the_reason()
    {
        var book = SmallPolicy.Of(Seven);
        var today = new DateOnly(2026, 9, 28);
        Assert.Equal(PersonReason.DayMissing, Why(book, s_shoes with { ReceivedOn = null }, today));
        Assert.Equal(PersonReason.DayInFuture, Why(book, s_shoes with { ReceivedOn = today.AddDays(1) }, today));
        Assert.Equal(PersonReason.GoodsUnknown, Why(book, s_shoes with { Goods = "飞机票" }, today));
        Assert.Equal(PersonReason.NoClauseFits, Why(book, s_shoes with { Reason = null }, today));
        Assert.Equal(PersonReason.NoClauseFits, Why(book, s_shoes with { Kind = PolicyKind.Repair }, today));
    }

    [Fact]
    public void Months_end_on_the_last_day_of_a_shorter_month()
    {
        var window = new Window(WindowStart.Receipt, Days: 0, Months: 6, WaitsForHolidays: false);
        Assert.Equal(new DateOnly(2026, 2, 28), window.LastDay(new DateOnly(2025, 8, 31), HolidayCalendar.Empty));
        Assert.Equal(new DateOnly(2026, 7, 1), window.LastDay(new DateOnly(2026, 1, 1), HolidayCalendar.Empty));
    }

    private static PersonReason Why(PolicyBook book, PolicyQuestion question, DateOnly today) =>
        Assert.IsType<PolicyDecision.PersonDecides>(book.Decide(question, today)).Why;
}
