namespace Bot.Dialogs.Understanding.Times;

/// <summary>Times in words: 8点, 八点半, 8点05, 三点一刻, 20时30分15秒, 差十分八点.</summary>
internal static class SpokenClock
{
    private const int MinutesPerQuarter = 15, MinutesPerHour = 60;

    // After 点 and 时, what makes them part of another word: 2点赞, 3点建议, 10点数; 8时间, 3时代.
    private const string NoPoint = "击评赞餐名数滴子钱", NoHour = "间候代长效段尚差常刻";

    private const string Counted = "个件次号月天单小位元块点";

    /// <param name="isSurelyTime">A day or a part of it stands before: 下午一点.</param>
    public static bool TryRead(ref Cursor cursor, bool isSurelyTime, out Clock clock)
    {
        clock = default;
        var ahead = cursor;
        var isFigures = char.IsAsciiDigit(ahead.Current);
        var isPadded = ahead.Current == '0' && char.IsAsciiDigit(ahead.Next);
        if (!ahead.TakeInteger(0, Clock.HourMax, out var hour))
        {
            return false;
        }

        ahead.SkipBlanks();
        if (!TryTakeHourUnit(ref ahead) || !TryTakeMinute(ref ahead, isFigures, out var minute, out var second))
        {
            return false;
        }

        // 一点 is «a little» far oftener than one o'clock: 快一点, 一点都不好.
        if (hour == 1 && !isFigures && !isSurelyTime && minute is null && !IsOneOClock(cursor, ahead))
        {
            return false;
        }

        cursor = ahead;
        clock = new Clock(hour, minute, second, null, isPadded);
        return true;
    }

    /// <summary>差十分八点, 差一刻九点.</summary>
    public static bool TryReadMinutesTo(ref Cursor cursor, out Clock clock)
    {
        clock = default;
        var ahead = cursor;
        if (!ahead.Take('差') || !ahead.TakeInteger(1, MinutesPerHour - 1, out var minutes))
        {
            return false;
        }

        var isQuarters = ahead.TakeAny("刻钟", "刻");
        minutes *= isQuarters ? MinutesPerQuarter : 1;
        if ((!isQuarters && !ahead.TakeAny("分钟", "分")) || minutes >= MinutesPerHour)
        {
            return false;
        }

        ahead.SkipBlanks();
        if (!ahead.TakeInteger(1, Clock.HourMax, out var hour) || !TryTakeHourUnit(ref ahead))
        {
            return false;
        }

        cursor = ahead;
        clock = new Clock(hour == 1 ? 12 : hour - 1, MinutesPerHour - minutes, null, null, IsFullDay: false);
        return true;
    }

    private static bool TryTakeHourUnit(ref Cursor cursor) =>
        cursor.Take('时') ? !NoHour.Contains(cursor.Current)
        : cursor.Take('点') && !NoPoint.Contains(cursor.Current) && !cursor.SeesAny("建议", "意见", "要求", "问题", "原因", "理由", "疑问");

    private static bool IsOneOClock(Cursor start, Cursor end) =>
        end.Previous is '钟' or '整' or '时' || end.SeesAny("左右", "之前", "之后", "以前", "以后", "到", "至", "-", "多到", "多下", "多的")
        || (start.At == 0 && end.AtEnd);

    /// <returns>False where 点 was a decimal point: 三点五.</returns>
    private static bool TryTakeMinute(ref Cursor cursor, bool isFigures, out int? minute, out int? second)
    {
        (minute, second) = (null, null);
        var ahead = cursor;
        if (cursor.TakeAny("整", "钟") || TryTakeHalfHour(ref cursor, ref minute))
        {
            return true;
        }

        ahead.TakeAny("过", "又");
        ahead.SkipBlanks();
        var isFiguresToo = char.IsAsciiDigit(ahead.Current);
        if (!TryTakeUpToSixty(ref ahead, out var said, out var isTwoDigits))
        {
            return true;
        }

        var isQuarters = ahead.TakeAny("刻钟", "刻");
        var isSaid = !isQuarters && ahead.TakeAny("分钟", "分");
        if (isQuarters || isSaid || (isTwoDigits && !char.IsAsciiLetterOrDigit(ahead.Current) && !Counted.Contains(ahead.Current)))
        {
            cursor = ahead;
            minute = isQuarters ? said * MinutesPerQuarter : said;
            second = isSaid ? TakeSecond(ref cursor) : null;
            return minute < MinutesPerHour;
        }

        // 三点五 and 3点5 are numbers; 8点3个人 is a time and three people.
        return isTwoDigits || Counted.Contains(ahead.Current) || isFiguresToo != isFigures;
    }

    private static bool TryTakeHalfHour(ref Cursor cursor, ref int? minute)
    {
        var ahead = cursor;
        ahead.Take('过');
        ahead.SkipBlanks();
        if (!ahead.Take('半') || ahead.Current is '天' or '个' or '价' or '年' or '小')
        {
            return false;
        }

        cursor = ahead;
        minute = MinutesPerHour / 2;
        return true;
    }

    /// <param name="isTwoDigits">05, 零五 and 三十, but not 5.</param>
    private static bool TryTakeUpToSixty(ref Cursor cursor, out int value, out bool isTwoDigits)
    {
        var ahead = cursor;
        var isZero = ahead.TakeAny("零", "〇");
        var isRead = ahead.TakeInteger(0, MinutesPerHour - 1, out value) || isZero;
        isTwoDigits = isRead && (ahead.At - cursor.At > 1 || value >= 10);
        cursor = isRead ? ahead : cursor;
        return isRead;
    }

    private static int? TakeSecond(ref Cursor cursor)
    {
        var ahead = cursor;
        if (!ahead.TakeInteger(0, MinutesPerHour - 1, out var second) || !ahead.TakeAny("秒钟", "秒"))
        {
            return null;
        }

        cursor = ahead;
        return second;
    }
}
