namespace Bot.Dialogs.Understanding.Times;

/// <summary>Words around a time that open a range: 双十一之前, 11月3号以后, 从2015年起, 截止到2018年.</summary>
internal static class ModifierReader
{
    // How far a 到 can stand from its 从.
    private const int RestMax = 64;

    private static readonly string[] s_until = ["截止到", "截至到", "截止", "截至", "直到", "直至"];

    private static readonly string[] s_since = ["自从", "自打", "自", "从", "打"];

    // 前 and 后 in other words: 前面, 后台, 前后, 国庆后续.
    private const string NoSide = "面台边后头续来期者天年门端排";

    /// <summary>Looks on both sides of a mention.</summary>
    /// <param name="start">Where it begins; moved back over a word that belongs to it.</param>
    /// <param name="floor">Where the mention before ended.</param>
    public static TimeModifier? Read(ref Cursor cursor, ref int start, int floor)
    {
        // 月底之前 is by the end of the month, not before its last days begin.
        var isOfEnd = cursor.Previous is '底' or '尾';
        if (TryTakeSide(ref cursor, out var side))
        {
            return isOfEnd && side == TimeModifier.Before ? TimeModifier.Until : side;
        }

        var before = cursor.Text[floor..start].TrimEnd(' ');
        if (TakeOpening(ref cursor))
        {
            // 从2015年起 … 到 …: the 从 may belong to the 到 further on.
            var length = EndingLength(before, s_since);
            var rest = cursor.Text[cursor.At..];
            var isOfTill = rest[..Math.Min(RestMax, rest.Length)].IndexOfAny('到', '至') >= 0;
            start = length > 0 && !isOfTill ? floor + before.Length - length : start;
            return TimeModifier.Since;
        }

        if (EndingLength(before, s_until) is > 0 and var until)
        {
            start = floor + before.Length - until;
            return TimeModifier.Before;
        }

        return null;
    }

    /// <summary>从 and, for years and months, 在 or 自 before a range belong to it.</summary>
    public static int StartOfRange(Cursor cursor, int start, int floor, bool isOfPeriods)
    {
        var before = cursor.Text[floor..start].TrimEnd(' ');
        var isPart = before.EndsWith('从') || (isOfPeriods && (before.EndsWith('在') || before.EndsWith('自')));
        return isPart ? floor + before.Length - 1 : start;
    }

    /// <summary>之前, 以后, 前, and with 及 or 或 the point itself too: 及以前.</summary>
    private static bool TryTakeSide(ref Cursor cursor, out TimeModifier side)
    {
        var ahead = cursor;
        ahead.SkipBlanks();
        var isInclusive = ahead.TakeAny("和", "或", "及", "或者", "以及");
        var isBefore = ahead.TakeAny("之前", "以前");
        var isAfter = !isBefore && ahead.TakeAny("之后", "以后");
        if (!isInclusive && !isBefore && !isAfter && ahead.Current is '前' or '后' && !NoSide.Contains(ahead.Next))
        {
            (isBefore, isAfter) = (ahead.Current == '前', ahead.Current == '后');
            ahead.At++;
        }

        side = (isBefore, isInclusive) switch
        {
            (true, true) => TimeModifier.Until,
            (true, false) => TimeModifier.Before,
            (false, true) => TimeModifier.Since,
            (false, false) => TimeModifier.After,
        };
        cursor = isBefore || isAfter ? ahead : cursor;
        return isBefore || isAfter;
    }

    private static bool TakeOpening(ref Cursor cursor)
    {
        var ahead = cursor;
        ahead.SkipBlanks();
        var isOpening = ahead.TakeAny("以来", "开始", "起") && !(ahead.Previous == '起' && ahead.Current is '来' or '诉' or '码' or '送' or '价');
        cursor = isOpening ? ahead : cursor;
        return isOpening;
    }

    private static int EndingLength(ReadOnlySpan<char> text, string[] words)
    {
        foreach (var word in words)
        {
            if (text.EndsWith(word))
            {
                return word.Length;
            }
        }

        return 0;
    }
}
