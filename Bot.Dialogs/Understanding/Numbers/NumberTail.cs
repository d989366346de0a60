namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>What stands right behind a number that might have been an amount or a place.</summary>
internal static class NumberTail
{
    private const string Joining = "万亿%折成几多:-~/*_#+";

    /// <summary>Whether the number counts or measures something else, or goes on: 5个, 5.5, 5%, 5折, 5-6, 5pro.</summary>
    public static bool GoesOn(ReadOnlySpan<char> text, int at)
    {
        var next = Scan.At(text, at);
        return Numerals.IsNumeral(next) || Scan.IsLatin(next) || Joining.Contains(next)
            || (next == '.' && char.IsAsciiDigit(Scan.At(text, at + 1))) || MeasureWords.StandsAt(text, at);
    }
}
