using System.Diagnostics.CodeAnalysis;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Years, months and days in words: 2024年11月3号, 去年5月, 上个月12号, 11月底, 国庆节, 12号.</summary>
internal static class CalendarReader
{
    private static readonly Vocabulary<int> s_relativeMonths = new(
        ("这个月 本月 这月 当月", 0), ("上个月 上月 上一个月", -1), ("上上个月 上上月 大上个月", -2), ("下个月 下月 下一个月", 1), ("下下个月 下下月", 2));

    // After a year of two figures, what shows that a year is meant: 19年买的.
    private static readonly string[] s_afterShortYear = ["买", "购", "入手", "入的", "下单", "下的单", "的时候", "那会", "那年"];

    public static IEnumerable<char> Openings =>
        [.. YearReader.Openings, .. s_relativeMonths.FirstCharacters, .. LunarReader.Openings, .. FestivalReader.Openings, .. YearPartReader.Openings];

    public static bool TryRead(ref Cursor cursor, DateOnly today, [NotNullWhen(true)] out Said? said)
    {
        var ahead = cursor;
        var isRead = YearReader.TryRead(ref ahead, today, out var year)
            ? TryReadInYear(ref ahead, today, year.Number, out said) || TryReadYear(ahead, today, year, out said)
            : TryReadInNoYear(ref ahead, today, out said);
        cursor = isRead ? ahead : cursor;
        return isRead;
    }

    /// <summary>A year alone: 24年 only where the words show that it is no length, 今年 up to today.</summary>
    private static bool TryReadYear(Cursor after, DateOnly today, SaidYear year, [NotNullWhen(true)] out Said? said)
    {
        var soFar = new DaySpan(new DateOnly(today.Year, 1, 1), today, today);
        said = year.IsShort && !after.SeesAny(s_afterShortYear) ? null
            : new Said.During(year.IsThis ? new Period.Known(soFar, Timex.Year(today.Year)) : new Period.Year(year.Number));
        return said is not null;
    }

    /// <summary>去年5月, 2024年春节, 今年上半年: what a year before it makes definite.</summary>
    private static bool TryReadInYear(ref Cursor cursor, DateOnly today, int year, [NotNullWhen(true)] out Said? said)
    {
        said = null;
        var ahead = cursor;
        ahead.SkipBlanks();
        ahead.Take('的');
        ahead.SkipBlanks();
        if (CalendarUnits.TryTakeMonth(ref ahead, out var month))
        {
            said = ReadInMonth(ref ahead, year, month);
        }
        else if (s_relativeMonths.TryTake(ref ahead, out var shift))
        {
            said = ReadInMonth(ref ahead, year, today.AddMonths(shift).Month);
        }
        else if (LunarReader.TryRead(ref ahead, year, out var lunar))
        {
            said = Said.On(lunar);
        }
        else if (ahead.TakeAny("今天", "今日", "这个时候", "这时候"))
        {
            said = Said.On(new Day.Calendar(year, today.Month, today.Day));
        }
        else
        {
            _ = FestivalReader.TryRead(ref ahead, year, out said) || YearPartReader.TryRead(ref ahead, year, out said);
        }

        cursor = said is null ? cursor : ahead;
        return said is not null;
    }

    private static bool TryReadInNoYear(ref Cursor cursor, DateOnly today, [NotNullWhen(true)] out Said? said)
    {
        said = null;
        if (CalendarUnits.TryTakeMonth(ref cursor, out var month))
        {
            said = ReadInMonth(ref cursor, null, month);
        }
        else if (s_relativeMonths.TryTake(ref cursor, out var shift))
        {
            var first = new DateOnly(today.Year, today.Month, 1).AddMonths(shift);
            said = ReadInMonth(ref cursor, first.Year, first.Month);
        }
        else if (LunarReader.TryRead(ref cursor, null, out var lunar))
        {
            said = Said.On(lunar);
        }
        else if (!FestivalReader.TryRead(ref cursor, null, out said) && !YearPartReader.TryReadAlone(ref cursor, today, out said)
            && CalendarUnits.TryTakeDay(ref cursor, out var day))
        {
            said = Said.On(new Day.Monthly(day));
        }

        return said is not null;
    }

    /// <summary>A day of the month, a part of it (月底, 第一周), or the whole month.</summary>
    private static Said ReadInMonth(ref Cursor cursor, int? year, int month)
    {
        var ahead = cursor;
        ahead.SkipBlanks();
        ahead.Take('份');
        ahead.SkipBlanks();
        if (!CalendarUnits.TryTakeDayOfMonth(ref ahead, out var day))
        {
            return MonthPartReader.TryRead(ref cursor, year, month, out var said) ? said : new Said.During(new Period.Month(year, month));
        }

        cursor = ahead;
        WeekReader.SkipRepeated(ref cursor);
        return Said.On(new Day.Calendar(year, month, day));
    }
}
