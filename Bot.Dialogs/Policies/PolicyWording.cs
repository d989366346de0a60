namespace Bot.Dialogs.Policies;

/// <summary>A decision in words: for customers, and for editors who ask why.</summary>
public static class PolicyWording
{
    /// <summary>What the customer reads: the clause, the last day, and what can be done instead.</summary>
    public static string ForCustomer(PolicyDecision decision) => decision switch
    {
        PolicyDecision.Allowed { LastDay: { } lastDay } => $"{decision.Clause.Text}请在 {Day(lastDay)}结束前提交申请。",
        PolicyDecision.Refused { LastDay: { } lastDay } refused => $"{decision.Clause.Text}您这一单的期限是 {Day(lastDay)}，已经过了。{ForCustomer(refused.Offer)}",
        PolicyDecision.Refused refused => $"{decision.Clause.Text}{ForCustomer(refused.Offer)}",
        PolicyDecision.PersonDecides { LastDay: { } lastDay } => $"{decision.Clause.Text}您这一单的期限是 {Day(lastDay)}，已经过了，请人工客服为您核实。",
        _ => decision.Clause.Text,
    };

    /// <summary>可以, 不可以 or 人工, as editors write it.</summary>
    public static string Conclusion(PolicyDecision decision) => PolicyWords.Conclusions.NameOf(decision switch
    {
        PolicyDecision.Allowed => Policies.Conclusion.Allow,
        PolicyDecision.Refused => Policies.Conclusion.Refuse,
        _ => Policies.Conclusion.AskPerson,
    });

    /// <summary>Why a person decides, for editors.</summary>
    public static string Why(PersonReason reason) => reason switch
    {
        PersonReason.ClauseSaysSo => "条款写明由人工核实",
        PersonReason.NoClauseFits => "没有一条合适的条款",
        PersonReason.GoodsUnknown => "商品没写，或不在 goods.txt 里",
        PersonReason.DayMissing => "不知道期限从哪天算起",
        PersonReason.DayInFuture => "有一个日期在今天之后",
        PersonReason.PastWindow => "过了期限，条款写明由人工核实",
        PersonReason.AmountAboveMax => "金额超过条款的上限",
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "A new reason needs its words here."),
    };

    /// <summary>Who pays the freight, as editors write it; null when nothing is sent.</summary>
    public static string? FreightOf(Clause clause) => clause.Freight == Freight.None ? null : PolicyWords.Freights.NameOf(clause.Freight);

    public static string NameOf(PolicyReason reason) => PolicyWords.Reasons.NameOf(reason);

    public static string NameOf(Circumstance circumstance) => PolicyWords.Circumstances.NameOf(circumstance);

    private static string ForCustomer(PolicyOffer? offer)
    {
        if (offer is null)
        {
            return "";
        }

        var only = offer is { ReasonDiffers: true, Reason: { } reason } ? $"如果是{PolicyWords.Reasons.NameOf(reason)}，" : "";
        var until = offer.LastDay is { } lastDay ? $"，{Day(lastDay)}结束前提交就行" : "";
        return $"{only}您还可以申请{PolicyWords.Kinds.NameOf(offer.Kind)}{until}：{offer.Clause.Text}";
    }

    private static string Day(DateOnly day) => $"{day.Year} 年 {day.Month} 月 {day.Day} 日";
}
