using System.Buffers;

namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>Shares in percent: 百分之五, 5%, 打八折 (80: what is left to pay), 七成六, 三个百分点, 半数.</summary>
public static class PercentScanner
{
    private static readonly SearchValues<char> s_starts =
        SearchValues.Create("0123456789.零〇一壹二两贰三叁四肆五伍六陆七柒八捌九玖十拾百佰千仟万半对廿卅");

    /// <summary>Values are percent: 80 for 八折.</summary>
    public static IReadOnlyList<Recognized<decimal>> Find(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ReadOnlySpan<char> text = utterance.Text;
        List<Recognized<decimal>>? found = null;
        for (var at = 0; text[at..].IndexOfAny(s_starts) is >= 0 and var distance;)
        {
            at += distance;
            if (TryRead(text, at, out var share, out var next))
            {
                (found ??= []).Add(share);
            }

            at = next;
        }

        return (IReadOnlyList<Recognized<decimal>>?)found ?? [];
    }

    /// <param name="next">Where to look on.</param>
    private static bool TryRead(ReadOnlySpan<char> text, int at, out Recognized<decimal> share, out int next)
    {
        if (TryReadWord(text, at, out var end, out var percent) || PartsOf.TryRead(text, at, out end, out percent))
        {
            share = new Recognized<decimal>(at, end, percent);
            next = end;
            return true;
        }

        share = default;
        if (!ChineseNumerals.TryRead(text, at, out var numeral))
        {
            next = Figures.SkipDigits(text, at + 1);
            return false;
        }

        next = numeral.End;
        if (numeral.Value > NumeralReader.Enough || !TryReadSuffix(text, at, numeral, out end, out percent))
        {
            return false;
        }

        var start = Signs.Start(text, at);
        share = new Recognized<decimal>(start, end, start < at ? -percent : percent);
        next = end;
        return true;
    }

    private static bool TryReadWord(ReadOnlySpan<char> text, int at, out int end, out decimal percent)
    {
        (var word, percent) = text[at] switch
        {
            '百' when Scan.StartsWith(text, at, "百分百") => ("百分百", 100m),
            '半' when Scan.StartsWith(text, at, "半数") => ("半数", 50m),
            '半' when Scan.StartsWith(text, at, "半价") => ("半价", 50m),
            '半' when Scan.StartsWith(text, at, "半折") => ("半折", 50m),
            '半' when Scan.StartsWith(text, at, "半成") && Scan.At(text, at + 2) != '品' => ("半成", 5m),
            '一' when Scan.StartsWith(text, at, "一半") => ("一半", 50m),
            '对' when Scan.StartsWith(text, at, "对折") && Scan.At(text, at - 1) == '打' => ("对折", 50m),
            _ => ("", 0m),
        };
        end = at + word.Length;
        return end > at;
    }

    private static bool TryReadSuffix(ReadOnlySpan<char> text, int at, Numeral numeral, out int end, out decimal percent)
    {
        percent = numeral.Value;
        end = Scan.SkipBlanks(text, numeral.End);
        switch (Scan.At(text, end))
        {
            case '%':
                end++;
                return numeral.Form != NumeralForm.Vague && !char.IsAsciiDigit(Scan.At(text, end));
            case '个':
                end = AfterPoints(text, end + 1);
                return end > 0 && numeral.Form is not (NumeralForm.Vague or NumeralForm.Row);
            case '折' or '成':
                return Discounts.TryRead(text, at, numeral, ref end, out percent);
            default:
                return false;
        }
    }

    /// <summary>百分点, blanks inside too.</summary>
    /// <returns>The offset after it, or −1.</returns>
    private static int AfterPoints(ReadOnlySpan<char> text, int at)
    {
        foreach (var part in "百分点")
        {
            at = at < 0 ? at : Scan.SkipTo(text, at, part);
        }

        return at;
    }
}
