namespace Bot.Dialogs.Understanding.Times;

/// <summary>From one point to another: what the second leaves out it takes from the first (下午三点到五点, 从11月3号到5号).</summary>
internal static class RangeResolution
{
    /// <summary>Days and periods go together, and so do times with or without a day.</summary>
    public static bool CanJoin(Said from, Said to) => (from, to) switch
    {
        (Said.Point { Clock: null, Part: null } or Said.During, Said.Point { Clock: null, Part: null } or Said.During) => true,
        (Said.Now, Said.Point or Said.During) or (Said.Point or Said.During, Said.Now) => true,
        (Said.Point left, Said.Point right) => HasTime(left) && HasTime(right),
        _ => false,
    };

    public static TimeValue Of(Said.FromTo range, Viewpoint view) => range switch
    {
        { From: Said.Point left, To: Said.Point right } when HasTime(left) || HasTime(right) => TimeRangeResolution.Of(left, right, view),
        { From: Said.Now, To: Said.Point { Clock: not null } right } => TimeRangeResolution.FromNow(right, view),
        { From: Said.Point { Clock: not null } left, To: Said.Now } => TimeRangeResolution.ToNow(left, view),
        _ => OfDays(range.From, range.To, view),
    };

    private static bool HasTime(Said.Point point) => point.Clock is not null || point.Part is not null;

    private static TimeValue OfDays(Said from, Said to, Viewpoint view)
    {
        var found = new List<Candidate<DaySpan>>(2);
        var today = view.Today;
        var ends = Resolve(to, today);
        if (IsKnown(ends))
        {
            // 11月3号到今天: the last 11月3号 before it.
            var starts = Resolve(from, ends.Past?.Start?.AddDays(1) ?? today);
            Add(starts.Past ?? starts.Future, ends.Past);
        }
        else
        {
            var starts = Resolve(from, today);
            Add(starts.Past, After(starts.Past));

            // A span that goes on today is the only one meant.
            if (found is not [{ Value.Last: { } last }] || last < today)
            {
                Add(starts.Future, After(starts.Future));
            }
        }

        return found.Count == 0 ? new TimeValue.Impossible(Resolve(from, today).Timex ?? "") : new TimeValue.DateRange(Resolution.ChooseSpan(found, view));

        DaySpan? After(DaySpan? start) => start?.Start is { } first ? Resolve(to, first).Future : null;

        void Add(DaySpan? start, DaySpan? end)
        {
            if (start?.Start is { } first && end is { Start: { } second } && first <= second)
            {
                var length = Length(from, to, first, second);
                found.Add(new Candidate<DaySpan>(new DaySpan(first, second, end.Value.Last), Timex.Range(Timex.Of(first), Timex.Of(second), length)));
            }
        }
    }

    private static Resolved<DaySpan> Resolve(Said said, DateOnly today) => said switch
    {
        Said.During during => during.Period.Resolve(today),
        Said.Point { Day: { } day } => AsSpan(day.Resolve(today)),
        _ => AsSpan(Resolved<DateOnly>.Once(Timex.Of(today), today)),
    };

    private static Resolved<DaySpan> AsSpan(Resolved<DateOnly> day) => new(day.Timex, Single(day.Past), Single(day.Future));

    private static DaySpan? Single(DateOnly? day) => day is null ? null : new DaySpan(day, day, day);

    private static bool IsKnown(Resolved<DaySpan> ends) => ends.Past == ends.Future;

    private static string Length(Said from, Said to, DateOnly start, DateOnly end) => (from, to) switch
    {
        (Said.During { Period: Period.Year }, Said.During { Period: Period.Year }) => $"P{end.Year - start.Year}Y",
        (Said.During { Period: Period.Month }, Said.During { Period: Period.Month }) => Timex.Months(start, end),
        _ => Timex.Days(start, end),
    };
}
