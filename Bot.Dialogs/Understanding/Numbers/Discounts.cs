namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>折 and 成, tenths in everyday speech: 八折 leaves 80 %, 九五折 95 %, 七成六 is 76 %.</summary>
internal static class Discounts
{
    // 两折叠 «folds twice», 三成人 «three grown-ups», 一成不变 «unchanging», 八成是 «most likely».
    private static readonly string[] s_others = ["折叠", "折腾", "折断", "折页", "折痕", "折射", "成人", "成本", "成品", "成员", "成功", "成不变", "成年", "成套", "成立", "成是", "成要", "成会"];

    /// <param name="end">In: where 折 or 成 stands; out: after the expression.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int at, Numeral numeral, ref int end, out decimal percent)
    {
        percent = 0;
        foreach (var word in s_others)
        {
            if (Scan.StartsWith(text, end, word))
            {
                return false;
            }
        }

        return text[end++] == '折' ? TryReadOff(numeral, numeral.End - at, out percent) : TryReadTenths(text, numeral, ref end, out percent);
    }

    /// <summary>八折, 7.5折 and 九五折, 75折: one digit is tenths, two are hundredths.</summary>
    private static bool TryReadOff(Numeral numeral, int length, out decimal percent)
    {
        percent = numeral is { Form: NumeralForm.Row or NumeralForm.Figures, Value: > 10 } ? numeral.Value : numeral.Value * 10;
        return percent is > 0 and <= 100 && (numeral.Form != NumeralForm.Row || length == 2) && numeral.Form != NumeralForm.Vague;
    }

    private static bool TryReadTenths(ReadOnlySpan<char> text, Numeral numeral, ref int end, out decimal percent)
    {
        percent = numeral.Value * 10;
        if (percent is <= 0 or > 100 || numeral.Form is NumeralForm.Row or NumeralForm.Vague)
        {
            return false;
        }

        // 七成 六: the hundredths may follow, unless they begin a number of their own.
        var at = Scan.SkipBlanks(text, end);
        var digit = Scan.At(text, at) switch
        {
            '半' => 5,
            var c when char.IsAsciiDigit(c) => c - '0',
            var c => Numerals.Digit(c),
        };
        if (digit > 0 && percent < 100 && decimal.Truncate(numeral.Value) == numeral.Value && !GoesOn(text, at + 1))
        {
            percent += digit;
            end = at + 1;
        }

        return true;
    }

    private static bool GoesOn(ReadOnlySpan<char> text, int at) =>
        Scan.At(text, at) is '.' or '点' or '万' or '亿' || Numerals.IsNumeral(Scan.At(text, at)) || MeasureWords.StandsAt(text, at);
}
