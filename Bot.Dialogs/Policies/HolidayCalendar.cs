namespace Bot.Dialogs.Policies;

/// <summary>The public holidays as the State Council announces them each year (holidays.txt).</summary>
public sealed class HolidayCalendar(IEnumerable<DateOnly> days)
{
    private readonly HashSet<DateOnly> _days = [.. days];

    public static HolidayCalendar Empty { get; } = new([]);

    /// <summary>Whether any holiday of the year is known; the shop must add each year's when it is announced.</summary>
    public bool HasYear(int year) => _days.Any(day => day.Year == year);

    /// <returns><paramref name="day"/> itself, or the first day after the holiday it lies in.</returns>
    public DateOnly FirstDayAfter(DateOnly day)
    {
        while (_days.Contains(day))
        {
            day = day.AddDays(1);
        }

        return day;
    }
}
