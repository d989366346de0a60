namespace Bot.Dialogs.Understanding.Contacts;

/// <summary>Digits written in groups: 138 0013 8000, 010-6228-8559. One blank, dash or point between two groups.</summary>
internal static class DigitGroups
{
    private const int GroupMin = 3;

    /// <summary>Takes exactly so many digits, in groups of at least three; the last group must end there too.</summary>
    /// <param name="end">After the last digit; where it began when there are not so many.</param>
    public static bool TryTake(ReadOnlySpan<char> text, int at, int count, Span<char> digits, out int end)
    {
        end = at;
        var group = 0;
        for (var taken = 0; taken < count; at++)
        {
            var c = Scan.At(text, at);
            if (char.IsAsciiDigit(c))
            {
                digits[taken++] = c;
                group++;
            }
            else if (group >= GroupMin && IsSeparator(c) && char.IsAsciiDigit(Scan.At(text, at + 1)))
            {
                group = 0;
            }
            else
            {
                return false;
            }
        }

        if (group < GroupMin || char.IsAsciiDigit(Scan.At(text, at)))
        {
            return false;
        }

        end = at;
        return true;
    }

    /// <summary>«010 - 6228» has blanks around its dash, «(010)» a bracket.</summary>
    public static int SkipSeparator(ReadOnlySpan<char> text, int at)
    {
        var next = Scan.SkipBlanks(text, at);
        next = IsSeparator(Scan.At(text, next)) || Scan.At(text, next) == ')' ? Scan.SkipBlanks(text, next + 1) : next;
        next = IsSeparator(Scan.At(text, next)) ? next + 1 : next;
        return char.IsAsciiDigit(Scan.At(text, next)) || Scan.At(text, next) == '(' ? next : at;
    }

    private static bool IsSeparator(char c) => c is ' ' or '-' or '.' or '–' or '—';
}
