namespace Bot.Dialogs.Understanding.Times;

/// <summary>What a customer's words say about time. Closed: the nested records are all there are.</summary>
/// <remarks>Candidates stand in order of time. Which of them is preferred depends on the reference and on the words around.</remarks>
public abstract record TimeValue
{
    private TimeValue()
    {
    }

    /// <summary>How words around it open a range: 之前 (before), 起 (since). Null for none.</summary>
    public TimeModifier? Modifier { get; init; }

    /// <summary>A form that is as often something else (2018, 20241103, 11.3 alone): take it only where a time was asked for.</summary>
    public bool IsGuess { get; init; }

    /// <summary>昨天, 11月11号, 上周五, 双十一.</summary>
    public sealed record Date(Candidates<DateOnly> Days) : TimeValue;

    /// <summary>8点, 晚上九点半: a time of any day.</summary>
    public sealed record Time(Candidates<TimeOnly> Times) : TimeValue;

    /// <summary>昨晚八点半, 十分钟前, 刚才.</summary>
    public sealed record Moment(Candidates<DateTime> Moments) : TimeValue;

    /// <summary>上周, 11月, 国庆期间, 3号到5号, 前几天, 双十一之前.</summary>
    public sealed record DateRange(Candidates<DaySpan> Spans) : TimeValue;

    /// <summary>下午, 下午三点到五点, 八点之后.</summary>
    public sealed record TimeRange(Candidates<Between<TimeOnly>> Spans) : TimeValue;

    /// <summary>昨晚, 明天下午两点到四点, 最近3小时.</summary>
    public sealed record MomentRange(Candidates<Between<DateTime>> Spans) : TimeValue;

    /// <summary>两个小时, 7天, 半个月, 一周内.</summary>
    public sealed record Duration(TimeLength Length) : TimeValue;

    /// <summary>2月30日, 2023年2月29日: a day that no calendar holds, or a range that ends before it begins. Nothing is guessed in its place.</summary>
    /// <param name="Timex">What was said, as <c>XXXX-02-30</c>; empty where TIMEX3 has no form for it.</param>
    public sealed record Impossible(string Timex) : TimeValue;
}

public enum TimeModifier
{
    Before,
    After,

    /// <summary>Before or at: 及以前.</summary>
    Until,

    /// <summary>At or after: 起, 开始, 及以后.</summary>
    Since,

    /// <summary>Of a duration: no longer than, 一周内.</summary>
    Within,
}
