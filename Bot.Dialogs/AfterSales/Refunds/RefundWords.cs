using Bot.Dialogs.Policies;
using Bot.Dialogs.Understanding.Amounts;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Refunds;

/// <summary>What is said in passing about a refund: «一直没收到», «拒收了», «退我50».</summary>
internal static class RefundWords
{
    private static readonly string[] s_where =
        ["退款到哪", "退到哪", "钱到哪", "到账", "还没退", "没退给我", "没收到退款", "退款没收到", "退款进度", "退款什么时候", "退款啥时候"];

    private static readonly string[] s_otherAccount =
        ["退到支付宝", "退到微信", "退支付宝", "退微信", "退到别的", "退到另", "退到其他", "换个账户", "换个账号", "换张卡", "换一张卡", "退到我老公", "退到我老婆", "退到银行卡"];

    private static readonly string[] s_amount = ["退", "补", "赔", "返"];

    private static readonly Choice<PolicyReason>[] s_reasons =
    [
        new("定金", PolicyReason.Deposit, "订金", "预售", "尾款"),
        new("未发货", PolicyReason.NotShipped, "没发货", "未发货", "还没发", "没有发货", "不发货"),
        new("没收到", PolicyReason.NotReceived, "没收到", "未收到", "没有收到", "一直没到", "没拿到", "没见到货"),
        new("签收未收到", PolicyReason.SignedNotReceived, "显示签收", "显示已签收", "说签收了", "说已签收", "被签收", "代签", "被人拿走", "被偷"),
        new("丢件", PolicyReason.LostParcel, "快递丢", "寄丢", "弄丢", "丢失", "包裹丢"),
        new("拦截", PolicyReason.CancelledInTransit, "截回", "截下", "追回", "叫回来", "让快递退回"),
        new("拒收", PolicyReason.ParcelRefused, "拒签", "不签收", "不收货"),
        new("自提逾期", PolicyReason.PickupOverdue, "不去取", "不取了", "没去取", "忘了取", "没取件", "取件超时"),
        new("小瑕疵", PolicyReason.SmallFlaw, "瑕疵", "划痕", "刮痕", "线头", "污渍", "有点脏", "退一部分", "退部分", "部分退款", "退一点", "补一点", "补偿一点", "补点钱", "补偿", "不想退货", "不用退货"),
    ];

    public static bool AskWhere(string plain) => Array.Exists(s_where, word => plain.Contains(word, StringComparison.Ordinal));

    public static bool WantOtherAccount(string plain) => Array.Exists(s_otherAccount, word => plain.Contains(word, StringComparison.Ordinal));

    public static PolicyReason? FindReason(string plain) => ChoiceWords.FindOne(plain, s_reasons)?.Value;

    /// <summary>Yuan the customer wants back; null where money is named for something else, as a price.</summary>
    public static decimal? FindAmount(DialogTurn turn) =>
        turn.Mentions(s_amount) && turn.Said.Money is { Amount: > 0 } money && money.Currency == Currency.Yuan ? decimal.Round(money.Amount, 2) : null;
}
