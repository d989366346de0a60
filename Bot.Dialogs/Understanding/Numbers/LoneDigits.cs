namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>Tells whether one Chinese digit by itself is a number (一只, 这是五) or part of a word (一切, 四川, 唯一, 队伍).</summary>
internal static class LoneDigits
{
    // Words that begin with a digit and a measure word and yet count nothing.
    private static readonly string[] s_words =
    [
        "一样", "一起", "一下", "一些", "一点", "一会", "一边", "一面", "一时", "一方", "一道", "一路", "一口", "一身", "一家", "一度", "一次性", "一部分", "一等", "一行",
        "一对一", "一级棒", "一号店", "两样", "两口子", "二等", "三角", "三包", "四处", "四面", "五角星", "八角", "九号线",
    ];

    // The warranty rules called 三包 are no three packs; 三包纸巾 are.
    private static readonly string[] s_guarantee = ["三包期", "三包政", "三包规", "三包服", "三包范", "三包法", "三包内", "三包吗", "三包的", "三包售", "三包凭", "三包卡"];

    // Before 一: words that end in it.
    private const string EndingInOne = "唯统单专划万逐不同归之其均";

    // Before any digit: days of the week and of the lunar month.
    private const string Days = "周期拜初";

    private const string Copulas = "这那不也还而却更但就都";
    private const string Connectives = "是到至以和与或跟的加减乘除";

    public static bool IsNumber(ReadOnlySpan<char> text, int at)
    {
        var (before, digit) = (Scan.At(text, at - 1), text[at]);
        if (Days.Contains(before) || (digit == '一' && EndingInOne.Contains(before)))
        {
            return false;
        }

        var isCounting = MeasureWords.StandsAt(text, at + 1) && !IsWord(text, at);
        return Numerals.IsCapital(digit)
            ? isCounting || (Scan.IsBreak(before) && Scan.IsBreak(Scan.At(text, at + 1)))
            : isCounting || EndsHere(text, at + 1);
    }

    private static bool EndsHere(ReadOnlySpan<char> text, int at)
    {
        var next = Scan.At(text, at);
        return (Scan.IsBreak(next) && next != '%') || Connectives.Contains(next) || (Copulas.Contains(next) && Scan.At(text, at + 1) == '是');
    }

    private static bool IsWord(ReadOnlySpan<char> text, int at)
    {
        foreach (var word in s_words)
        {
            if (text[at..].StartsWith(word))
            {
                return word != "三包" || IsGuarantee(text, at);
            }
        }

        return false;
    }

    private static bool IsGuarantee(ReadOnlySpan<char> text, int at)
    {
        if (Scan.IsBreak(Scan.At(text, at + 2)))
        {
            return true;
        }

        foreach (var word in s_guarantee)
        {
            if (text[at..].StartsWith(word))
            {
                return true;
            }
        }

        return false;
    }
}
