using System.Globalization;

namespace Bot.Dialogs.Policies;

/// <summary>Days as editors write them: 2026-01-31.</summary>
internal static class PolicyDays
{
    public static bool TryRead(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text.Trim(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out day);
}
