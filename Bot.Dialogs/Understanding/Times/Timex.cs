using System.Globalization;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>TIMEX3 expressions (TimeML, ISO-TimeML 24617-1): what was said, before a clock resolves it. X stands for what was left open.</summary>
internal static class Timex
{
    public static string Of(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Of(DateTime moment) => moment.ToString("yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    /// <param name="span">Closed on both sides.</param>
    public static string Of(DaySpan span) =>
        span is { Start: { } start, End: { } end }
            ? Range(Of(start), Of(end), Days(start, end))
            : throw new ArgumentException("An open span has no length.", nameof(span));

    public static string Day(int? year, int month, int day) => $"{Year(year)}-{month:00}-{day:00}";

    public static string Month(int? year, int month) => $"{Year(year)}-{month:00}";

    public static string Year(int? year) => year is { } known ? $"{known:0000}" : "XXXX";

    /// <summary>The ISO week of one of its days.</summary>
    public static string Week(DateOnly day)
    {
        var start = day.ToDateTime(TimeOnly.MinValue);
        return $"{ISOWeek.GetYear(start):0000}-W{ISOWeek.GetWeekOfYear(start):00}";
    }

    /// <summary>Only as precise as it was said: T09, T09:30, T17:55:23.</summary>
    public static string Time(TimeSpan sinceMidnight, bool hasMinute, bool hasSecond)
    {
        var time = $"T{sinceMidnight.Hours:00}";
        return hasSecond ? $"{time}:{sinceMidnight.Minutes:00}:{sinceMidnight.Seconds:00}" : hasMinute ? $"{time}:{sinceMidnight.Minutes:00}" : time;
    }

    public static string Range(string start, string end, string length) => $"({start},{end},{length})";

    public static string Days(DateOnly start, DateOnly end) => $"P{end.DayNumber - start.DayNumber}D";

    public static string Months(DateOnly start, DateOnly end) => $"P{((end.Year - start.Year) * 12) + end.Month - start.Month}M";

    public static string Hours(TimeSpan length)
    {
        var hours = (long)length.TotalHours;
        return $"PT{Unit(hours, 'H')}{Unit(length.Minutes, 'M')}{Unit(length.Seconds, 'S')}";
    }

    private static string Unit(long amount, char unit) => amount == 0 ? "" : $"{amount}{unit}";
}
