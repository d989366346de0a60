using Bot.Dialogs.Understanding.Numbers;

namespace Bot.Dialogs.Understanding.Amounts;

/// <summary>Tells when a number without a unit is money: 退我50, 运费12, 赔三百, or a lone 一千五.</summary>
internal static class MoneyContext
{
    // Larger bare numbers are more often codes or counts.
    private const decimal AmountMax = 100_000m;
    private const int FillersMax = 4;
    private const decimal ColloquialMin = 10;

    // Before a number these make it money: 退我50, 运费12, 降到239.
    private static readonly WordList s_before = new(
        "退 退款 退还 少退 赔 赔偿 赔付 赔款 补偿 补贴 补 补我 转我 打款 转账 到账 花 花费 付 付款 实付 扣 扣款 多收 收了 收我 实收 差 差价 欠 亏 返 返现 " +
        "减 满 便宜 优惠 优惠了 降到 降了 涨到 涨了 价 价格 原价 售价 单价 标价 卖 只要 费 费用 运费 邮费 货款 尾款 定金 押金 金额 红包 " +
        "一共 总共 合计 每件 每双 每条 每套");

    // Behind a number these make it a price: 199买的, 9.9包邮, 99/件.
    private static readonly WordList s_after = new("包邮 买的 买来 入手 到手 拍的 拿下 抢的 出头 一件 一双 一条 一套 /件 /双 /个 /条 /套");

    // What may stand between the word and the number: 退了我50, 运费是12, 一共花了300.
    private const string Fillers = "了我你您们是为约共计才只就要给出到有小: ";

    // What may stand after a colloquial amount.
    private const string Endings = "吧吗呢了啊呀给就可行也还的以才我你左上买入到收拍";

    /// <param name="end">After the number and what makes it vague.</param>
    public static bool IsMoney(ReadOnlySpan<char> text, int at, int end, Quantity quantity) =>
        quantity.Value is > 0 and < AmountMax && quantity.Form is not (NumeralForm.OneCharacter or NumeralForm.Row)
        && (s_after.BeginsAt(text, end) || (!CountsOn(text, end) && (IsAfterMoneyWord(text, at) || IsColloquial(text, at, end, quantity))));

    /// <summary>退款 5 天, 差价 1–3 天, 赔3到5倍.</summary>
    private static bool CountsOn(ReadOnlySpan<char> text, int end)
    {
        var next = Scan.SkipBlanks(text, end);
        var isRange = "到至–—-~".Contains(Scan.At(text, next)) && Numerals.IsNumeral(Scan.At(text, Scan.SkipBlanks(text, next + 1)));
        return isRange || NumberTail.GoesOn(text, end) || MeasureWords.StandsAt(text, next);
    }

    private static bool IsAfterMoneyWord(ReadOnlySpan<char> text, int at)
    {
        for (var fillers = 0; fillers <= FillersMax; fillers++)
        {
            if (s_before.EndsAt(text, at - fillers))
            {
                return true;
            }

            if (!Fillers.Contains(Scan.At(text, at - fillers - 1)))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>一千五, 1千5, 两百多, 1.5w: nobody counts things so.</summary>
    private static bool IsColloquial(ReadOnlySpan<char> text, int at, int end, Quantity quantity)
    {
        var next = Scan.At(text, end);
        if (quantity.Value < ColloquialMin || !(Scan.IsBreak(next) || Endings.Contains(next)))
        {
            return false;
        }

        var last = text[end - 1];
        if (!Scan.IsBreak(Scan.At(text, at - 1)))
        {
            // 这鞋一千多呢
            return quantity is { Form: NumeralForm.Counted, IsVague: true, Value: >= 100 } && last == '多';
        }

        return quantity.Form is NumeralForm.Counted or NumeralForm.Figures
            && (IsShortened(text[at..end]) || last is 'w' or 'k' || Scan.StartsWith(text, end, "左右") || (quantity.IsVague && last == '多'));
    }

    /// <summary>一千五, 三百四五: digits after 百, 千 or 万 with their own unit left out.</summary>
    private static bool IsShortened(ReadOnlySpan<char> number)
    {
        var end = number.Length;
        while (end > 0 && IsDigit(number[end - 1]) && number.Length - end < 2)
        {
            end--;
        }

        return end >= 2 && end < number.Length && number[end - 1] is '百' or '千' or '万';
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || Numerals.Digit(c) > 0;
}
