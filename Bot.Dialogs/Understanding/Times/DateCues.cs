namespace Bot.Dialogs.Understanding.Times;

/// <summary>Words around figures that tell a date from a price, a size, a version or a code.</summary>
internal static class DateCues
{
    // 99.5元, 5.5折, 42码, 2000ml.
    private const string Amounts = "元块毛角%折度斤克公米寸倍万千亿分只个件双条单箱包天码升成版代瓦毫安伏转兆赫人名位次种套张台部份点时小工月年";

    private static readonly string[] s_afterDate = ["买", "购", "下单", "下的", "拍", "付", "签收", "收到", "收的", "到货", "到的", "发货", "发的", "寄", "退", "换", "订",
        "那天", "当天", "的订单", "的单", "前", "后", "之前", "之后", "以前", "以后", "早上", "上午", "中午", "下午", "晚", "开始", "到现在", "送", "到今天"];

    private static readonly string[] s_beforeDate = ["日期", "时间", "在", "于", "从", "是", "自", "我", "就", "到", "至"];

    private static readonly string[] s_labels = ["号", "单", "码", "¥", "$", "#", "号是", "号:", "单号:", "尾号", "编号", "共", "花了", "付了"];

    /// <param name="from">Before the figures.</param>
    /// <param name="to">After them.</param>
    public static bool IsDate(Cursor from, Cursor to) => IsDateBy(to) || EndsWithAny(from, s_beforeDate);

    /// <summary>By what follows alone: 在3-5 … may go on with anything that is counted.</summary>
    public static bool IsDateBy(Cursor to)
    {
        to.SkipBlanks();
        return to.SeesAny(s_afterDate);
    }

    public static bool IsAmount(Cursor to) => (Amounts.Contains(to.Current) && !to.SeesAny("只是", "只有", "只能", "单号", "分明")) || char.IsAsciiLetter(to.Current);

    public static bool FollowsLabel(Cursor from) => EndsWithAny(from, s_labels);

    public static bool EndsWithAny(Cursor from, ReadOnlySpan<string> words)
    {
        var before = from.Text[..from.At].TrimEnd(' ');
        foreach (var word in words)
        {
            if (before.EndsWith(word))
            {
                return true;
            }
        }

        return false;
    }
}
