namespace Bot.Dialogs.Understanding.Times;

/// <summary>A time opened to one side: 双十一之前 has no start, 八点之后 no end.</summary>
internal static class Opened
{
    /// <summary>The value itself where nothing can be opened: a length, an impossible day.</summary>
    public static TimeValue By(TimeModifier modifier, TimeValue value)
    {
        var endsThere = modifier is TimeModifier.Before or TimeModifier.Until;
        TimeValue? opened = value switch
        {
            TimeValue.Date date => new TimeValue.DateRange(Map(date.Days, day => Open(day, modifier))),
            TimeValue.DateRange range => new TimeValue.DateRange(Map(range.Spans, span => Open(span, modifier))),
            TimeValue.Time time => new TimeValue.TimeRange(Map(time.Times, at => Side<TimeOnly>(at, endsThere))),
            TimeValue.TimeRange range => new TimeValue.TimeRange(Map(range.Spans, span => Side(Edge(span, modifier), endsThere))),
            TimeValue.Moment moment => new TimeValue.MomentRange(Map(moment.Moments, at => Side<DateTime>(at, endsThere))),
            TimeValue.MomentRange range => new TimeValue.MomentRange(Map(range.Spans, span => Side(Edge(span, modifier), endsThere))),
            _ => null,
        };
        return opened is null ? value : opened with { Modifier = modifier, IsGuess = value.IsGuess };
    }

    private static DaySpan Open(DateOnly day, TimeModifier modifier) => modifier switch
    {
        TimeModifier.Before => new DaySpan(null, day, day.AddDays(-1)),
        TimeModifier.Until => new DaySpan(null, day, day),
        _ => new DaySpan(day, null, null),
    };

    /// <summary>Before and since count from the start of a span, after from its end.</summary>
    private static DaySpan Open(DaySpan span, TimeModifier modifier) => modifier switch
    {
        TimeModifier.Before => new DaySpan(null, span.Start, span.Start?.AddDays(-1)),
        TimeModifier.Until => new DaySpan(null, span.End, span.Last),
        TimeModifier.Since => new DaySpan(span.Start, null, null),
        _ => new DaySpan(span.Last?.AddDays(1), null, null),
    };

    private static T? Edge<T>(Between<T> span, TimeModifier modifier)
        where T : struct => modifier is TimeModifier.Before or TimeModifier.Since ? span.Start : span.End;

    private static Between<T> Side<T>(T? edge, bool endsThere)
        where T : struct => endsThere ? new Between<T>(null, edge) : new Between<T>(edge, null);

    private static Candidates<TTo> Map<TFrom, TTo>(Candidates<TFrom> from, Func<TFrom, TTo> map)
        where TFrom : struct
        where TTo : struct =>
        new([.. from.All.Select(candidate => new Candidate<TTo>(map(candidate.Value), candidate.Timex))], from.PreferredIndex);
}
