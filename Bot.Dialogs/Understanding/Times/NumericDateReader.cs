using System.Diagnostics.CodeAnalysis;
using System.Runtime.InteropServices;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Dates in figures: 2024-11-03, 24/11/3, 13.5.2015, 11/3, 11.3号, 20241103, 2024/11, a bare 2018.</summary>
/// <remarks>The year first wherever that makes a date, else the day first, as Chinese date recognisers have it, else the month first.</remarks>
internal static class NumericDateReader
{
    // A row of four figures alone is a year only in these; 1499 and 2101 are just numbers.
    private const int BareYearMin = 1500, BareYearMax = 2100;

    /// <param name="isGuess">Figures that are as often no date at all.</param>
    public static bool TryRead(ref Cursor cursor, [NotNullWhen(true)] out Said? said, out bool isGuess)
    {
        said = TryReadThreeGroups(ref cursor, out var day, out isGuess) || TryReadTwoGroups(ref cursor, out day, out isGuess) ? Said.On(day)
            : TryReadYearMonth(ref cursor, out var period, out isGuess) || TryReadYear(ref cursor, out period, out isGuess) ? new Said.During(period)
            : TryReadCompact(ref cursor, out day) ? Said.On(day)
            : null;
        return said is not null;
    }

    /// <summary>2024-11-03, 13.5.2015, 2010 01 29: the same sign twice.</summary>
    private static bool TryReadThreeGroups(ref Cursor cursor, [NotNullWhen(true)] out Day? day, out bool isGuess)
    {
        (day, isGuess) = (null, false);
        var ahead = cursor;
        if (!TryTakeGroup(ref ahead, out var first) || !TryTakeSeparator(ref ahead, mayBeBlank: first.Length == 4, out var separator)
            || !TryTakeGroup(ref ahead, out var second) || !TryTakeSeparator(ref ahead, mayBeBlank: first.Length == 4, out var again) || separator != again
            || !TryTakeGroup(ref ahead, out var third) || IsCode(ahead, separator))
        {
            return false;
        }

        day = Create(first, second, third) ?? (separator == ' ' ? null : Create(third, second, first) ?? Create(third, first, second));
        if (day is null)
        {
            return false;
        }

        isGuess = separator == '.' && first.Length < 4 && third.Length < 4;
        cursor = ahead;
        _ = cursor.TakeAny("日", "号") | WeekReader.SkipRepeated(ref cursor);
        return true;
    }

    /// <summary>11/3, 11.3号, 11-3买的; the day first where the month cannot be (23/7).</summary>
    private static bool TryReadTwoGroups(ref Cursor cursor, [NotNullWhen(true)] out Day? day, out bool isGuess)
    {
        (day, isGuess) = (null, false);
        var ahead = cursor;
        if (!TryTakeGroup(ref ahead, out var first) || !TryTakeSeparator(ref ahead, mayBeBlank: false, out var separator)
            || !TryTakeGroup(ref ahead, out var second) || first.Length > 2 || second.Length > 2 || IsCode(ahead, separator))
        {
            return false;
        }

        var isWhole = cursor.At == 0 && ahead.AtEnd;
        var isSaid = ahead.TakeAny("号", "日") | WeekReader.SkipRepeated(ref ahead);
        var isSure = isSaid || (separator == '-' ? DateCues.IsDateBy(ahead) : DateCues.IsDate(cursor, ahead));
        isGuess = !isSure;
        if (isSure || isWhole || (separator == '/' && (first.Value, second.Value) is not ((24, 7) or (7, 24))))
        {
            day = AsMonthDay(first, second) ?? (separator == '/' ? AsMonthDay(second, first) : null);
        }

        cursor = day is null || DateCues.IsAmount(ahead) ? cursor : ahead;
        return day is not null && cursor.At == ahead.At;
    }

    private static bool TryReadYearMonth(ref Cursor cursor, [NotNullWhen(true)] out Period? period, out bool isGuess)
    {
        var ahead = cursor;
        (period, isGuess) = (null, false);
        if (TryTakeGroup(ref ahead, out var first) && TryTakeSeparator(ref ahead, mayBeBlank: false, out var separator)
            && TryTakeGroup(ref ahead, out var second) && !IsCode(ahead, separator) && !DateCues.IsAmount(ahead))
        {
            isGuess = separator == '.';
            period = AsMonth(first, second) ?? (separator == '/' ? AsMonth(second, first) : null);
            cursor = period is null ? cursor : ahead;
        }

        return period is not null;
    }

    private static bool TryReadYear(ref Cursor cursor, [NotNullWhen(true)] out Period? period, out bool isGuess)
    {
        var ahead = cursor;
        isGuess = true;
        var isYear = ahead.TakeFigures(4, 4, out var year) && year is >= BareYearMin and <= BareYearMax
            && !IsCode(ahead, '.') && !char.IsAsciiLetter(ahead.Current) && !DateCues.IsAmount(ahead) && !DateCues.FollowsLabel(cursor);
        period = isYear ? new Period.Year(year) : null;
        cursor = isYear ? ahead : cursor;
        return period is not null;
    }

    /// <summary>20241103, of this century and possible.</summary>
    private static bool TryReadCompact(ref Cursor cursor, [NotNullWhen(true)] out Day? day)
    {
        var ahead = cursor;
        day = ahead.TakeFigures(8, 8, out var value) && !char.IsAsciiLetter(ahead.Current) && !DateCues.FollowsLabel(cursor)
            && value / 10_000 is >= 2000 and < 2100 and var year && value / 100 % 100 is >= 1 and <= 12 and var month
            && value % 100 >= 1 && value % 100 <= DateTime.DaysInMonth(year, month)
            ? new Day.Calendar(year, month, value % 100)
            : null;
        cursor = day is null ? cursor : ahead;
        return day is not null;
    }

    private static bool TryTakeGroup(ref Cursor cursor, out Group group)
    {
        var start = cursor.At;
        var isRead = cursor.TakeFigures(1, 4, out var value);
        group = new Group(value, cursor.At - start);
        return isRead && group.Length != 3;
    }

    /// <summary>A sign with blanks around it, or blanks alone.</summary>
    private static bool TryTakeSeparator(ref Cursor cursor, bool mayBeBlank, out char separator)
    {
        var start = cursor.At;
        cursor.SkipBlanks();
        if (cursor.Current is '-' or '/' or '\\' or '.')
        {
            separator = cursor.Current;
            cursor.At++;
            cursor.SkipBlanks();
            return true;
        }

        separator = ' ';
        return mayBeBlank && cursor.At > start;
    }

    /// <summary>What goes on with the same sign or more figures is a version, an address or a code.</summary>
    private static bool IsCode(Cursor cursor, char separator) =>
        char.IsAsciiDigit(cursor.Current) || (cursor.Current == separator && separator != ' ' && char.IsAsciiDigit(cursor.Next));

    private static Day.Calendar? Create(Group year, Group month, Group day) =>
        year is { Length: 2 } or { Value: >= 1000 and < 3000 } && month.IsMonth && day.IsDay
            ? new Day.Calendar(year.Length == 2 ? YearReader.WithCentury(year.Value) : year.Value, month.Value, day.Value)
            : null;

    private static Day.Calendar? AsMonthDay(Group month, Group day) => month.IsMonth && day.IsDay ? new Day.Calendar(null, month.Value, day.Value) : null;

    private static Period.Month? AsMonth(Group year, Group month) =>
        year is { Length: 4, Value: >= BareYearMin and <= BareYearMax } && month.IsMonth ? new Period.Month(year.Value, month.Value) : null;

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Group(int Value, int Length)
    {
        public bool IsMonth => Length <= 2 && Value is >= 1 and <= 12;

        public bool IsDay => Length <= 2 && Value is >= 1 and <= 31;
    }
}
