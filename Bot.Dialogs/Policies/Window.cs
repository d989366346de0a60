namespace Bot.Dialogs.Policies;

/// <summary>The event after which the days of a window are counted.</summary>
public enum WindowStart
{
    Receipt,
    Payment,
    Order,
    InvoiceIssue,
}

/// <summary>How long a clause grants something. Exactly one of <paramref name="Days"/> and <paramref name="Months"/> is above 0.</summary>
/// <param name="Start">The day of this event is not counted (Civil Code of the PRC, article 201).</param>
/// <param name="Days">Calendar days.</param>
/// <param name="Months">Calendar months; they end on the day of the same number, or on the last of a shorter month (article 202).</param>
/// <param name="WaitsForHolidays">Whether a last day within a holiday moves to the day after it (article 203).</param>
public sealed record Window(WindowStart Start, int Days, int Months, bool WaitsForHolidays)
{
    /// <returns>The last day on which the customer may ask, the whole day long.</returns>
    public DateOnly LastDay(DateOnly start, HolidayCalendar holidays)
    {
        var last = start.AddMonths(Months).AddDays(Days);
        return WaitsForHolidays ? holidays.FirstDayAfter(last) : last;
    }
}
