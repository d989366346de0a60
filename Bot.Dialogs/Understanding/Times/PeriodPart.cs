using System.Diagnostics.CodeAnalysis;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>A part of a month or a year that is counted from one of its ends.</summary>
internal abstract record PeriodPart
{
    private PeriodPart()
    {
    }

    /// <param name="start">First day of the whole.</param>
    /// <param name="end">The day after its last.</param>
    public abstract DaySpan Of(DateOnly start, DateOnly end);

    /// <summary>第一周, 最后一周, 前10天, 最后三天. 的 may stand before it.</summary>
    public static bool TryRead(ref Cursor cursor, [NotNullWhen(true)] out PeriodPart? part)
    {
        var ahead = cursor;
        ahead.Take('的');
        part = TryReadWeek(ref ahead, out var week) ? new NthWeek(week)
            : TryReadEnd(ref ahead, out var count, out var unit, out var isFromStart) ? new Ends(count, unit, isFromStart)
            : null;
        cursor = part is null ? cursor : ahead;
        return part is not null;
    }

    private static bool TryReadWeek(ref Cursor cursor, out int? week)
    {
        var ahead = cursor;
        week = null;
        if (!ahead.Take("最后一"))
        {
            if (!ahead.Take('第') || !ahead.TakeInteger(1, 53, out var number))
            {
                return false;
            }

            week = number;
        }

        var isRead = ahead.TakeAny("周", "个星期", "个礼拜", "星期", "礼拜") && !WeekReader.TryTakeWeekday(ref ahead, out _);
        cursor = isRead ? ahead : cursor;
        return isRead;
    }

    private static bool TryReadEnd(ref Cursor cursor, out int count, out LengthUnit unit, out bool isFromStart)
    {
        (count, unit) = (0, default);
        isFromStart = cursor.TakeAny("前", "头", "最初");
        return (isFromStart || cursor.TakeAny("最后", "后"))
            && LengthReader.TryRead(ref cursor, out var length)
            && length is { IsExact: true, IsInDays: true, Parts: [{ Least: >= 1 and < 1000 } only] }
            && (count = (int)only.Least) == only.Least
            && (unit = only.Unit) >= LengthUnit.Day;
    }

    /// <summary>初, 中, 底: the thirds of a month in Chinese usage (旬), the last one with what is left.</summary>
    internal sealed record Third(int Number) : PeriodPart
    {
        private const int DaysInThird = 10;

        public override DaySpan Of(DateOnly start, DateOnly end)
        {
            var first = start.AddDays(DaysInThird * (Number - 1));
            return DaySpan.UpTo(first, Number == 3 ? end : first.AddDays(DaysInThird));
        }
    }

    /// <summary>Null for the last week.</summary>
    private sealed record NthWeek(int? Number) : PeriodPart
    {
        public override DaySpan Of(DateOnly start, DateOnly end)
        {
            var monday = Number is { } number ? Weeks.MondayOf(start, number) : Weeks.MondayOf(end, 0);
            return DaySpan.UpTo(monday, monday.AddDays(7));
        }
    }

    private sealed record Ends(int Count, LengthUnit Unit, bool IsFromStart) : PeriodPart
    {
        public override DaySpan Of(DateOnly start, DateOnly end)
        {
            var edge = IsFromStart ? start : end;
            edge = Unit == LengthUnit.Week ? Weeks.MondayOf(edge, 1) : edge;
            return IsFromStart ? DaySpan.UpTo(edge, Shift(edge, Count)) : DaySpan.UpTo(Shift(edge, -Count), edge);
        }

        private DateOnly Shift(DateOnly day, int count) => Unit switch
        {
            LengthUnit.Year => day.AddYears(count),
            LengthUnit.Month => day.AddMonths(count),
            LengthUnit.Week => day.AddDays(7 * count),
            _ => day.AddDays(count),
        };
    }
}
