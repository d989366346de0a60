namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>百分之五, 千分之三, 万分之一, 百分之百: a bare unit, 分之, a number. (一百分之二 names its count and is a fraction.)</summary>
internal static class PartsOf
{
    /// <param name="percent">5 for 百分之五, 0.3 for 千分之三.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out int end, out decimal percent)
    {
        (end, percent) = (at, 0);
        var wholeEnd = ReadWhole(text, at, out var whole);
        if (wholeEnd == at || IsCounted(text, at))
        {
            return false;
        }

        var next = Scan.SkipTo(text, wholeEnd, '分') is > 0 and var part ? Scan.SkipTo(text, part, '之') : -1;
        if (next < 0 || !TryReadPart(text, Scan.SkipBlanks(text, next), out end, out var value))
        {
            return false;
        }

        percent = value * 100 / whole;
        return true;
    }

    private static bool IsCounted(ReadOnlySpan<char> text, int at) => Numerals.IsNumeral(Scan.At(text, Scan.SkipBlanksBack(text, at) - 1));

    /// <summary>百, 千, 万 and their products: 百万, 万万.</summary>
    private static int ReadWhole(ReadOnlySpan<char> text, int at, out decimal whole)
    {
        whole = 1;
        while (whole < NumeralReader.Enough && Unit(Scan.At(text, at)) is > 0 and var unit)
        {
            whole *= unit;
            at++;
        }

        return at;
    }

    private static decimal Unit(char c) => Numerals.SmallUnit(c) is > 10 and var small ? small : Numerals.BigUnit(c);

    private static bool TryReadPart(ReadOnlySpan<char> text, int at, out int end, out decimal value)
    {
        var sign = Scan.At(text, at) is '负' or '-' ? -1 : 1;
        at = sign < 0 ? Scan.SkipBlanks(text, at + 1) : at;
        if (ChineseNumerals.TryRead(text, at, out var numeral) && numeral.Form != NumeralForm.Vague && numeral.Value < NumeralReader.Enough)
        {
            (end, value) = (numeral.End, sign * numeral.Value);
            return true;
        }

        (end, value) = (at + 1, 100 * sign);
        return Numerals.SmallUnit(Scan.At(text, at)) == 100;
    }
}
