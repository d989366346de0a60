using Bot.Dialogs.Policies;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Policies;

/// <summary>What holds for every question to the sample shop's policy.</summary>
public sealed class PolicyPropertyTests
{
    private const int Tries = 3000;

    private static readonly DateOnly s_ordered = new(2026, 2, 1);
    private static readonly PolicyBook s_book = SamplePolicy.Load().Book;
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(Tries);

    private static readonly string[] s_goods =
        ["衬衫", "内裤", "运动鞋", "电饭煲", "空气炸锅", "电动牙刷", "智能手机", "有线耳机", "入耳式耳机", "软件", "报刊", "耳机", "电池"];

    [Fact]
    public void A_later_day_after_receipt_never_allows_more() =>
        Prop.ForAll(
            (from question in Questions() from day in Gen.Choose(0, 500) from later in Gen.Choose(1, 60) select (question, day, later)).ToArbitrary(),
            given => Generosity(given.question, given.day) >= Generosity(given.question, given.day + given.later)).Check(s_config);

    [Fact]
    public void Every_decision_names_a_clause_of_its_kind_that_has_a_sentence() =>
        Prop.ForAll(
            (from question in Questions() from day in Gen.Choose(0, 500) select (question, day)).ToArbitrary(),
            given => s_book.Decide(given.question, s_ordered.AddDays(given.day)).Clause is { Text.Length: > 0 } clause && clause.Kinds.Contains(given.question.Kind)).Check(s_config);

    [Fact]
    public void Goods_that_the_shop_does_not_know_always_go_to_a_person() =>
        Prop.ForAll(
            (from question in Questions() from name in Gen.Elements("飞机票", "", "猫", "手機殼", "<b>") select question with { Goods = name }).ToArbitrary(),
            question => s_book.Decide(question, s_ordered.AddDays(3)) is PolicyDecision.PersonDecides { Why: PersonReason.GoodsUnknown }).Check(s_config);

    [Fact]
    public void What_is_offered_instead_is_allowed_when_asked_for() =>
        Prop.ForAll(
            (from question in Questions() from day in Gen.Choose(0, 500) select (question, today: s_ordered.AddDays(day))).ToArbitrary(),
            given => s_book.Decide(given.question, given.today) is not PolicyDecision.Refused { Offer: { } offer }
                || s_book.Decide(given.question with { Kind = offer.Kind, Reason = offer.Reason }, given.today) is PolicyDecision.Allowed).Check(s_config);

    /// <summary>Everything happened on the day of the order, so that a later today is a later day after receipt.</summary>
    private static Gen<PolicyQuestion> Questions() =>
        from kind in Gen.Elements(Enum.GetValues<PolicyKind>())
        from goods in Gen.Elements<string?>([null, .. s_goods])
        from part in Gen.Elements<string?>(null, null, "电池", "炸篮")
        from reason in Gen.Elements<PolicyReason?>([null, .. Enum.GetValues<PolicyReason>().Cast<PolicyReason?>(), PolicyReason.NoReason, PolicyReason.Quality])
        from payment in Gen.Elements<PaymentMethod?>([null, .. Enum.GetValues<PaymentMethod>().Cast<PaymentMethod?>()])
        from circumstances in Gen.SubListOf(Enum.GetValues<Circumstance>()).Resize(3)
        from few in Gen.Choose(0, 2)
        select new PolicyQuestion(kind)
        {
            Goods = goods,
            Part = part,
            Reason = reason,
            Payment = payment,
            Circumstances = circumstances.Take(few).ToHashSet(),
            OrderedOn = s_ordered,
            PaidOn = s_ordered,
            ReceivedOn = s_ordered,
            InvoicedOn = s_ordered,
        };

    private static int Generosity(PolicyQuestion question, int day) => s_book.Decide(question, s_ordered.AddDays(day)) switch
    {
        PolicyDecision.Allowed => 2,
        PolicyDecision.PersonDecides => 1,
        _ => 0,
    };
}
