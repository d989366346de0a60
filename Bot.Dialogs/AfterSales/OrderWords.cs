using Bot.Dialogs.Waterfalls;

namespace Bot.Dialogs.AfterSales;

/// <summary>What a customer says about which order he means.</summary>
internal static class OrderWords
{
    private static readonly string[] s_explicit =
    [
        "不是这个订单", "不是这单", "不是这一单", "换个订单", "换一个订单", "另一个订单", "另外一个订单", "别的订单", "其他订单", "订单错了", "订单选错", "选错订单", "订单不对",
    ];

    private static readonly string[] s_other = [.. s_explicit, "不是这个", "不是那个"];

    public static bool Same(string one, string other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    /// <summary>So many words about the order that they are no answer to a question for free words.</summary>
    public static bool TakesBack(string plain) => Array.Exists(s_explicit, word => plain.Contains(word, StringComparison.Ordinal));

    /// <summary>The customer takes back the order, or names another.</summary>
    public static bool IsOther(DialogTurn turn, string order) =>
        turn.Said.OrderNumber is { } said ? !Same(said, order) : turn.Mentions(s_other) && !turn.Mentions("不是这个原因", "不是这个问题", "不是这个意思", "不是这个商品");
}
