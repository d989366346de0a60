using System.Diagnostics.CodeAnalysis;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Parts of a year: 上半年, 年底, 夏天, 第三季度, the 前10天 of a year.</summary>
internal static class YearPartReader
{
    private static readonly Vocabulary<int> s_halves = new(("上半年 前半年", 0), ("下半年 后半年", 6));

    // Months from the start of the year, and how many; of a year without 年 too: 去年底.
    private static readonly Vocabulary<(int From, int Months)> s_thirds = new(("年初", (0, 3)), ("年中", (4, 4)), ("年底 年末 年尾", (9, 3)));

    private static readonly Vocabulary<(int From, int Months)> s_thirdsOfYear = new(("年初 初", (0, 3)), ("年中 中期", (4, 4)), ("年底 年末 年尾 底 末", (9, 3)));

    private static readonly Vocabulary<(int FirstMonth, string Timex)> s_seasons = new(
        ("春天 春季", (3, "SP")), ("夏天 夏季", (6, "SU")), ("秋天 秋季", (9, "FA")), ("冬天 冬季", (12, "WI")));

    public static IEnumerable<char> Openings =>
        s_halves.FirstCharacters.Concat(s_thirds.FirstCharacters).Concat(s_seasons.FirstCharacters).Concat(MonthPartReader.Openings).Append('第');

    /// <summary>After a year.</summary>
    public static bool TryRead(ref Cursor cursor, int year, [NotNullWhen(true)] out Said? said)
    {
        var first = new DateOnly(year, 1, 1);
        Period period;
        if (s_halves.TryTake(ref cursor, out var half))
        {
            period = Period.Months(first.AddMonths(half), 6);
        }
        else if (s_thirdsOfYear.TryTake(ref cursor, out var part))
        {
            period = Period.Months(first.AddMonths(part.From), part.Months);
        }
        else if (s_seasons.TryTake(ref cursor, out var season))
        {
            period = new Period.Known(Months(year, season.FirstMonth, 3), $"{Timex.Year(year)}-{season.Timex}");
        }
        else if (TryTakeQuarter(ref cursor, out var quarter))
        {
            period = Period.Months(first.AddMonths(3 * (quarter - 1)), 3);
        }
        else if (TryTakeOrdinal(ref cursor, "个月", 12, out var month))
        {
            period = new Period.Month(year, month);
        }
        else if (cursor.Take("最后一个月"))
        {
            period = new Period.Month(year, 12);
        }
        else if (PeriodPart.TryRead(ref cursor, out var counted))
        {
            period = Period.Between(counted.Of(first, first.AddYears(1)));
        }
        else
        {
            said = null;
            return false;
        }

        said = new Said.During(period);
        return true;
    }

    /// <summary>Without a year before it.</summary>
    public static bool TryReadAlone(ref Cursor cursor, DateOnly today, [NotNullWhen(true)] out Said? said)
    {
        said = null;
        var first = new DateOnly(today.Year, 1, 1);
        if (s_halves.TryTake(ref cursor, out var half))
        {
            said = new Said.During(Period.Months(first.AddMonths(half), 6));
        }
        else if (s_thirds.TryTake(ref cursor, out var part))
        {
            said = Yearly(null, 1 + part.From, part.Months);
        }
        else if (s_seasons.TryTake(ref cursor, out var season))
        {
            said = Yearly($"XXXX-{season.Timex}", season.FirstMonth, 3);
        }
        else if (TryTakeQuarter(ref cursor, out var quarter))
        {
            said = new Said.During(Period.Months(first.AddMonths(3 * (quarter - 1)), 3));
        }
        else if (MonthPartReader.TryReadAlone(ref cursor, today, out var period))
        {
            said = new Said.During(period);
        }

        return said is not null;
    }

    // A method of its own: a closure in the reader would cost memory for every message without times.
    private static Said.During Yearly(string? timex, int first, int count) => new(new Period.Yearly(timex, year => Months(year, first, count)));

    private static DaySpan Months(int year, int first, int count) => DaySpan.UpTo(new DateOnly(year, first, 1), new DateOnly(year, first, 1).AddMonths(count));

    private static bool TryTakeQuarter(ref Cursor cursor, out int quarter) => TryTakeOrdinal(ref cursor, "季度", 4, out quarter);

    private static bool TryTakeOrdinal(ref Cursor cursor, string unit, int max, out int number)
    {
        var ahead = cursor;
        number = 0;
        var isRead = ahead.Take('第') && ahead.TakeInteger(1, max, out number) && ahead.Take(unit);
        cursor = isRead ? ahead : cursor;
        return isRead;
    }
}
