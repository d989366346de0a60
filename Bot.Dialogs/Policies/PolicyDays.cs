using System.Globalization;

namespace Bot.Dialogs.Policies;

/// <summary>Days as editors write them: 2026-01-31.</summary>
public static class PolicyDays
{
    private const int FirstYear = 2000, LastYear = 2100;

    /// <summary>Whether a shop can mean the day; anything else is a slip of the finger, and arithmetic on it could leave the calendar.</summary>
    public static bool IsPlausible(DateOnly day) => day.Year is >= FirstYear and <= LastYear;

    public static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && IsPlausible(day);
}
