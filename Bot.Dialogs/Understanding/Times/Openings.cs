using System.Buffers;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>The readers that can make something of a text, told by its first character.</summary>
[Flags]
internal enum Readers : byte
{
    None = 0,
    DayWords = 1,
    Calendar = 2,
    Weeks = 4,
    Figures = 8,
    FromNow = 16,
    Clock = 32,
}

/// <summary>First characters: most messages hold few of them, and each concerns few readers.</summary>
internal static class Openings
{
    private const string AsciiDigits = "0123456789";
    private const string Numerals = "零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾廿卅";

    private static readonly Readers[] s_readers = Build();

    public static readonly SearchValues<char> All =
        SearchValues.Create([.. Enumerable.Range(0, s_readers.Length).Select(c => (char)c).Where(c => Of(c) != Readers.None)]);

    /// <summary>Of lengths of time.</summary>
    public static readonly SearchValues<char> Amounts = SearchValues.Create(AsciiDigits + Numerals + AmountReader.Words);

    public static Readers Of(char first) => s_readers[first];

    public static bool Include(this Readers readers, Readers one) => (readers & one) != Readers.None;

    private static Readers[] Build()
    {
        var readers = new Readers[char.MaxValue + 1];
        Add(Readers.DayWords, DayWordReader.Openings);
        Add(Readers.Calendar, CalendarReader.Openings.Concat(AsciiDigits).Concat(Numerals));
        Add(Readers.Weeks, WeekReader.Openings);
        Add(Readers.Figures, AsciiDigits);
        Add(Readers.FromNow, FromNowReader.Openings.Concat(AsciiDigits).Concat(Numerals).Concat(AmountReader.Words));
        Add(Readers.Clock, ClockReader.Openings.Concat(AsciiDigits).Concat(Numerals));
        return readers;

        void Add(Readers reader, IEnumerable<char> openings)
        {
            foreach (var first in openings)
            {
                readers[first] |= reader;
            }
        }
    }
}
