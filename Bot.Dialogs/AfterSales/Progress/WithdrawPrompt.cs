using Bot.Dialogs.Understanding;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Progress;

/// <summary>Whether a request is really to be taken back: what is done cannot be undone, so only a clear answer counts.</summary>
internal sealed record WithdrawPrompt(string Text, string Retry) : Prompt<bool>(Text, Retry)
{
    private static readonly string[] s_keep = ["不撤", "别撤", "不要撤", "先不", "再想想", "等等", "留着"];
    private static readonly string[] s_withdraw = ["确定", "确认", "撤销", "撤了", "撤吧", "撤回"];

    public override IReadOnlyList<string> Buttons => [ProgressWording.Sure, ProgressWording.Keep];

    public override Recognition<bool> Recognize(DialogTurn turn, bool isLastResort) =>
        turn.Mentions(s_keep) ? new Recognition<bool>.Answer(false)
        : QuestionShape.IsQuestion(turn.Plain) ? Recognition<bool>.None.Instance
        : turn.Mentions(s_withdraw) ? new Recognition<bool>.Answer(true)
        : ChoiceAnswers.Find(turn.Text, Buttons) is { } at ? new Recognition<bool>.Answer(at == 0)
        : turn.Said.YesNo is { } said ? new Recognition<bool>.Answer(said)
        : Recognition<bool>.None.Instance;
}
