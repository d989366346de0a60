using System.Buffers;
using Bot.Dialogs.Understanding.Numbers;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Finds dates, times, ranges, lengths of time and holidays in what a customer wrote. Thread-safe; linear in the text.</summary>
public static class TimeFinder
{
    /// <summary>What may be counted from without leaving the calendar.</summary>
    public static readonly DateTime ReferenceMin = new(1000, 1, 1), ReferenceMax = new(3000, 1, 1);

    private static readonly SearchValues<char> s_numerals = SearchValues.Create("零〇一二两三四五六七八九壹贰叁肆伍陆柒捌玖十拾百千");

    /// <returns>In order, not overlapping; empty where nothing is said about time.</returns>
    /// <param name="reference">Now, in the shop's time zone, from <see cref="ReferenceMin"/> to <see cref="ReferenceMax"/>.</param>
    public static IReadOnlyList<Recognized<TimeValue>> Find(Utterance utterance, DateTime reference)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        ArgumentOutOfRangeException.ThrowIfLessThan(reference, ReferenceMin);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(reference, ReferenceMax);
        var text = utterance.Text.AsSpan();
        List<Recognized<TimeValue>>? found = null;
        for (int at = 0, floor = 0; text[at..].IndexOfAny(Openings.All) is >= 0 and var skipped;)
        {
            var cursor = new Cursor(text, at + skipped);
            if (MentionReader.TryRead(ref cursor, floor, reference, out var mention))
            {
                (found ??= []).Add(mention);
                at = floor = cursor.At;
            }
            else
            {
                at = SkipNumber(text, cursor.At);
            }
        }

        return found ?? (IReadOnlyList<Recognized<TimeValue>>)[];
    }

    /// <summary>Lengths of time alone, those inside other mentions too: the 3天 of 3天前.</summary>
    public static IReadOnlyList<Recognized<TimeLength>> FindLengths(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        var text = utterance.Text.AsSpan();
        List<Recognized<TimeLength>>? found = null;
        for (var at = 0; text[at..].IndexOfAny(Openings.Amounts) is >= 0 and var skipped;)
        {
            var cursor = new Cursor(text, at + skipped);
            var start = cursor.At;
            if (!MentionReader.IsInsideCode(cursor) && LengthReader.TryRead(ref cursor, out var length))
            {
                (found ??= []).Add(new Recognized<TimeLength>(start, cursor.At, length));
                at = cursor.At;
            }
            else
            {
                at = SkipNumber(text, start);
            }
        }

        return found ?? (IReadOnlyList<Recognized<TimeLength>>)[];
    }

    /// <summary>Past a number that is no time, so that none of its digits is read on its own.</summary>
    private static int SkipNumber(ReadOnlySpan<char> text, int at)
    {
        if (char.IsAsciiDigit(text[at]))
        {
            return Figures.SkipDigits(text, at);
        }

        var length = text[at..].IndexOfAnyExcept(s_numerals);
        return length < 0 ? text.Length : at + Math.Max(length, 1);
    }
}
