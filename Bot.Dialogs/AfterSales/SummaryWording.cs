using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales;

/// <summary>The summary before a submission and what follows it.</summary>
public static class SummaryWording
{
    public const string Submit = "确认提交";
    public const string Change = "修改";
    public const string SubmitOrChange = "没问题请回复「确认提交」，要改请回复「修改」。";
    public const string Source = "办理时填写";
    public const string LetGo = "好的。以后有需要随时找我。";
    public const string Unchecked = "商城系统暂时查不到订单，我先按您说的登记，客服核实后再处理。";

    public static string Summary(string title, IReadOnlyList<Fact> facts) =>
        $"请核对{title}申请：\n{string.Join('\n', facts.Select(fact => $"· {fact.Name}：{fact.Value}"))}\n确认无误就提交吗？";

    internal static ChoicePrompt<string> WhatToChange(IReadOnlyList<string> labels) =>
        new("要改哪一项？", "请选要改的一项，或直接说「改成……」。", [.. labels.Select(label => new Choice<string>(label, label))]);

    /// <param name="next">What happens next, a whole sentence.</param>
    public static Activity Submitted(string title, Case submitted, string next) =>
        Activity.Message($"{title}申请已提交，售后单号 {submitted.Number}。\n{next}").Suggest(Progress);

    public static string SubmittedBefore(SubmittedCase before) => $"已经提交过了，{before.Title}的售后单号是 {before.Number}，不用重复提交。";

    public const string Progress = "查询售后进度";

    internal static Fact Fact(string name, string value) => new(name, value, Source);
}
