using System.Diagnostics.CodeAnalysis;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>What is counted from now: 三天前, 半小时后, 前几天, 最近两个月, 未来3小时, 一周内, 刚才.</summary>
internal static class FromNowReader
{
    // «Lately» has no length of its own; a week is what a shop's customer means at most.
    private const int RecentDays = 7;

    private enum Direction
    {
        Past,

        /// <summary>这几天: today is one of them.</summary>
        UpToToday,
        Future,

        /// <summary>还剩: of hours and minutes only; 还剩3天 is a length.</summary>
        Remaining,

        /// <summary>过两天: the day so far ahead, not the days until then.</summary>
        Ahead,
    }

    private static readonly Vocabulary<Direction> s_prefixes = new(
        ("之前 以前 前 上 近 最近 最近的 近期 过去 过去的", Direction.Past),
        ("这 最近这 近这", Direction.UpToToday),
        ("之后 以后 后 下 未来 未来的 接下来 接下来的 今后 往后", Direction.Future),
        ("还剩 还剩下 剩余", Direction.Remaining),
        ("再过 过", Direction.Ahead));

    private static readonly Vocabulary<string> s_now = new(
        ("现在 目前 此刻 这会儿 当下", "PRESENT_REF"),
        ("刚才 刚刚 刚刚才", Said.JustNow),
        ("马上 立刻 立即", "FUTURE_REF"));

    private static readonly string[] s_recently = ["最近", "近期", "前阵子", "前段时间", "前些天", "前些日子"];

    public static IEnumerable<char> Openings => s_prefixes.FirstCharacters.Concat(s_now.FirstCharacters).Concat(s_recently.Select(word => word[0]));

    public static bool TryRead(ref Cursor cursor, DateTime now, [NotNullWhen(true)] out Said? said)
    {
        if (s_now.TryTake(ref cursor, out var reference))
        {
            said = new Said.Now(reference);
            return true;
        }

        TimeValue? value;
        if (!TryReadPrefixed(ref cursor, now, out value) && !TryReadLength(ref cursor, now, out value) && !TryReadRecent(ref cursor, now, out value))
        {
            said = null;
            return false;
        }

        said = new Said.Settled(value);
        return true;
    }

    /// <summary>前三天, 近 三 年, 下1年, 未来的3小时, 还剩5分钟.</summary>
    private static bool TryReadPrefixed(ref Cursor cursor, DateTime now, [NotNullWhen(true)] out TimeValue? value)
    {
        value = null;
        var ahead = cursor;
        if (!s_prefixes.TryTake(ref ahead, out var direction) || IsEndOfWord(cursor))
        {
            return false;
        }

        ahead.SkipBlanks();
        if (!LengthReader.TryRead(ref ahead, out var length) || (direction == Direction.Remaining && length is not { IsInDays: false, Parts.Count: 1 }))
        {
            return false;
        }

        value = direction switch
        {
            Direction.Past => Past(length, now),
            Direction.UpToToday => Span(length, length.Before(now.AddDays(length.IsInDays ? 1 : 0), atMost: true), now.AddDays(length.IsInDays ? 1 : 0)),
            Direction.Ahead when length.IsExact => From(length, length.After(now)),
            _ => Future(length, now),
        };
        cursor = value is null ? cursor : ahead;
        return value is not null;
    }

    /// <summary>A length, and what after it makes a time of it: 三天前, 两周后, 一周内.</summary>
    private static bool TryReadLength(ref Cursor cursor, DateTime now, [NotNullWhen(true)] out TimeValue? value)
    {
        value = null;
        var ahead = cursor;
        if (!LengthReader.TryRead(ref ahead, out var length))
        {
            return false;
        }

        cursor = ahead;
        ahead.TakeAny("多", "左右");
        ahead.SkipBlanks();
        ahead.Take('的');
        value = ahead.TakeAny("之前", "以前") || TakeBare(ref ahead, '前') ? Ago(length, now)
            : ahead.TakeAny("之后", "以后", "过后") || TakeBare(ref ahead, '后') ? Later(length, now)
            : ahead.TakeAny("之内", "以内", "内") ? new TimeValue.Duration(length) { Modifier = TimeModifier.Within }
            : null;
        cursor = value is null ? cursor : ahead;
        value ??= new TimeValue.Duration(length);
        return true;
    }

    private static bool TryReadRecent(ref Cursor cursor, DateTime now, [NotNullWhen(true)] out TimeValue? value)
    {
        value = null;
        if (cursor.Current == '最' && (cursor.Peek(2) == '的' || DateCues.EndsWithAny(cursor, ["离", "离我", "距离", "距"])))
        {
            return false;   // the nearest, not lately
        }

        if (cursor.TakeAny(s_recently))
        {
            var today = DateOnly.FromDateTime(now);
            value = new TimeValue.DateRange(Candidates.Only(DaySpan.UpTo(today.AddDays(-RecentDays), today.AddDays(1)), "PAST_REF"));
        }

        return value is not null;
    }

    /// <summary>提前三天, 最后三天, 加上三天, 剩下三天, 将近三天, 用过三天, 寄过去三天: only the end of another word.</summary>
    private static bool IsEndOfWord(Cursor cursor) => cursor.Current switch
    {
        '前' => "提以之目眼当先事面".Contains(cursor.Previous),
        '后' => "最然以之先落售背随今往".Contains(cursor.Previous),
        '上' => "加晚早以网线马身赶算".Contains(cursor.Previous),
        '下' => "剩一以线之余".Contains(cursor.Previous),
        '近' => "将接附临靠".Contains(cursor.Previous),
        '过' => char.IsLetter(cursor.Previous) && !"我你您等先要就那得能会说想在".Contains(cursor.Previous),
        _ => false,
    };

    /// <summary>前 and 后, but not 前面, 后台, 前后.</summary>
    private static bool TakeBare(ref Cursor cursor, char side)
    {
        var isThere = cursor.Current == side && cursor.Next is not ('面' or '台' or '边' or '后' or '头' or '续' or '来' or '期' or '者');
        cursor.At += isThere ? 1 : 0;
        return isThere;
    }

    private static TimeValue? Ago(TimeLength length, DateTime now) =>
        length.IsExact ? From(length, length.Before(now)) : Between(length, length.Before(now, atMost: true), length.Before(now));

    private static TimeValue? Later(TimeLength length, DateTime now) =>
        length.IsExact ? From(length, length.After(now)) : Between(length, length.After(now), length.After(now, atMost: true));

    private static TimeValue? From(TimeLength length, DateTime? moment)
    {
        if (moment is not { } known)
        {
            return null;
        }

        var day = DateOnly.FromDateTime(known);
        return length.IsInDays
            ? new TimeValue.Date(Candidates.Only(day, Timex.Of(day)))
            : new TimeValue.Moment(Candidates.Only(known, Timex.Of(known)));
    }

    /// <summary>Up to today, which TIMEX3 leaves out of the span; an order of today is one of the last three days all the same.</summary>
    private static TimeValue? Past(TimeLength length, DateTime now) => Span(length, length.Before(now, atMost: true), now) switch
    {
        TimeValue.DateRange { Spans.All: [var span] } =>
            new TimeValue.DateRange(Candidates.Only(span.Value with { Last = DateOnly.FromDateTime(now) }, span.Timex)),
        var hours => hours,
    };

    /// <summary>Days to come begin tomorrow, hours at once.</summary>
    private static TimeValue? Future(TimeLength length, DateTime now)
    {
        var start = length.IsInDays ? now.AddDays(1) : now;
        return Span(length, start, length.After(start, atMost: true));
    }

    /// <summary>A vague point: 几天前 is one of several days.</summary>
    private static TimeValue? Between(TimeLength length, DateTime? start, DateTime? end) =>
        Span(length, start, length.IsInDays ? end?.AddDays(1) : end);

    private static TimeValue? Span(TimeLength length, DateTime? start, DateTime? end)
    {
        if (start is not { } from || end is not { } to)
        {
            return null;
        }

        if (!length.IsInDays)
        {
            return new TimeValue.MomentRange(Candidates.Only(new Between<DateTime>(from, to), Timex.Range(Timex.Of(from), Timex.Of(to), length.Timex)));
        }

        var (first, after) = (DateOnly.FromDateTime(from), DateOnly.FromDateTime(to));
        return new TimeValue.DateRange(Candidates.Only(DaySpan.UpTo(first, after), Timex.Range(Timex.Of(first), Timex.Of(after), length.Timex)));
    }
}
