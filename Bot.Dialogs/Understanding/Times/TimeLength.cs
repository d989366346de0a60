using System.Globalization;
using System.Runtime.InteropServices;

namespace Bot.Dialogs.Understanding.Times;

public enum LengthUnit
{
    Second,
    Minute,
    Hour,
    Day,

    /// <summary>工作日. Which days are worked is not known here: counted as days.</summary>
    WorkingDay,
    Week,
    Month,
    Year,
}

/// <summary>两天, 半个月; 两三天 is between 2 and 3.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct LengthPart(decimal Least, decimal Most, LengthUnit Unit);

/// <summary>A length of time as it was said, largest unit first: 一年三个月, 两个半小时, 几天.</summary>
public sealed class TimeLength
{
    // The lengths that TIMEX3 values conventionally take for months and years.
    private const long SecondsPerDay = 86_400, SecondsPerMonth = 30 * SecondsPerDay, SecondsPerYear = 365 * SecondsPerDay;

    internal TimeLength(IEnumerable<LengthPart> parts) => Parts = [.. parts.OrderByDescending(part => part.Unit)];

    /// <summary>At least one; no unit twice.</summary>
    public IReadOnlyList<LengthPart> Parts { get; }

    /// <summary>False for 几天, 两三个月, 一年多.</summary>
    public bool IsExact => Parts.All(part => part.Least == part.Most);

    /// <summary>In seconds, a month as 30 days and a year as 365; the least of a vague length.</summary>
    public decimal Seconds => Parts.Sum(part => part.Least * SecondsOf(part.Unit));

    public decimal SecondsAtMost => Parts.Sum(part => part.Most * SecondsOf(part.Unit));

    /// <summary>Made of whole days, weeks, months or years, so that counting from a day ends on a day.</summary>
    public bool IsInDays => Parts.All(part => part.Unit >= LengthUnit.Day && (part.Unit is not LengthUnit.Day || part.Least == decimal.Truncate(part.Least)));

    /// <summary>TIMEX3: <c>P1Y3M20DT8H</c>.</summary>
    public string Timex =>
        "P" + Units(LengthUnit.Day, LengthUnit.Year) + (Parts[^1].Unit < LengthUnit.Day ? "T" + Units(LengthUnit.Second, LengthUnit.Hour) : "");

    /// <summary>The moment so long before another, null before the first year. At most: counting the longest that a vague length can mean.</summary>
    internal DateTime? Before(DateTime moment, bool atMost = false) => Shift(moment, -1, atMost);

    internal DateTime? After(DateTime moment, bool atMost = false) => Shift(moment, 1, atMost);

    private static long SecondsOf(LengthUnit unit) => unit switch
    {
        LengthUnit.Second => 1,
        LengthUnit.Minute => 60,
        LengthUnit.Hour => 3_600,
        LengthUnit.Week => 7 * SecondsPerDay,
        LengthUnit.Month => SecondsPerMonth,
        LengthUnit.Year => SecondsPerYear,
        _ => SecondsPerDay,
    };

    /// <summary>Months and years by the calendar, what is left of them (half a month) and all else by the clock.</summary>
    private DateTime? Shift(DateTime moment, int direction, bool atMost)
    {
        var (months, seconds) = (0m, 0m);
        foreach (var part in Parts)
        {
            var amount = atMost ? part.Most : part.Least;
            var inMonths = part.Unit switch { LengthUnit.Year => amount * 12, LengthUnit.Month => amount, _ => 0 };
            var whole = decimal.Truncate(inMonths);
            months += whole;
            seconds += part.Unit >= LengthUnit.Month ? (inMonths - whole) * SecondsPerMonth : amount * SecondsOf(part.Unit);
        }

        try
        {
            return moment.AddMonths(direction * (int)months).AddSeconds(direction * (double)seconds);
        }
        catch (ArgumentOutOfRangeException)
        {
            return null;
        }
    }

    private string Units(LengthUnit smallest, LengthUnit largest) =>
        string.Concat(Parts.Where(part => part.Unit >= smallest && part.Unit <= largest)
            .Select(part => string.Create(CultureInfo.InvariantCulture, $"{part.Least:0.####}{Letter(part.Unit)}")));

    private static string Letter(LengthUnit unit) => unit switch
    {
        LengthUnit.WorkingDay => "BD",
        LengthUnit.Month => "M",
        _ => unit.ToString()[..1],
    };
}
