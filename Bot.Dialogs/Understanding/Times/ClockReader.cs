using Bot.Dialogs.Understanding.Numbers;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Times of the day: 8点, 下午三点一刻, 大约晚上十点左右, 20:15:00, 2:00pm, 差十分八点.</summary>
internal static class ClockReader
{
    private const int HoursPerHalf = 12;

    private static readonly string[] s_about = ["大约", "大概", "差不多", "约", "将近", "接近"];

    public static IEnumerable<char> Openings => s_about.Select(word => word[0]).Concat(DayParts.Openings).Append('差');

    /// <summary>With a part of the day before it, if there is one.</summary>
    /// <param name="isAfterDay">A day stands before it: 昨天一点 is one o'clock.</param>
    public static bool TryRead(ref Cursor cursor, bool isAfterDay, out Clock clock)
    {
        var ahead = cursor;
        ahead.TakeAny(s_about);
        DayPart? part = DayParts.TryTakeShort(ref ahead, out var said) ? said : null;
        ahead.SkipBlanks();
        clock = default;
        if (ahead.Previous == '第'
            || !(TryReadDigital(ref ahead, out clock) || SpokenClock.TryRead(ref ahead, isAfterDay || part is not null, out clock)
                || SpokenClock.TryReadMinutesTo(ref ahead, out clock)))
        {
            return false;
        }

        ahead.Take("左右");
        cursor = ahead;
        clock = clock with { Part = part };
        return true;
    }

    /// <summary>The first of two hours that share 点: the 五 of 早上五到六点, the 七 of 七八点.</summary>
    public static bool TryReadHourOnly(ref Cursor cursor, out Clock clock)
    {
        var ahead = cursor;
        DayPart? part = DayParts.TryTakeShort(ref ahead, out var said) ? said : null;
        var isHour = ahead.TakeInteger(0, Clock.HourMax, out var hour) || TryTakeFirstNeighbour(ref ahead, out hour);
        clock = new Clock(hour, null, null, part, IsFullDay: false);
        cursor = isHour ? ahead : cursor;
        return isHour;
    }

    /// <summary>The 八 of 七八点: one more than the digit right before it.</summary>
    public static bool IsNeighbour(Cursor cursor) =>
        Numerals.Digit(cursor.Previous) is > 0 and var low && Numerals.Digit(cursor.Current) == low + 1 && cursor.Next == '点';

    private static bool TryTakeFirstNeighbour(ref Cursor cursor, out int hour)
    {
        hour = Numerals.Digit(cursor.Current);
        var second = cursor;
        second.At++;
        cursor = IsNeighbour(second) ? second : cursor;
        return cursor.At == second.At;
    }

    /// <summary>20:15, 08:00:00, 2:00pm, 8am.</summary>
    private static bool TryReadDigital(ref Cursor cursor, out Clock clock)
    {
        clock = default;
        var ahead = cursor;
        var isPadded = ahead.Current == '0' && char.IsAsciiDigit(ahead.Next);
        if (!ahead.TakeFigures(1, 2, out var hour) || hour > Clock.HourMax)
        {
            return false;
        }

        int? minute = null, second = null;
        if (ahead.Take(':') && (!TryTakeSixtieth(ref ahead, out minute) || (ahead.Take(':') && !TryTakeSixtieth(ref ahead, out second))))
        {
            return false;
        }

        var isHalfSaid = TryTakeHalf(ref ahead, hour, out var isPm);
        if ((minute is null && !isHalfSaid) || char.IsAsciiLetterOrDigit(ahead.Current))
        {
            return false;
        }

        cursor = ahead;
        hour = isHalfSaid ? (hour % HoursPerHalf) + (isPm ? HoursPerHalf : 0) : hour;
        clock = new Clock(hour, minute, second, null, IsFullDay: isPadded || isHalfSaid);
        return true;
    }

    private static bool TryTakeSixtieth(ref Cursor cursor, out int? value)
    {
        var isRead = cursor.TakeFigures(2, 2, out var read) && read <= Clock.MinuteMax;
        value = isRead ? read : null;
        return isRead;
    }

    private static bool TryTakeHalf(ref Cursor cursor, int hour, out bool isPm)
    {
        var ahead = cursor;
        ahead.SkipBlanks();
        isPm = ahead.TakeAny("pm", "p.m.", "p.m");
        var isSaid = hour is >= 1 and <= HoursPerHalf && (isPm || ahead.TakeAny("am", "a.m.", "a.m"));
        cursor = isSaid ? ahead : cursor;
        return isSaid;
    }
}
