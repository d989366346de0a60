using Bot.Dialogs.Understanding;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales;

/// <summary>Everything at a glance, to submit or to change.</summary>
internal sealed record SummaryPrompt(string Text) : Prompt<bool>(Text, SummaryWording.SubmitOrChange)
{
    private static readonly string[] s_submit = ["提交", "确认", "没问题", "没错", "对的", "无误"];
    private static readonly string[] s_change = ["修改", "改一下", "不对", "有误", "错了", "先不提交", "不提交"];

    public override IReadOnlyList<string> Buttons => [SummaryWording.Submit, SummaryWording.Change];

    public override Recognition<bool> Recognize(DialogTurn turn, bool isLastResort)
    {
        if (turn.Mentions(s_change))
        {
            // «地址不对，应该是…», «不对，是后天» say what is wrong: the dialog takes it as a correction. A bare one opens the list.
            return (ChoiceAnswers.Bare(turn.Text).Length <= 6 && !turn.Plain.Contains('是', StringComparison.Ordinal)) || isLastResort ? new Recognition<bool>.Answer(false) : Recognition<bool>.None.Instance;
        }

        return turn.Mentions(s_submit) ? new Recognition<bool>.Answer(true)
            : turn.Said.YesNo is { } said ? new Recognition<bool>.Answer(said)
            : Recognition<bool>.None.Instance;
    }
}
