using System.Diagnostics.CodeAnalysis;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Weeks and their days: 上周, 下下周末, 周三, 上个星期五, 这礼拜天.</summary>
internal static class WeekReader
{
    private static readonly Vocabulary<int> s_shifts = new(
        ("这个 这一个 这一 这 本", 0), ("上个 上一个 上一 上", -1), ("上上个 上上 大上个 大上", -2), ("下个 下一个 下一 下", 1), ("下下个 下下", 2));

    private static readonly string[] s_week = ["周", "星期", "礼拜"];

    private static readonly string[] s_otherWords = ["周岁", "周年", "周边", "周围", "周转", "周期"];

    public static IEnumerable<char> Openings => s_shifts.FirstCharacters.Concat(s_week.Select(word => word[0]));

    public static bool TryRead(ref Cursor cursor, DateOnly today, [NotNullWhen(true)] out Said? said)
    {
        said = null;
        var ahead = cursor;
        int? shift = s_shifts.TryTake(ref ahead, out var weeks) ? weeks : null;
        ahead.SkipBlanks();
        if (ahead.SeesAny(s_otherWords) || !ahead.TakeAny(s_week))
        {
            return false;
        }

        var monday = Weeks.Monday(today).AddDays(7 * (shift ?? 0));
        if (TryTakeWeekday(ref ahead, out var weekday))
        {
            said = Said.On(shift is null ? new Day.Weekly(weekday) : new Day.Known(monday.AddDays(Weeks.Number(weekday) - 1)));
        }
        else if (ahead.Take('末'))
        {
            var saturday = monday.AddDays(5);
            said = new Said.During(shift is null ? new Period.Weekend(saturday) : Period.Weekend.Of(saturday));
        }
        else if (shift is not null)
        {
            said = new Said.During(new Period.Known(DaySpan.UpTo(monday, monday.AddDays(7)), Timex.Week(monday)));
        }

        cursor = said is null ? cursor : ahead;
        return said is not null;
    }

    /// <summary>The weekday that repeats a date: 10月12号，星期一; 10月12号(周一).</summary>
    /// <returns>Whether there is one.</returns>
    public static bool SkipRepeated(ref Cursor cursor)
    {
        var ahead = cursor;
        ahead.SkipBlanks();
        var isOpen = ahead.Take('(');
        _ = !isOpen && ahead.TakeAny(",", "、");
        ahead.SkipBlanks();
        if (!ahead.TakeAny(s_week) || !TryTakeWeekday(ref ahead, out _) || (isOpen && !ahead.Take(')')))
        {
            return false;
        }

        cursor = ahead;
        return true;
    }

    /// <summary>The 五 of 周一到五.</summary>
    public static bool TryTakeWeekday(ref Cursor cursor, out DayOfWeek weekday)
    {
        var c = cursor.Current;
        var number = c is '日' or '天' ? 0
            : c is >= '1' and <= '7' && !char.IsAsciiDigit(cursor.Next) ? (c - '0') % 7
            : "日一二三四五六".IndexOf(c);
        weekday = (DayOfWeek)Math.Max(number, 0);
        cursor.At += number >= 0 ? 1 : 0;
        return number >= 0;
    }
}
