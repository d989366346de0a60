namespace Bot.Dialogs.Understanding.Times;

/// <summary>One whole mention of time: what was said, the words around it that belong to it, and what both mean.</summary>
internal static class MentionReader
{
    /// <param name="floor">Where the mention before ended: no word is part of two.</param>
    public static bool TryRead(ref Cursor cursor, int floor, DateTime reference, out Recognized<TimeValue> mention)
    {
        mention = default;
        var end = cursor;
        if (IsInsideCode(cursor) || IsOfEvery(cursor) || !SaidReader.TryRead(ref end, reference, out var said, out var isGuess))
        {
            return false;
        }

        var start = cursor.At;
        var outlook = Outlooks.Of(end.Text, start, end.At);
        isGuess |= IsGuess(said, cursor, end);
        start = said is Said.FromTo { From: var from } ? ModifierReader.StartOfRange(end, start, floor, isOfPeriods: from is Said.During) : start;
        var modifier = said is Said.Settled { Value: TimeValue.Duration } ? null : ModifierReader.Read(ref end, ref start, floor);

        // 周六之前 alone is a deadline.
        outlook = outlook == Outlook.Unsaid && modifier is TimeModifier.Before or TimeModifier.Until ? Outlook.Ahead : outlook;
        var value = Resolution.Of(said, new Viewpoint(reference, outlook));
        value = modifier is { } side ? Opened.By(side, value) : value;
        mention = new Recognized<TimeValue>(start, end.At, isGuess ? value with { IsGuess = true } : value);
        cursor = end;
        return true;
    }

    /// <summary>Figures in the middle of a code, a number or an address: ab12, 192.168.1.1, 888-000-9999, 第3.</summary>
    public static bool IsInsideCode(Cursor cursor)
    {
        var (before, beyond) = (cursor.Previous, cursor.Peek(-2));
        return char.IsAsciiDigit(cursor.Current)
            && (char.IsAsciiLetterOrDigit(before) || before == '第' || (before is '.' or ':' or '/' or '-' && char.IsAsciiLetterOrDigit(beyond)));
    }

    /// <summary>每周一, 每个月3号: a rule, not a time.</summary>
    private static bool IsOfEvery(Cursor cursor) => cursor.Previous == '每' || (cursor.Previous is '个' or '逢' && cursor.Peek(-2) == '每');

    /// <summary>Words that are mostly said of something else: 现在怎么办, 要等几天, and a message that is but 12号.</summary>
    private static bool IsGuess(Said said, Cursor start, Cursor end) => said switch
    {
        Said.Now now => now.Timex != Said.JustNow,
        Said.Settled => start.Current == '几',
        Said.Point { Day: Day.Monthly, Clock: null, Part: null } => end.Text.Trim(" .,。!?").Length == end.At - start.At,
        _ => false,
    };
}
