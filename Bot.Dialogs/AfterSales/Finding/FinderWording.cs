using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Finding;

/// <summary>How the order is asked for.</summary>
public static class FinderWording
{
    public const string AnyPurpose = "办理";
    public const string OtherOrder = "其他订单";
    public const string DoesNotFit = "订单号和手机尾号对不上，请核对后再试。";

    public const string WhichOrderRetry = "请点一下订单，或说商品名、下单日期、订单号。";

    public static string WhichOrder(string purpose) => $"请问是哪个订单要{purpose}？";

    internal static OrderPrompt WhichNumber(string purpose) =>
        new($"请发一下要{purpose}的订单号，在「我的订单」里可以复制。", "没有认出订单号。订单号是一串数字，例如「订单号 20260102123456」。");

    internal static PhoneTailPrompt PhoneTail() =>
        new("为了保护您的订单信息，请提供下单手机号的后四位。", "请发下单手机号的后四位数字，例如「5678」。");

    internal static ConfirmPrompt DidYouMean(string number) =>
        new($"没有找到这个订单号。您是不是要说 {number}？", "请回复「是」或「不是」。", "是这个", "不是");

    internal static ConfirmPrompt IsItStill(string number) =>
        new($"还是订单 {number} 吗？", "请回复「是」，或发一下订单号。", "是这个", "不是");

    public static string Unproven(string number) => $"{number}（身份未核对）";

    /// <summary>Different for each order: product, day and the last four digits.</summary>
    public static string Name(Order order, DateOnly? day)
    {
        var more = order.Items.Count > 1 ? "等" : "";
        var on = day is { } date ? $"{date.Month}月{date.Day}日" : "";
        return $"{order.Items[0].Name}{more}（{on}，尾号{order.Number[^Math.Min(4, order.Number.Length)..]}）";
    }
}
