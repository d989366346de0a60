using System.Diagnostics.CodeAnalysis;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Days counted from today in one word: 昨天, 大前天, 今儿, and with the part of the day in it: 昨晚, 今早.</summary>
internal static class DayWordReader
{
    private static readonly Vocabulary<int> s_days = new(
        ("今天 今日 今儿 今儿个", 0),
        ("昨天 昨日 昨儿 昨儿个", -1),
        ("前天 前日 前儿", -2),
        ("大前天 大前日", -3),
        ("大大前天", -4),
        ("明天 明日 明儿 明儿个", 1),
        ("后天 后日 后儿", 2),
        ("大后天 大后日", 3),
        ("大大后天", 4));

    private static readonly Vocabulary<(int Days, DayPart Part)> s_dayParts = new(
        ("今早 今早上 今晨", (0, DayPart.Morning)),
        ("今晚 今晚上 今夜", (0, DayPart.Evening)),
        ("昨早", (-1, DayPart.Morning)),
        ("昨晚 昨晚上 昨夜", (-1, DayPart.Evening)),
        ("前晚", (-2, DayPart.Evening)),
        ("明早 明早上 明晨", (1, DayPart.Morning)),
        ("明晚 明晚上 明夜", (1, DayPart.Evening)),
        ("后晚", (2, DayPart.Evening)));

    private static readonly Vocabulary<(int From, int To)> s_twoDays = new(
        ("明后天 明后两天", (1, 2)), ("今明两天", (0, 1)), ("昨今两天", (-1, 0)));

    // A news app and a game.
    private static readonly string[] s_names = ["今日头条", "明日之后》"];

    public static IEnumerable<char> Openings => s_days.FirstCharacters.Concat(s_dayParts.FirstCharacters);

    public static bool TryRead(ref Cursor cursor, DateOnly today, [NotNullWhen(true)] out Said? said)
    {
        said = null;
        if (cursor.SeesAny(s_names))
        {
            return false;
        }

        if (s_twoDays.TryTake(ref cursor, out var two))
        {
            said = new Said.FromTo(Said.On(new Day.Known(today.AddDays(two.From))), Said.On(new Day.Known(today.AddDays(two.To))));
        }
        else if (s_dayParts.TryTake(ref cursor, out var both))
        {
            said = new Said.Point(new Day.Known(today.AddDays(both.Days)), both.Part, null);
        }
        else if (s_days.TryTake(ref cursor, out var days))
        {
            said = Said.On(new Day.Known(today.AddDays(days)));
        }

        return said is not null;
    }
}
