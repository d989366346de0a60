using System.Globalization;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Chinese lunar dates and one solar term in Gregorian years. Null outside 1901 to 2100, which the framework's calendar covers.</summary>
internal static class LunarCalendar
{
    public const int LastMonth = 12;

    private const int DaysInMonthMin = 29;

    private static readonly ChineseLunisolarCalendar s_calendar = new();

    /// <summary>The day of a (non-leap) lunar month that falls in a Gregorian year: lunar months 11 and 12 are mostly those of the lunar year before.</summary>
    public static DateOnly? InYear(int year, int month, int day) =>
        Find(year - 1, month, day) is { } early && early.Year == year ? early
        : Find(year, month, day) is { } late && late.Year == year ? late
        : null;

    /// <summary>除夕, the last day before the lunar new year.</summary>
    public static DateOnly? NewYearsEve(int year) => InYear(year, 1, 1)?.AddDays(-1);

    /// <summary>清明, a solar term, by the common rule ⌊Y × 0.2422 + C⌋ − ⌊Y / 4⌋ with Y the year of the century, C 4.81 for this one. Null in others.</summary>
    public static DateOnly? Qingming(int year) =>
        year is >= 2000 and < 2100 ? new DateOnly(year, 4, (int)(((year - 2000) * 0.2422) + 4.81) - ((year - 2000) / 4)) : null;

    private static DateOnly? Find(int lunarYear, int month, int day)
    {
        if (lunarYear < s_calendar.MinSupportedDateTime.Year || lunarYear >= s_calendar.MaxSupportedDateTime.Year)
        {
            return null;
        }

        // The calendar counts a leap month as a month of its own: after a leap fourth month, the fifth is its sixth.
        var leap = s_calendar.GetLeapMonth(lunarYear);
        var counted = leap > 0 && month >= leap ? month + 1 : month;
        return day <= DaysInMonthMin || day <= s_calendar.GetDaysInMonth(lunarYear, counted)
            ? DateOnly.FromDateTime(s_calendar.ToDateTime(lunarYear, counted, day, 0, 0, 0, 0))
            : null;
    }
}
