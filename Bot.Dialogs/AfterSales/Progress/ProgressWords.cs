using Bot.Dialogs.Cases;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Progress;

/// <summary>What any message says about a request that was made: its number, its kind, what is to become of it.</summary>
internal static class ProgressWords
{
    private static readonly string[] s_withdraw = ["撤销", "撤回", "撤掉", "取消申请", "取消退货", "取消换货", "取消退款", "取消维修", "不退了", "不换了", "不修了", "不想退了", "不想换了", "不申请了"];
    private static readonly string[] s_urge = ["催", "加急", "快点", "快一点", "抓紧", "太慢"];
    private static readonly string[] s_notThis = ["不是这个", "不是这张", "另一个", "另外一个", "另一张", "别的", "其他的", "其他申请"];

    private static readonly Choice<CaseKind>[] s_topics =
    [
        new("退款", CaseKind.Refund, "退的钱", "退钱", "到账"),
        new("退货", CaseKind.Return),
        new("换货", CaseKind.Exchange, "换的"),
        new("维修", CaseKind.Repair, "修好", "在修", "返修"),
        new("投诉", CaseKind.Complaint),
        new("发票", CaseKind.Invoice, "开票"),
    ];

    /// <summary>A customer who looks at a request and says 取消申请 means the request, not the looking.</summary>
    public static bool Withdraws(DialogTurn turn) => turn.Mentions(s_withdraw);

    /// <param name="mayReplace">The customer corrects himself.</param>
    public static ProgressState Take(ProgressState state, DialogTurn turn, bool mayReplace)
    {
        if (CaseNumber.Find(turn.Said.Utterance) is { } number && number.Value != state.Chosen)
        {
            state = state with { Asked = number.Value, Chosen = null, Action = null };
        }
        else if (turn.Said.OrderNumber is not null && state.Order is null)
        {
            state = state with { NamesOrder = true, Chosen = null, Action = null };
        }
        else if (mayReplace && turn.Mentions(s_notThis))
        {
            state = state with { Chosen = null, WantsOther = true, Action = null };
        }

        if (state.Topic is null && state.Chosen is null)
        {
            state = state with { Topic = ChoiceWords.FindOne(turn.Plain, s_topics)?.Value };
        }

        return state.Action is not null ? state
            : Withdraws(turn) ? state with { Action = ProgressAction.Withdraw }
            : turn.Mentions(s_urge) ? state with { Action = ProgressAction.Urge }
            : state;
    }
}
