using Bot.Dialogs.Understanding.Numbers;

namespace Bot.Dialogs.Understanding.Amounts;

/// <summary>Tells when a number without a unit is money: 退我50, 运费12, 赔三百, or a lone 一千五.</summary>
internal static class MoneyContext
{
    // Larger bare numbers are more often codes or counts.
    private const decimal AmountMax = 100_000m;
    private const int FillersMax = 4;
    private const decimal ColloquialMin = 10;

    // What may stand between the word and the number: 退了我50, 运费是12, 一共花了300.
    private const string Fillers = "了我你您们是为约共计才只就要给出到有: ";

    // What may stand after a colloquial amount.
    private const string Endings = "吧吗呢了啊呀给就可行也还的以才我你左上买入到收拍";

    private static readonly string[] s_words =
    [
        "退", "退款", "退还", "赔", "赔偿", "赔付", "赔款", "补偿", "补贴", "花", "花费", "付", "付款", "实付", "扣", "扣款", "补", "差", "差价", "欠", "亏", "减", "返", "返现",
        "价", "价格", "原价", "售价", "单价", "费", "费用", "运费", "邮费", "货款", "尾款", "定金", "押金", "金额", "红包", "便宜", "优惠", "多收", "少退", "打款", "转账", "一共", "总共", "合计",
    ];

    /// <param name="end">After the number and what makes it vague.</param>
    public static bool IsMoney(ReadOnlySpan<char> text, int at, int end, Quantity quantity)
    {
        if (quantity.Value is <= 0 or >= AmountMax || NumberTail.GoesOn(text, end))
        {
            return false;
        }

        return IsAfterMoneyWord(text, at) || (Scan.IsBreak(Scan.At(text, at - 1)) && IsColloquial(text, at, end, quantity));
    }

    private static bool IsAfterMoneyWord(ReadOnlySpan<char> text, int at)
    {
        for (var fillers = 0; fillers <= FillersMax; fillers++)
        {
            if (EndsWithWord(text, at - fillers))
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

    private static bool EndsWithWord(ReadOnlySpan<char> text, int end)
    {
        foreach (var word in s_words)
        {
            if (Scan.EndsWith(text, end, word))
            {
                return true;
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
        var isShortened = end - at >= 3 && IsDigit(last) && text[end - 2] is '百' or '千' or '万';
        return quantity.Form is NumeralForm.Counted or NumeralForm.Figures && (isShortened || last is 'w' or 'k' || (quantity.IsVague && last == '多'));
    }

    private static bool IsDigit(char c) => char.IsAsciiDigit(c) || Numerals.Digit(c) > 0;
}
