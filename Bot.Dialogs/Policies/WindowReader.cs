using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Bot.Dialogs.Policies;

/// <summary>Reads a window as editors write it: 签收次日起 7 天, 付款次日起 1 年.</summary>
internal static class WindowReader
{
    private const string After = "次日起";
    private const int LongestDays = 3660, LongestMonths = 120;

    public static bool TryRead(string text, bool waitsForHolidays, [NotNullWhen(true)] out Window? window)
    {
        window = null;
        var after = text.IndexOf(After, StringComparison.Ordinal);
        if (after < 0 || !PolicyWords.Starts.TryFind(text[..after].Trim(), out var start)) return false;

        var length = text[(after + After.Length)..].Trim();
        var digits = length.TakeWhile(char.IsAsciiDigit).Count();
        if (!int.TryParse(length.AsSpan(0, digits), NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number == 0) return false;

        (int Days, int Months)? span = length[digits..].Trim() switch
        {
            "天" when number <= LongestDays => (number, 0),
            "个月" when number <= LongestMonths => (0, number),
            "年" when number <= LongestMonths / 12 => (0, number * 12),
            _ => null,
        };
        window = span is { } known ? new Window(start, known.Days, known.Months, waitsForHolidays) : null;
        return window is not null;
    }
}
