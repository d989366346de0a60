namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>五分之一, 一百分之2, 三又二分之一 and 3/5.</summary>
internal static class Fractions
{
    private const decimal DenominatorMax = 1e12m;
    private const int FiguresMax = 3;

    /// <summary>Reads on after a first number.</summary>
    /// <param name="first">The denominator, the whole part before 又, or the numerator of figures.</param>
    public static bool TryReadAfter(ReadOnlySpan<char> text, Numeral first, out Numeral fraction)
    {
        var at = Scan.SkipBlanks(text, first.End);
        fraction = default;
        return Scan.At(text, at) switch
        {
            '分' => TryReadNumerator(text, at, first.Value, out fraction),
            '又' => TryReadMixed(text, at + 1, first.Value, out fraction),
            '/' => first.Form == NumeralForm.Figures && at == first.End && TryReadFigures(text, first, out fraction),
            _ => false,
        };
    }

    private static bool TryReadNumerator(ReadOnlySpan<char> text, int at, decimal denominator, out Numeral fraction)
    {
        fraction = default;
        var next = Scan.SkipTo(text, at + 1, '之');
        if (next < 0 || denominator is < 1 or > DenominatorMax)
        {
            return false;
        }

        next = Scan.SkipBlanks(text, next);
        var sign = Scan.At(text, next) is '负' ? -1 : 1;
        if (!ChineseNumerals.TryRead(text, sign < 0 ? next + 1 : next, out var numerator))
        {
            return false;
        }

        fraction = new Numeral(numerator.End, sign * numerator.Value / denominator, NumeralForm.Counted);
        return true;
    }

    private static bool TryReadMixed(ReadOnlySpan<char> text, int at, decimal whole, out Numeral mixed)
    {
        mixed = default;
        at = Scan.SkipBlanks(text, at);
        if (!ChineseNumerals.TryRead(text, at, out var denominator))
        {
            return false;
        }

        var next = Scan.SkipBlanks(text, denominator.End);
        if (Scan.At(text, next) != '分' || !TryReadNumerator(text, next, denominator.Value, out var fraction))
        {
            return false;
        }

        mixed = fraction with { Value = whole + fraction.Value };
        return true;
    }

    /// <summary>Proper fractions only: 11/3 is a day.</summary>
    private static bool TryReadFigures(ReadOnlySpan<char> text, Numeral first, out Numeral fraction)
    {
        fraction = default;
        var end = Figures.SkipDigits(text, first.End + 1);
        var length = end - first.End - 1;
        if (length is 0 or > FiguresMax || Scan.At(text, end) is '/' or '.' || first.Value != decimal.Truncate(first.Value))
        {
            return false;
        }

        var denominator = decimal.Parse(text[(first.End + 1)..end]);
        fraction = new Numeral(end, denominator > 0 ? first.Value / denominator : 0, NumeralForm.Figures);
        return first.Value < denominator;
    }
}
