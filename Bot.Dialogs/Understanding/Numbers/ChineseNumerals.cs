namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>Reads one number at one place of a folded text (<see cref="Utterance.Text"/>). Signs, fractions, 半 and units of things are the caller's.</summary>
public static class ChineseNumerals
{
    // Rows longer than this are codes; a decimal would overflow.
    private const int RowMax = 28;

    /// <summary>The longest number that begins at <paramref name="at"/>, decimals and blanks inside included: 一百 五十, 十点二, 1.5万, 1,280.</summary>
    /// <returns>False where no number begins, and for a unit alone (万, 千) or one that only multiplies another unit (千万).</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out Numeral numeral)
    {
        if (TryReadVague(text, at, out numeral))
        {
            return true;
        }

        if (TryReadRow(text, at, out var end, out var row))
        {
            numeral = new Numeral(end, row, NumeralForm.Row);
            return true;
        }

        var isRead = new NumeralReader(text, isLenient: true).TryRead(at, out numeral);
        numeral = isRead && numeral.Form != NumeralForm.Figures ? WithDecimals(text, numeral) : numeral;
        return isRead;
    }

    /// <summary>A whole number without blanks, separators or decimals: 三, 二十一, 30, 1千5. For dates and times, where 点 and 分 are units.</summary>
    public static bool TryReadInteger(ReadOnlySpan<char> text, int at, out int end, out int value)
    {
        (end, value) = (at, 0);
        if (!new NumeralReader(text, isLenient: false).TryRead(at, out var numeral) || numeral.Value > int.MaxValue || IsPartOfRow(text, numeral))
        {
            return false;
        }

        (end, value) = (numeral.End, (int)numeral.Value);
        return true;
    }

    /// <summary>Digits read one by one, at least two, all Chinese or all figures: 二零二四, 〇五, 2024, 03.</summary>
    public static bool TryReadDigits(ReadOnlySpan<char> text, int at, out int end, out int value)
    {
        end = Figures.SkipDigits(text, at);
        if (end == at && !TryReadRow(text, at, out end, out _))
        {
            value = 0;
            return false;
        }

        var read = 0L;
        for (var i = at; i < end && read <= int.MaxValue; i++)
        {
            read = (read * 10) + (char.IsAsciiDigit(text[i]) ? text[i] - '0' : Numerals.RowDigit(text[i]));
        }

        value = (int)Math.Min(read, int.MaxValue);
        return end - at > 1 && read <= int.MaxValue;
    }

    /// <summary>At least two Chinese digits in a row.</summary>
    private static bool TryReadRow(ReadOnlySpan<char> text, int at, out int end, out decimal value)
    {
        (end, value) = (at, 0);
        while (end < text.Length && Numerals.RowDigit(text[end]) is >= 0 and var digit)
        {
            value = end - at < RowMax ? (value * 10) + digit : value;
            end++;
        }

        return end - at > 1;
    }

    private static bool IsPartOfRow(ReadOnlySpan<char> text, Numeral numeral) =>
        numeral.Form == NumeralForm.OneCharacter && numeral.End < text.Length && Numerals.Digit(text[numeral.End]) >= 0;

    /// <summary>五六百, 一两千, 三五万: two digits that share a unit.</summary>
    private static bool TryReadVague(ReadOnlySpan<char> text, int at, out Numeral numeral)
    {
        numeral = default;
        if (at + 2 >= text.Length || Numerals.Digit(text[at]) is not (> 0 and var low) || Numerals.Digit(text[at + 1]) <= low)
        {
            return false;
        }

        var end = at + 2;
        var value = (decimal)low;
        while (end < text.Length && Unit(text[end]) is > 0 and var unit && value < NumeralReader.Enough)
        {
            value *= unit;
            end++;
        }

        numeral = new Numeral(end, value, NumeralForm.Vague);
        return end > at + 2;
    }

    private static decimal Unit(char c) => Numerals.SmallUnit(c) is > 0 and var small ? small : Numerals.BigUnit(c);

    /// <summary>十点二, 一点五万. Not 三点五十 or 三点一刻, which are times, nor 一点一点.</summary>
    private static Numeral WithDecimals(ReadOnlySpan<char> text, Numeral whole)
    {
        var at = Scan.SkipBlanks(text, whole.End);
        if (at >= text.Length || text[at] != '点')
        {
            return whole;
        }

        var (value, scale, end) = (whole.Value, 1m, at);
        var next = Scan.SkipBlanks(text, at + 1);
        while (next < text.Length && Numerals.RowDigit(text[next]) is >= 0 and var digit)
        {
            scale /= 10;
            value += digit * scale;
            end = next + 1;
            next = Scan.SkipBlanks(text, end);
        }

        var isOther = end == at || (end < text.Length && (Numerals.SmallUnit(text[end]) > 0 || text[end] is '刻' or '点' or '滴'));
        return isOther ? whole : Multiplied(text, new Numeral(end, value, NumeralForm.Counted));
    }

    private static Numeral Multiplied(ReadOnlySpan<char> text, Numeral numeral)
    {
        while (numeral.End < text.Length && Numerals.BigUnit(text[numeral.End]) is > 0 and var unit && numeral.Value < NumeralReader.Enough)
        {
            numeral = numeral with { End = numeral.End + 1, Value = numeral.Value * unit };
        }

        return numeral;
    }
}
