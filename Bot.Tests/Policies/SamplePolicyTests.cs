using Bot.Dialogs.Policies;

namespace Bot.Tests.Policies;

public sealed class SamplePolicyTests
{
    private static readonly DateOnly s_today = new(2026, 11, 18);

    private readonly PolicyLoad.Accepted _sample = SamplePolicy.Load();

    [Theory]
    [InlineData("2026-03-16")]
    [InlineData("2026-10-03")]
    [InlineData("2028-02-29")]
    public void Every_case_is_decided_as_its_editor_expects_on_any_day(string today)
    {
        var wrong = _sample.Cases.Select(one => one.Run(_sample.Book, DateOnly.Parse(today))).Where(result => !result.Holds)
            .Select(result => $"{result.Case.File}:{result.Case.Line} {result.Case.Situation} → {PolicyWording.Conclusion(result.Decision)} {result.Decision.Clause.Id}");
        Assert.Empty(wrong);
        Assert.True(_sample.Cases.Count >= 80);
    }

    [Fact]
    public void Every_clause_has_a_case()
    {
        var tested = Results().Select(result => (result.Decision.Clause.Id, result.Decision.Clause.From)).ToHashSet();
        Assert.Empty(_sample.Book.Clauses.Where(clause => !tested.Contains((clause.Id, clause.From))).Select(clause => clause.Id));
    }

    [Fact]
    public void Every_window_has_a_case_on_its_last_day_and_one_on_the_day_after()
    {
        PolicyCaseResult[] results = [.. Results()];
        foreach (var clause in _sample.Book.Clauses.Where(clause => clause.Window is not null))
        {
            var own = results.Where(result => ReferenceEquals(result.Decision.Clause, clause)).ToList();
            Assert.True(own.Exists(result => result.Decision is PolicyDecision.Allowed && result.Decision.LastDay == result.Today), $"{clause.Id}: no case on the last day");
            Assert.True(own.Exists(result => result.Decision is not PolicyDecision.Allowed && result.Decision.LastDay?.AddDays(1) == result.Today), $"{clause.Id}: no case on the day after");
        }
    }

    [Fact]
    public void A_clause_with_another_window_fails_the_cases_that_stand_on_its_edge()
    {
        Clause[] shorter = [.. _sample.Book.Clauses.Select(clause => clause is { Id: "return-no-reason", Window: { } window } ? clause with { Window = window with { Days = 6 } } : clause)];
        var changed = new PolicyBook(shorter, _sample.Book.Goods, HolidayCalendar.Empty);
        Assert.Contains(_sample.Cases, one => one.ClauseId == "return-no-reason" && !one.Run(changed, s_today).Holds);
    }

    [Fact]
    public void A_refusal_past_the_window_tells_the_customer_what_still_works()
    {
        var (question, _) = new SituationReader(_sample.Book.Goods).Read("退货 签收第8天 已拆封 有线耳机 无理由", s_today, out _);
        var refused = Assert.IsType<PolicyDecision.Refused>(_sample.Book.Decide(question, s_today));
        Assert.Equal(("return-no-reason", new DateOnly(2026, 11, 17)), (refused.Clause.Id, refused.LastDay));
        Assert.Equal((PolicyKind.Exchange, PolicyReason.Quality, true, new DateOnly(2026, 11, 25)), (refused.Offer?.Kind, refused.Offer?.Reason, refused.Offer?.ReasonDiffers, refused.Offer?.LastDay));
        Assert.Contains("如果是质量问题，您还可以申请换货，2026 年 11 月 25 日结束前提交就行", PolicyWording.ForCustomer(refused), StringComparison.Ordinal);
    }

    private IEnumerable<PolicyCaseResult> Results() => _sample.Cases.Select(one => one.Run(_sample.Book, s_today));
}
