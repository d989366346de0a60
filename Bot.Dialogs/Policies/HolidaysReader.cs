using Knowledge.FaqFiles;

namespace Bot.Dialogs.Policies;

/// <summary>Reads holidays.txt: <c>2026-10-01 至 2026-10-07 国庆节</c> or one day on a line; the name is for people.</summary>
internal static class HolidaysReader
{
    private const int LongestHoliday = 31;

    public static IReadOnlyList<DateOnly> Read(FaqSource file, PolicyMistakes mistakes)
    {
        var days = new List<DateOnly>();
        foreach (var (i, line) in PolicyLoader.LinesOf(file).Index())
        {
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#')) continue;

            string[] words = line.Replace("至", " 至 ", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            var isRange = words is [_, "至", _, ..];
            if (!PolicyDays.TryRead(words[0], out var first) || !PolicyDays.TryRead(words[isRange ? 2 : 0], out var last))
                mistakes.Add(file.File, i + 1, "看不懂这一行。请写成「2026-10-01 至 2026-10-07 国庆节」，单独一天写「2026-10-01 国庆节」。");
            else if (last < first || last.DayNumber - first.DayNumber >= LongestHoliday)
                mistakes.Add(file.File, i + 1, $"放假从 {first:yyyy-MM-dd} 到 {last:yyyy-MM-dd} 不对：结束不能早于开始，也不能超过 {LongestHoliday} 天。");
            else
                days.AddRange(Enumerable.Range(0, last.DayNumber - first.DayNumber + 1).Select(first.AddDays));
        }

        return days;
    }
}
