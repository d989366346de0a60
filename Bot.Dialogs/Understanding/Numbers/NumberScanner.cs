using System.Buffers;

namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>Numbers: 三百五, 1.5万, 负十, 五分之一, 1,280. What they count, and whether they are rather a date or a price, is told elsewhere.</summary>
public static class NumberScanner
{
    private static readonly SearchValues<char> s_starts = SearchValues.Create("0123456789.零〇一壹二两贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟廿卅俩仨幺");

    // 十分 «very», 十足 «fully», 千家万户: numerals that only make a word.
    private static readonly string[] s_words = ["十足", "十全", "十字", "十有八九", "千方百计", "百货"];

    public static IReadOnlyList<Recognized<decimal>> Find(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ReadOnlySpan<char> text = utterance.Text;
        List<Recognized<decimal>>? found = null;
        for (var at = NextStart(text, 0); at < text.Length; at = NextStart(text, at))
        {
            if (TryRead(text, at, out var number, out var end))
            {
                (found ??= []).Add(number);
            }

            at = end;
        }

        return (IReadOnlyList<Recognized<decimal>>?)found ?? [];
    }

    /// <summary>Where the next number may begin, or the end.</summary>
    internal static int NextStart(ReadOnlySpan<char> text, int from) =>
        text[from..].IndexOfAny(s_starts) is >= 0 and var distance ? from + distance : text.Length;

    /// <param name="end">Where to look on, whether a number was found or not.</param>
    private static bool TryRead(ReadOnlySpan<char> text, int at, out Recognized<decimal> number, out int end)
    {
        number = default;
        if (IsGluedFigure(text, at) || !ChineseNumerals.TryRead(text, at, out var numeral))
        {
            end = Figures.SkipDigits(text, at + 1);
            return false;
        }

        if (Fractions.TryReadAfter(text, numeral, out var fraction))
        {
            numeral = fraction;
        }

        end = EndOfRun(text, numeral.End);
        if (!IsNumber(text, at, numeral, end))
        {
            return false;
        }

        var start = Signs.Start(text, at);
        number = new Recognized<decimal>(start, numeral.End, start < at ? -numeral.Value : numeral.Value);
        return true;
    }

    private static bool IsNumber(ReadOnlySpan<char> text, int at, Numeral numeral, int runEnd) => numeral.Form switch
    {
        NumeralForm.OneCharacter => runEnd == numeral.End && LoneDigits.IsNumber(text, at),
        NumeralForm.Counted when numeral.End == at + 1 && Numerals.IsCapital(text[at]) => LoneDigits.IsNumber(text, at),
        NumeralForm.Row => runEnd == numeral.End && IsRow(text[at..numeral.End]),
        NumeralForm.Vague => false,
        NumeralForm.Counted => runEnd == numeral.End && !IsWord(text, at, numeral.End),
        _ => true,
    };

    /// <summary>三五个 and 三八 are vague or names; 二零二四 and 五零 are read digit by digit.</summary>
    private static bool IsRow(ReadOnlySpan<char> row) => row.Length > 2 || row.IndexOfAny('零', '〇') >= 0;

    /// <summary>SF123, A5 and the 3 of 1.2.3 name things.</summary>
    private static bool IsGluedFigure(ReadOnlySpan<char> text, int at)
    {
        var before = Scan.At(text, at - 1);
        return text[at] is < '〇' && (Scan.IsLatin(before) || char.IsAsciiDigit(before) || (before == '.' && char.IsAsciiDigit(Scan.At(text, at - 2))) || IsDotted(text, at));
    }

    /// <summary>1.2.3, 192.168.1.1: versions and addresses.</summary>
    private static bool IsDotted(ReadOnlySpan<char> text, int at)
    {
        var first = Figures.SkipDigits(text, at);
        var second = Figures.SkipDigits(text, first + 1);
        return first > at && Scan.At(text, first) == '.' && second > first + 1 && Scan.At(text, second) == '.' && char.IsAsciiDigit(Scan.At(text, second + 1));
    }

    /// <summary>A Chinese digit right behind makes a number vague (二十三四个); all of it is passed over.</summary>
    private static int EndOfRun(ReadOnlySpan<char> text, int end)
    {
        while (end < text.Length && Numerals.Digit(text[end]) >= 0)
        {
            end++;
        }

        return end;
    }

    private static bool IsWord(ReadOnlySpan<char> text, int at, int end)
    {
        foreach (var word in s_words)
        {
            if (Scan.StartsWith(text, at, word))
            {
                return true;
            }
        }

        // 十分满意 «very pleased», but 十分钟 and 十分之一.
        return end == at + 1 && text[at] == '十' && Scan.At(text, end) == '分' && Scan.At(text, end + 1) is not ('钟' or '之' or '钱' or Scan.Nothing);
    }
}
