namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>What stands right behind a number that might have been an amount or a place.</summary>
internal static class NumberTail
{
    /// <summary>Whether the number counts or measures something else, or goes on: 5个, 5.5, 5%, 5折, 5-6, 5pro.</summary>
    public static bool GoesOn(ReadOnlySpan<char> text, int at)
    {
        var next = Scan.At(text, at);
        return Numerals.IsNumeral(next) || Scan.IsLatin(next) || next is '万' or '亿' or '%' or '折' or '成' or '几' or '多' or ':' or '-' or '~' or '/' or '*' or '_' or '#' or '+'
            || (next == '.' && char.IsAsciiDigit(Scan.At(text, at + 1))) || MeasureWords.StandsAt(text, at);
    }
}
