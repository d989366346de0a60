using System.Diagnostics.CodeAnalysis;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>A point or a range as it was said.</summary>
internal static class SaidReader
{
    private static readonly string[] s_till = ["直到", "到", "至", "--", "-", "——", "—", "~", "–"];

    private static readonly string[] s_between = ["之间", "期间", "中间", "之内", "间"];

    /// <param name="isGuess">See <see cref="TimeValue.IsGuess"/>.</param>
    public static bool TryRead(ref Cursor cursor, DateTime now, [NotNullWhen(true)] out Said? said, out bool isGuess)
    {
        said = null;
        isGuess = false;
        if (Openings.Of(cursor.Current).Include(Readers.Clock) && TryReadShortRange(ref cursor, out said))
        {
            return true;
        }

        if (!PointReader.TryRead(ref cursor, now, out said, out isGuess))
        {
            return false;
        }

        if (TryReadEnd(ref cursor, now, said, out var to))
        {
            said = new Said.FromTo(said, to);
        }
        else if (said is Said.Point { Day: not null, Clock: null } point && TryReadShortRangeOn(ref cursor, point, out var range))
        {
            said = range;
        }

        return true;
    }

    /// <summary>明天下午2-4点, 今晚七八点: hours after their day.</summary>
    private static bool TryReadShortRangeOn(ref Cursor cursor, Said.Point day, [NotNullWhen(true)] out Said.FromTo? range)
    {
        range = null;
        var ahead = cursor;
        ahead.SkipBlanks();
        if (TryReadShortRange(ref ahead, out var said) && said is Said.FromTo { From: Said.Point { Clock: { } first }, To: Said.Point last })
        {
            range = new Said.FromTo(day with { Part = null, Clock = first with { Part = first.Part ?? day.Part } }, last);
            cursor = ahead;
        }

        return range is not null;
    }

    /// <summary>Two sides that share their unit: 早上五到六点, 晚上七八点, 3-5号, 3到5月.</summary>
    private static bool TryReadShortRange(ref Cursor cursor, [NotNullWhen(true)] out Said? said)
    {
        said = null;
        var ahead = cursor;
        if (!ClockReader.TryReadHourOnly(ref ahead, out var hour) || !(TakeTill(ref ahead) || ClockReader.IsNeighbour(ahead)))
        {
            return false;
        }

        var right = ahead;
        if (ClockReader.TryRead(ref right, isAfterDay: false, out var clock))
        {
            said = new Said.FromTo(new Said.Point(null, null, hour), new Said.Point(null, null, clock));
        }
        else if (hour is { Part: null, Hour: >= 1 } && CalendarUnits.TryTakeDay(ref right, out var day) && day > hour.Hour)
        {
            said = new Said.FromTo(Said.On(new Day.Monthly(hour.Hour)), Said.On(new Day.Monthly(day)));
        }
        else if (hour is { Part: null, Hour: >= 1 and <= 12 } && CalendarUnits.TryTakeMonth(ref right, out var month)
            && month > hour.Hour && !char.IsAsciiDigit(right.Current))
        {
            said = new Said.FromTo(new Said.During(new Period.Month(null, hour.Hour)), new Said.During(new Period.Month(null, month)));
        }

        cursor = said is null ? cursor : right;
        return said is not null;
    }

    private static bool TryReadEnd(ref Cursor cursor, DateTime now, Said from, [NotNullWhen(true)] out Said? to)
    {
        to = null;
        if (from is not (Said.Point or Said.During or Said.Now))
        {
            return false;
        }

        var ahead = cursor;
        ahead.SkipBlanks();
        var isPair = ahead.TakeAny("和", "与", "跟");
        if (!isPair && !TakeTill(ref ahead))
        {
            return false;
        }

        ahead.SkipBlanks();
        if (!TryReadRight(ref ahead, now, from, out to))
        {
            return false;
        }

        var isClosed = TakeBetween(ref ahead);
        cursor = !isPair || isClosed ? ahead : cursor;
        return !isPair || isClosed;
    }

    private static bool TryReadRight(ref Cursor cursor, DateTime now, Said from, [NotNullWhen(true)] out Said? to)
    {
        var ahead = cursor;
        if (PointReader.TryRead(ref ahead, now, out to, out _) && RangeResolution.CanJoin(from, to))
        {
            cursor = ahead;
            return true;
        }

        // 周一至五
        if (from is Said.Point { Day: Day.Weekly, Clock: null } && WeekReader.TryTakeWeekday(ref cursor, out var weekday))
        {
            to = Said.On(new Day.Weekly(weekday));
            return true;
        }

        to = null;
        return false;
    }

    private static bool TakeTill(ref Cursor cursor)
    {
        var ahead = cursor;
        ahead.SkipBlanks();
        if (!ahead.TakeAny(s_till))
        {
            return false;
        }

        ahead.SkipBlanks();
        cursor = ahead;
        return true;
    }

    private static bool TakeBetween(ref Cursor cursor)
    {
        var ahead = cursor;
        ahead.SkipBlanks();
        var isTaken = ahead.TakeAny(s_between);
        cursor = isTaken ? ahead : cursor;
        return isTaken;
    }
}
