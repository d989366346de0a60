using System.Buffers;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Finds dates, times, ranges, lengths of time and holidays in what a customer wrote. Thread-safe; linear in the text.</summary>
public static class TimeFinder
{
    /// <summary>What may be counted from without leaving the calendar.</summary>
    public static readonly DateTime ReferenceMin = new(1000, 1, 1), ReferenceMax = new(3000, 1, 1);

    // Most messages hold few of these; all else is skipped at once.
    private static readonly SearchValues<char> s_openings = SearchValues.Create([.. PointReader.Openings.Distinct()]);

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
        for (int at = 0, floor = 0; text[at..].IndexOfAny(s_openings) is >= 0 and var skipped;)
        {
            var cursor = new Cursor(text, at + skipped);
            if (TryRead(ref cursor, floor, reference, out var mention))
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
        for (var at = 0; text[at..].IndexOfAny(s_openings) is >= 0 and var skipped;)
        {
            var cursor = new Cursor(text, at + skipped);
            var start = cursor.At;
            if (!IsInsideCode(cursor) && LengthReader.TryRead(ref cursor, out var length))
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

    private static bool TryRead(ref Cursor cursor, int floor, DateTime reference, out Recognized<TimeValue> mention)
    {
        mention = default;
        var start = cursor.At;
        var end = cursor;
        if (IsInsideCode(cursor) || IsOfEvery(cursor) || !MentionReader.TryRead(ref end, reference, out var said, out var isGuess))
        {
            return false;
        }

        var outlook = Outlooks.Of(end.Text, start, end.At);
        start = said is Said.FromTo { From: var from } ? ModifierReader.StartOfRange(end, start, floor, isOfPeriods: from is Said.During) : start;
        var modifier = said is Said.Settled { Value: TimeValue.Duration } ? null : ModifierReader.Read(ref end, ref start, floor);
        var isDeadline = outlook == Outlook.Unsaid && modifier is TimeModifier.Before or TimeModifier.Until;
        var value = Resolution.Of(said, new Viewpoint(reference, isDeadline ? Outlook.Ahead : outlook));
        value = modifier is { } side ? Opened.By(side, value) : value;
        isGuess |= said is Said.Now { Timex: not Said.JustNow } || (said is Said.Settled && cursor.Current == '几');
        isGuess |= said is Said.Point { Day: Day.Monthly, Clock: null, Part: null } && end.Text.Trim(" .,。!?").Length == end.At - start;
        mention = new Recognized<TimeValue>(start, end.At, isGuess ? value with { IsGuess = true } : value);
        cursor = end;
        return true;
    }

    /// <summary>Figures in the middle of a code, a number or an address: ab12, 192.168.1.1, 888-000-9999, 第3.</summary>
    private static bool IsInsideCode(Cursor cursor)
    {
        var (before, beyond) = (cursor.Previous, cursor.Peek(-2));
        return char.IsAsciiDigit(cursor.Current)
            && (char.IsAsciiLetterOrDigit(before) || before == '第' || (before is '.' or ':' or '/' or '-' && char.IsAsciiLetterOrDigit(beyond)));
    }

    /// <summary>每周一, 每个月3号: a rule, not a time.</summary>
    private static bool IsOfEvery(Cursor cursor) => cursor.Previous == '每' || (cursor.Previous is '个' or '逢' && cursor.Peek(-2) == '每');

    /// <summary>Past a number that is no time, so that none of its digits is read on its own.</summary>
    private static int SkipNumber(ReadOnlySpan<char> text, int at)
    {
        var rest = text[at..];
        var length = char.IsAsciiDigit(rest[0]) ? rest.IndexOfAnyExceptInRange('0', '9') : rest.IndexOfAnyExcept(s_numerals);
        return length < 0 ? text.Length : at + Math.Max(length, 1);
    }
}
