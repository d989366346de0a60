namespace Bot.Dialogs.Understanding.Times;

/// <summary>Weeks as Chinese customers and ISO 8601 count them: from Monday.</summary>
internal static class Weeks
{
    /// <summary>1 for Monday to 7 for Sunday.</summary>
    public static int Number(DayOfWeek weekday) => weekday == DayOfWeek.Sunday ? 7 : (int)weekday;

    public static DateOnly Monday(DateOnly day) => day.AddDays(1 - Number(day.DayOfWeek));

    /// <summary>The Monday of a month's or a year's n-th week; the first is the one that holds its first Thursday.</summary>
    public static DateOnly MondayOf(DateOnly firstOfPeriod, int week) => Monday(firstOfPeriod.AddDays(3)).AddDays(7 * (week - 1));
}
