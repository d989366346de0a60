using Bot.Dialogs.AfterSales.Addresses;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Deliveries;

/// <summary>What a customer wants of a parcel, in passing: «快递两天没动了», «先别送，改天».</summary>
internal static class DeliveryWants
{
    private static readonly string[] s_signed = ["签收", "妥投", "已送达", "显示送达", "显示收货", "代收", "已完成", "说我收了"];
    private static readonly string[] s_missing =
        ["没收到", "没有收到", "未收到", "没拿到", "没有拿到", "没见到", "没见着", "没看到", "没看见", "找不到", "没找到", "不是我签", "没签", "不是本人", "没人送", "东西呢", "没到手"];

    // The first one that is said counts: «丢了赔钱还是重新发» is about the loss.
    private static readonly (DeliveryWant Want, string[] Words)[] s_words =
    [
        (DeliveryWant.SignedMissing, ["虚假签收", "假签收", "谁签收", "谁签的"]),
        (DeliveryWant.Lost, ["丢件", "丢了", "弄丢", "丢失", "遗失", "搞丢", "不见了", "件没了", "找不着了", "包裹没了", "找不到我的件"]),
        (DeliveryWant.Refuse, ["拒收", "拒签", "不签收", "不收了", "不想收", "带回去", "不取了", "不去取", "不想取", "退回去", "我不收", "直接不收", "不签字", "拒绝签收", "直接不要"]),
        (DeliveryWant.ChangeAddress,
            ["改地址", "改收货地址", "修改地址", "换地址", "换个地址", "换收货地址", "地址错", "地址填错", "地址写错", "地址选错", "地址不对", "改派", "转寄", "转送", "送到公司", "送去公司", "改送到", "换个地方收", "换个收货", "收货地址", "地址填", "门牌"]),
        (DeliveryWant.ChangeTime,
        [
            "改时间", "改配送时间", "改送货时间", "改派送时间", "换个时间", "换时间", "改天送", "改天再送", "晚两天", "晚点送", "晚几天", "过几天", "过两天", "预约派送", "预约送", "先别送", "别送",
            "推迟", "延后", "改到明天", "改到后天", "改到周", "不在家", "周末送", "周末再送", "约个时间", "约时间", "明天送", "后天送", "明天再送", "后天再送", "先别发", "暂缓发", "等我通知", "挑个时间", "指定时间", "换一天", "延两天", "送货时间",
        ]),
        (DeliveryWant.Cancel, ["取消", "不想要", "不要了", "不想等", "不等了", "不买了", "退款", "退钱", "全额退", "退掉", "拦截", "拦件", "追回来", "退了吧"]),
        (DeliveryWant.Compensate, ["补偿", "赔", "5元券", "5 元", "五元券", "无门槛券", "要券", "5块钱券", "优惠券"]),
        (DeliveryWant.UrgeShipping, ["催发货", "催一下发货", "快点发", "赶紧发", "赶快发", "早点发", "尽快发", "加急", "催仓库", "催催仓库", "先发我", "优先安排", "催单", "快发", "催下发货", "先发货", "先安排发"]),
        (DeliveryWant.UrgeDelivery, ["催派送", "催一催", "催送", "快点送", "赶紧送", "赶快送", "尽快送", "早点送", "催快递", "催件", "催一下", "催催"]),
        (DeliveryWant.Trace, ["查件", "帮我查", "核实一下", "物流异常"]),
        (DeliveryWant.UrgeShipping, ["不发货", "没发货", "没有发货", "未发货", "还没发", "不发啊", "待发货", "没发出", "没出库", "什么时候发", "啥时候发", "没发", "不发", "不出库", "没出仓", "不寄"]),
        (DeliveryWant.Trace,
        [
            "不更新", "没更新", "没有更新", "没动静", "不动", "没动", "卡在", "停在", "停滞", "滞留", "查不到", "没有物流", "没物流", "没信息", "还没到", "没收到", "没有收到", "还没送到", "没送到", "太慢", "这么慢", "超时", "迟迟", "没变", "不走", "卡住", "停更", "更新停", "没下文", "不往前", "没到货", "没到手", "还在路上", "延误", "耽误",
        ]),
    ];

    private static readonly string[] s_enough =
        ["不用", "没事", "谢谢", "多谢", "感谢", "知道了", "明白了", "就看看", "就是看看", "只是看看", "看看就", "随便看看", "不需要", "好的", "好吧", "行吧", "收到了", "已收到", "拿到了", "找到了", "取到了", "先这样", "等等看", "再等等"];

    // Asked about, not asked for: the FAQ answers these.
    private static readonly string[] s_curious = ["多久", "多少", "谁出", "谁付", "为什么", "为啥", "运费", "要钱", "收费", "怎么赔", "什么时候到", "到账"];

    public static DeliveryWant? Find(DialogTurn turn) =>
        (turn.Topic is { } topic ? FindIn(topic) : null) ?? FindIn(turn.Plain) ?? (AddressWords.Find(turn) is not null ? DeliveryWant.ChangeAddress : null);

    private static DeliveryWant? FindIn(string plain)
    {
        if (IsSaid(plain, s_signed) && IsSaid(plain, s_missing))
        {
            return DeliveryWant.SignedMissing;
        }

        foreach (var (want, words) in s_words)
        {
            if (IsSaid(plain, words))
            {
                return want;
            }
        }

        return null;
    }

    private static bool IsSaid(string plain, string[] words) => Array.Exists(words, word => plain.Contains(word, StringComparison.Ordinal));

    /// <summary>What is said when he was asked what to do.</summary>
    public static DeliveryWant? Answer(DialogTurn turn) =>
        turn.Mentions(s_curious) && QuestionShape.IsQuestion(turn.Plain) ? null
            : Find(turn) ?? (turn.Mentions(s_enough) || turn.Said.YesNo == false ? DeliveryWant.Look : null);

    public static LostRemedy? FindRemedy(DialogTurn turn) =>
        (turn.Mentions("补发", "重新发", "再发", "重发", "再寄"), turn.Mentions("退款", "退钱", "赔钱", "全额退", "把钱退")) switch
        {
            (true, false) => LostRemedy.SendAgain,
            (false, true) => LostRemedy.Refund,
            _ => null,
        };
}

/// <summary>What the shop should do with a parcel; only what is possible now has a button, but whatever is said is heard.</summary>
internal sealed record WantPrompt(string Text, IReadOnlyList<Choice<DeliveryWant>> Choices) : Prompt<DeliveryWant>(Text, DeliveryWording.WantRetry)
{
    public override IReadOnlyList<string> Buttons => [.. Choices.Select(choice => choice.Title)];

    public override Recognition<DeliveryWant> Recognize(DialogTurn turn, bool isLastResort) =>
        ChoiceAnswers.Find(turn.Text, Buttons) is { } at ? new Recognition<DeliveryWant>.Answer(Choices[at].Value)
        : DeliveryWants.Answer(turn) is { } want ? new Recognition<DeliveryWant>.Answer(want)
        : Recognition<DeliveryWant>.None.Instance;
}
