using System.Diagnostics.CodeAnalysis;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Days of the lunar calendar, known by 农历, a lunar month's name or 初: 农历八月十五, 正月初五, 腊月二十三, 大年初二.</summary>
internal static class LunarReader
{
    private static readonly Vocabulary<int> s_months = new(("正月 大年", 1), ("冬月", 11), ("腊月", LunarCalendar.LastMonth));

    public static IEnumerable<char> Openings => s_months.FirstCharacters.Concat("农阴");

    public static bool TryRead(ref Cursor cursor, int? year, [NotNullWhen(true)] out Day? day)
    {
        day = null;
        var ahead = cursor;
        var isNamed = ahead.TakeAny("农历", "阴历");
        isNamed |= s_months.TryTake(ref ahead, out var month);
        if ((month == 0 && !CalendarUnits.TryTakeMonth(ref ahead, out month)) || !TryTakeDay(ref ahead, isNamed, out var number))
        {
            return false;
        }

        cursor = ahead;
        day = new Day.Lunar(year, month, number);
        return true;
    }

    private static bool TryTakeDay(ref Cursor cursor, bool isNamed, out int number)
    {
        if (cursor.Take('初'))
        {
            return cursor.TakeInteger(1, 10, out number);
        }

        number = 0;
        var isDay = isNamed && cursor.TakeInteger(1, 30, out number);
        _ = isDay && cursor.TakeAny("日", "号");
        return isDay;
    }
}
