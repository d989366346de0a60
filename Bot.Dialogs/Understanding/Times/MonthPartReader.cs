using System.Diagnostics.CodeAnalysis;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Parts of a month: 月底, 11月中旬, 十月的第一周, 四月的最后一个星期一, 上半月.</summary>
internal static class MonthPartReader
{
    private const int LastWeekday = 5;

    // After a month; 中 also begins 中午 and 中通 (a courier), 初 a lunar day.
    private static readonly Vocabulary<int> s_thirds = new(("上旬 初", 1), ("中旬", 2), ("下旬 底 末 尾", 3));

    private static readonly Vocabulary<int> s_thirdsAlone = new(("月初 上旬", 1), ("月中旬 月中 中旬", 2), ("月底 月末 下旬 月尾", 3));

    public static IEnumerable<char> Openings => s_thirdsAlone.FirstCharacters.Concat("上下");

    public static bool TryRead(ref Cursor cursor, int? year, int month, [NotNullWhen(true)] out Said? said)
    {
        said = null;
        var ahead = cursor;
        ahead.Take('份');
        if (s_thirds.TryTake(ref ahead, out var third) || (third = TakeMiddle(ref ahead)) > 0)
        {
            said = During(year, month, new PeriodPart.Third(third));
        }
        else if (TryTakeNthWeekday(ref ahead, out var which, out var weekday))
        {
            said = Said.On(new Day.Nth(year, month, weekday, which));
        }
        else if (PeriodPart.TryRead(ref ahead, out var part))
        {
            said = During(year, month, part);
        }

        cursor = said is null ? cursor : ahead;
        return said is not null;
    }

    /// <summary>Without a month before it: of this month, or the last one where this one has not come so far.</summary>
    public static bool TryReadAlone(ref Cursor cursor, DateOnly today, [NotNullWhen(true)] out Period? period)
    {
        var first = new DateOnly(today.Year, today.Month, 1);
        period = s_thirdsAlone.TryTake(ref cursor, out var third) ? new Period.Monthly(new PeriodPart.Third(third))
            : cursor.TakeAny("上半月", "上半个月") ? Period.Between(first, first.AddDays(DateTime.DaysInMonth(first.Year, first.Month) / 2))
            : cursor.TakeAny("下半月", "下半个月") ? Period.Between(first.AddDays(DateTime.DaysInMonth(first.Year, first.Month) / 2), first.AddMonths(1))
            : cursor.Take("上半周") ? Period.Between(Weeks.Monday(today), Weeks.Monday(today).AddDays(3))
            : cursor.Take("下半周") ? Period.Between(Weeks.Monday(today).AddDays(3), Weeks.Monday(today).AddDays(7))
            : null;
        return period is not null;
    }

    private static Said.During During(int? year, int month, PeriodPart part) => new(year is { } known
        ? Period.Between(part.Of(new DateOnly(known, month, 1), new DateOnly(known, month, 1).AddMonths(1)))
        : new Period.Yearly(null, each => part.Of(new DateOnly(each, month, 1), new DateOnly(each, month, 1).AddMonths(1))));

    private static int TakeMiddle(ref Cursor cursor)
    {
        var isMiddle = cursor.Current == '中' && !"午通国秋间心".Contains(cursor.Next);
        cursor.At += isMiddle ? 1 : 0;
        return isMiddle ? 2 : 0;
    }

    /// <summary>第二个星期一, 最后一个周五.</summary>
    private static bool TryTakeNthWeekday(ref Cursor cursor, out int which, out DayOfWeek weekday)
    {
        var ahead = cursor;
        weekday = default;
        ahead.Take('的');
        which = ahead.Take("最后一个") ? LastWeekday : 0;
        if ((which == 0 && !(ahead.Take('第') && ahead.TakeInteger(1, LastWeekday, out which) && ahead.Take('个')))
            || !ahead.TakeAny("周", "星期", "礼拜")
            || !WeekReader.TryTakeWeekday(ref ahead, out weekday))
        {
            return false;
        }

        cursor = ahead;
        return true;
    }
}
