using System.Diagnostics.CodeAnalysis;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>One day, period, time or length at one place: everything but ranges and the words that open one.</summary>
internal static class PointReader
{
    // 早上好 (a greeting), 晚安, 早班: no time is meant.
    private const string AfterGreeting = "好安班餐饭茶场报";

    // 明天早点, 今天晚了, 明天早餐: early, late and meals.
    private const string AfterEarlyOrLate = "点了安餐饭已就会些于稻礼班自场报熟婚";

    /// <param name="isGuess">See <see cref="TimeValue.IsGuess"/>.</param>
    public static bool TryRead(ref Cursor cursor, DateTime now, [NotNullWhen(true)] out Said? said, out bool isGuess)
    {
        var today = DateOnly.FromDateTime(now);
        isGuess = false;
        var readers = Openings.Of(cursor.Current);
        if (readers.Include(Readers.DayWords) && DayWordReader.TryRead(ref cursor, today, out var word))
        {
            said = word is Said.Point spoken ? WithTime(ref cursor, spoken) : word;
            return true;
        }

        said = null;
        if ((readers.Include(Readers.Calendar) && CalendarReader.TryRead(ref cursor, today, out said))
            || (readers.Include(Readers.Weeks) && WeekReader.TryRead(ref cursor, today, out said))
            || (readers.Include(Readers.Figures) && NumericDateReader.TryRead(ref cursor, out said, out isGuess)))
        {
            said = said is Said.Point { Day: { } day } point ? WithTime(ref cursor, point with { Day = WithShift(ref cursor, day) }) : said;
            isGuess &= said is not Said.Point { Clock: not null };
            return true;
        }

        isGuess = false;
        return (readers.Include(Readers.FromNow) && FromNowReader.TryRead(ref cursor, now, out said))
            || (readers.Include(Readers.Clock) && TryReadTime(ref cursor, out said));
    }

    /// <summary>双十一前一天, 签收 3号第二天.</summary>
    private static Day WithShift(ref Cursor cursor, Day day)
    {
        var ahead = cursor;
        ahead.Take('的');
        var shift = ahead.TakeAny("前一天", "头一天") ? -1 : ahead.TakeAny("第二天", "后一天", "次日") ? 1 : 0;
        cursor = shift == 0 ? cursor : ahead;
        return shift == 0 ? day : new Day.Shifted(day, shift);
    }

    /// <summary>A time or a part of the day right after a day: 昨晚八点半, 7月25日早, 2024-11-03 20:15.</summary>
    private static Said.Point WithTime(ref Cursor cursor, Said.Point said)
    {
        var ahead = cursor;
        ahead.SkipBlanks();
        ahead.TakeAny("的", "当天", "那天");
        if (ahead.Current == 't' && char.IsAsciiDigit(ahead.Next))
        {
            ahead.At++;
        }

        ahead.SkipBlanks();
        if (ClockReader.TryRead(ref ahead, isAfterDay: true, out var clock))
        {
            cursor = ahead;

            // 昨晚凌晨2点 is in the night that began yesterday.
            var part = said.Part is { } other && clock.Part is null or DayPart.Dawn ? other : clock.Part;
            return said with { Part = null, Clock = clock with { Part = part } };
        }

        if (said.Part is null && DayParts.TryTakeShort(ref ahead, out var day) && !(ahead.Previous is '早' or '晚' && AfterEarlyOrLate.Contains(ahead.Current)))
        {
            cursor = ahead;
            return said with { Part = day };
        }

        return said;
    }

    /// <summary>一晚上, 整个上午: how long, not when.</summary>
    private static bool IsCounted(Cursor cursor) => cursor.Previous is '一' or '两' or '几' or '整' || (cursor.Previous == '个' && cursor.Peek(-2) is '一' or '整');

    /// <summary>A time or a part of any day.</summary>
    private static bool TryReadTime(ref Cursor cursor, [NotNullWhen(true)] out Said? said)
    {
        said = null;
        var ahead = cursor;
        if (ClockReader.TryRead(ref ahead, isAfterDay: false, out var clock))
        {
            said = new Said.Point(null, null, clock);
        }
        else if (!IsCounted(cursor) && DayParts.TryTake(ref ahead, out var part) && !AfterGreeting.Contains(ahead.Current))
        {
            said = new Said.Point(null, part, null);
        }

        cursor = said is null ? cursor : ahead;
        return said is not null;
    }
}
