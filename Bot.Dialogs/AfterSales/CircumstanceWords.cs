using Bot.Dialogs.Policies;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales;

/// <summary>The state of the goods, in passing: «拆了但没用过», «吊牌剪了».</summary>
internal static class CircumstanceWords
{
    private static readonly (Circumstance Circumstance, string[] Words)[] s_words =
    [
        (Circumstance.Intact, ["没拆", "未拆", "没打开", "没开封", "未开封", "全新", "没动过", "没用过", "没穿过", "吊牌还在", "吊牌都在", "完好"]),
        (Circumstance.Opened, ["拆了", "拆封", "拆开", "打开了", "开封"]),
        (Circumstance.TriedOn, ["试穿", "试了一下", "试了下", "只试", "上脚试", "没穿出去", "没穿出门"]),
        (Circumstance.SwitchedOn, ["通电", "插过电", "开过机", "用过一次", "试用"]),
        (Circumstance.Activated, ["激活", "登录过", "插卡用"]),
        (Circumstance.Worn, ["穿过", "穿了", "穿出门", "穿着出去", "用过了", "使用过", "用了几", "用了两"]),
        (Circumstance.Washed, ["洗过", "洗了", "下水"]),
        (Circumstance.TagsCut, ["吊牌剪", "剪了吊牌", "剪吊牌", "吊牌没了", "吊牌拆", "吊牌丢", "吊牌扔"]),
        (Circumstance.PartsMissing, ["配件不全", "配件丢", "少配件", "缺配件"]),
        (Circumstance.GiftMissing, ["赠品没了", "赠品丢", "赠品用了", "赠品拆了"]),
        (Circumstance.DamagedByCustomer, ["摔了", "摔坏", "摔碎", "磕了", "我弄坏", "不小心弄", "自己弄坏", "人为"]),
        (Circumstance.Wet, ["进水", "泡水", "掉水里", "掉进水"]),
        (Circumstance.TakenApart, ["自己拆机", "拆机", "拆开修", "自己修过", "私拆"]),
        (Circumstance.Dangerous, ["冒烟", "漏电", "鼓包", "烧焦", "起火"]),
    ];

    /// <summary>All that are said, each once; a denied word does not count. Empty when nothing is said.</summary>
    public static IReadOnlyList<Circumstance> Find(string plain)
    {
        // 试穿了 is trying on, not 穿了, wearing.
        var withoutTries = plain.Replace("试穿", "试", StringComparison.Ordinal);
        return
        [
            .. s_words.Where(pair => pair.Words.Any(word => ChoiceWords.IsSaid(pair.Circumstance == Circumstance.TriedOn ? plain : withoutTries, word)))
                .Select(pair => pair.Circumstance),
        ];
    }
}
