namespace Bot.Dialogs.Understanding.Times;

/// <summary>Ranges between times, with or without days: 下午三点到五点, 昨天5:00-6:00, 2点到明天4点, 从现在到八点.</summary>
internal static class TimeRangeResolution
{
    private static readonly TimeSpan s_day = TimeSpan.FromDays(1);

    public static TimeValue Of(Said.Point from, Said.Point to, Viewpoint view)
    {
        if (from.Day is null && to.Day is null)
        {
            var found = Pairs(from, to, haveOneDay: true).Select(pair => new Candidate<Between<TimeOnly>>(
                new Between<TimeOnly>(TimeOfDay(pair.From), TimeOfDay(pair.To)),
                Timex.Range(Name(from, pair.From), Name(to, pair.To), Timex.Hours(pair.To - pair.From)))).ToList();
            var awake = found.FindIndex(span => !IsAsleep(from, span.Value.Start));
            return new TimeValue.TimeRange(new Candidates<Between<TimeOnly>>(found, Math.Max(0, awake)));
        }

        var days = Days(from.Day, to.Day, view.Today);
        var times = Pairs(from, to, haveOneDay: to.Day is null);
        return days.Count == 0
            ? new TimeValue.Impossible((from.Day ?? to.Day)?.Resolve(view.Today).Timex ?? "")
            : Choose([.. days.SelectMany(day => times.Select(time => (At(day.From, time.From), At(day.To, time.To))))], from, view);
    }

    /// <summary>To the next such time.</summary>
    public static TimeValue FromNow(Said.Point to, Viewpoint view)
    {
        var ends = Moments(to, view).Where(moment => moment > view.Now).DefaultIfEmpty(Moments(to, view)[0].AddDays(1));
        return Choose([(view.Now, ends.First())], to, view);
    }

    /// <summary>From the last such time.</summary>
    public static TimeValue ToNow(Said.Point from, Viewpoint view)
    {
        var starts = Moments(from, view).Where(moment => moment < view.Now).DefaultIfEmpty(Moments(from, view)[^1].AddDays(-1));
        return Choose([(starts.Last(), view.Now)], from, view);
    }

    private static TimeValue.MomentRange Choose(List<(DateTime From, DateTime To)> ranges, Said.Point from, Viewpoint view)
    {
        var awake = ranges.FindAll(range => !IsAsleep(from, TimeOnly.FromDateTime(range.From)));
        var all = Candidates(ranges);
        var preferred = view.Choose(Candidates(awake.Count > 0 ? awake : ranges), Start, End).Preferred;
        return new TimeValue.MomentRange(new Candidates<Between<DateTime>>(all, all.FindIndex(span => span.Value == preferred)));

        static DateTime Start(Between<DateTime> span) => span.Start ?? DateTime.MinValue;

        static DateTime End(Between<DateTime> span) => span.End ?? DateTime.MaxValue;
    }

    private static List<Candidate<Between<DateTime>>> Candidates(List<(DateTime From, DateTime To)> ranges) =>
        [.. ranges.Select(range => new Candidate<Between<DateTime>>(
            new Between<DateTime>(range.From, range.To), Timex.Range(Timex.Of(range.From), Timex.Of(range.To), Timex.Hours(range.To - range.From))))];

    /// <summary>The times of both ends; where both are open to morning and evening, both in the same half first.</summary>
    private static List<(TimeSpan From, TimeSpan To)> Pairs(Said.Point from, Said.Point to, bool haveOneDay)
    {
        var starts = Options(from, isEnd: false);
        var ends = Options(Inheriting(from, to), isEnd: true);
        if (!haveOneDay)
        {
            return [.. starts.Zip(ends.Count == starts.Count ? ends : [.. starts.Select(_ => ends[0])])];
        }

        // Said with a part of the day that the first end is already past: 上午11点到1点.
        var all = to.Clock is { Part: null, IsFullDay: false, Hour: <= 12 } clock ? [.. ends, .. Options(to with { Clock = clock }, isEnd: true)] : ends;
        var pairs = starts.Select(start => (From: start, To: all.Find(end => end > start))).ToList();
        var sameDay = pairs.FindAll(pair => pair.To != default);
        return starts.Count == 2 && ends.Count == 1 && sameDay.Count > 0 ? sameDay[..1]
            : [.. pairs.Select(pair => pair.To == default ? (pair.From, all[0] + s_day) : pair)];
    }

    /// <summary>下午三点到五点: the 五点 is in the afternoon too.</summary>
    private static Said.Point Inheriting(Said.Point from, Said.Point to)
    {
        var part = from.Part ?? from.Clock?.Part;
        return part is not null && to.Clock is { Part: null, IsFullDay: false, Hour: <= 12 } clock && to.Day is null
            ? to with { Clock = clock with { Part = part } }
            : to;
    }

    private static List<TimeSpan> Options(Said.Point point, bool isEnd)
    {
        if (point.Clock is { } clock)
        {
            return [.. Resolution.Hours(clock)];
        }

        var (start, end) = DayParts.Hours(point.Part ?? DayPart.Morning);
        return [(isEnd ? end : start).ToTimeSpan()];
    }

    private static List<(DateOnly From, DateOnly To)> Days(Day? from, Day? to, DateOnly today)
    {
        var starts = (from ?? new Day.Known(today)).Resolve(today);
        var days = new List<(DateOnly, DateOnly)>(2);
        foreach (var start in starts.Past == starts.Future ? [starts.Past] : new[] { starts.Past, starts.Future })
        {
            if (start is { } first && (to is null ? first : to.Resolve(first).Future) is { } last)
            {
                days.Add((first, last));
            }
        }

        return days;
    }

    private static List<DateTime> Moments(Said.Point point, Viewpoint view)
    {
        var day = point.Day?.Resolve(view.Today).Future ?? view.Today;
        return [.. Options(point, isEnd: false).Select(time => At(day, time))];
    }

    private static DateTime At(DateOnly day, TimeSpan time) => day.ToDateTime(TimeOnly.MinValue) + time;

    private static TimeOnly TimeOfDay(TimeSpan time) => TimeOnly.MinValue.Add(time);

    private static bool IsAsleep(Said.Point from, TimeOnly? time) =>
        time is { } start && from.Clock is { } clock && Resolution.IsAsleep(clock, start.ToTimeSpan());

    private static string Name(Said.Point point, TimeSpan time) =>
        point.Clock is { } clock ? clock.Timex(time) : Timex.Time(time, hasMinute: false, hasSecond: false);
}
