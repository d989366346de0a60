namespace Bot.Dialogs.Understanding.Times;

/// <summary>From what was said to what it means, seen from a point of view.</summary>
internal static class Resolution
{
    // Nobody is expected up between one and seven: a bare 3点 is in the afternoon wherever that is possible.
    private static readonly TimeSpan s_asleepFrom = TimeSpan.FromHours(1), s_awakeFrom = TimeSpan.FromHours(7);

    public static TimeValue Of(Said said, Viewpoint view) => said switch
    {
        Said.Settled settled => settled.Value,
        Said.Now now => new TimeValue.Moment(Candidates.Only(view.Now, now.Timex)),
        Said.During { Period: Period.Weekend weekend } when view.Outlook != Outlook.Back => OfPeriod(Period.Weekend.Of(weekend.Saturday), view),
        Said.During during => OfPeriod(during.Period, view),
        Said.FromTo range => RangeResolution.Of(range, view),
        Said.Point { Day: null, Clock: { } clock } => OfClock(clock, view),
        Said.Point { Day: null, Part: { } part } => OfPart(part),
        Said.Point { Day: { } day } point => OfDay(day.Resolve(view.Today), point, view),
        _ => throw new ArgumentException($"{said} says nothing about time.", nameof(said)),
    };

    private static TimeValue OfPeriod(Period period, Viewpoint view)
    {
        var span = period.Resolve(view.Today);
        var found = Both(span, known => Timex.Of(known));
        return found.Count == 0 ? new TimeValue.Impossible(span.Timex ?? "") : new TimeValue.DateRange(ChooseSpan(found, view));
    }

    public static Candidates<DaySpan> ChooseSpan(List<Candidate<DaySpan>> found, Viewpoint view) =>
        view.Choose(found, span => AtMidnight(span.Start ?? span.End), span => EndOfDay(span.Last ?? span.End ?? DateOnly.MaxValue));

    /// <summary>The readings of a clock on a day; those in the small hours last.</summary>
    public static IEnumerable<TimeSpan> Hours(Clock clock) => clock.IsAmbiguous ? [clock.First, clock.Later] : [clock.First];

    /// <summary>Of two readings twelve hours apart, whether this one is in the small hours.</summary>
    public static bool IsAsleep(Clock clock, TimeSpan time) => clock.IsAmbiguous && time >= s_asleepFrom && time < s_awakeFrom;

    private static TimeValue.Time OfClock(Clock clock, Viewpoint view)
    {
        var midnight = view.Now.Date;
        var found = Hours(clock).Select(time => new Candidate<TimeOnly>(TimeOnly.MinValue.Add(time), clock.Timex(time))).ToList();
        var awake = found.FindIndex(candidate => !IsAsleep(clock, candidate.Value.ToTimeSpan()));
        var step = view.LooksAhead ? 1 : -1;

        // The one that was, or will be, the nearest to now.
        var nearest = found.Count == 1 || awake != 0
            ? awake
            : view.LooksAhead == (Turn(found[0].Value) < Turn(found[1].Value)) ? 0 : 1;
        return new TimeValue.Time(new Candidates<TimeOnly>(found, nearest));

        DateTime Turn(TimeOnly time)
        {
            var today = midnight + time.ToTimeSpan();
            return (today - view.Now).Ticks * step >= 0 ? today : today.AddDays(step);
        }
    }

    private static TimeValue.TimeRange OfPart(DayPart part)
    {
        var (start, end) = DayParts.Hours(part);
        return new TimeValue.TimeRange(Candidates.Only(new Between<TimeOnly>(start, end), DayParts.Timex(part)));
    }

    private static TimeValue OfDay(Resolved<DateOnly> day, Said.Point point, Viewpoint view)
    {
        var days = Both(day, Timex.Of);
        return days.Count == 0 ? new TimeValue.Impossible(day.Timex ?? "")
            : point.Clock is { } clock ? OfMoments(days, clock, view)
            : point.Part is { } part ? OfParts(days, part, view)
            : new TimeValue.Date(view.Choose(days, AtMidnight, EndOfDay));
    }

    private static TimeValue.Moment OfMoments(List<Candidate<DateOnly>> days, Clock clock, Viewpoint view)
    {
        var all = days.SelectMany(day => Hours(clock).Select(time => (Time: time, Moment: Create(day, time)))).ToList();
        var plausible = all.Where(each => !IsAsleep(clock, each.Time)).Select(each => each.Moment).ToList();

        // Choosing looks only at the plausible readings; the others stay candidates.
        var chosen = view.Choose(plausible, moment => moment, moment => moment).Preferred;
        var found = all.Select(each => each.Moment).OrderBy(moment => moment.Value).ToList();
        return new TimeValue.Moment(new Candidates<DateTime>(found, found.FindIndex(moment => moment.Value == chosen)));

        Candidate<DateTime> Create(Candidate<DateOnly> day, TimeSpan time)
        {
            // 晚上12点 and 昨晚1点 are after the day's end; X stays X.
            var date = time.Days > 0 && day.Timex == Timex.Of(day.Value) ? Timex.Of(day.Value.AddDays(time.Days)) : day.Timex;
            return new Candidate<DateTime>(AtMidnight(day.Value) + time, date + clock.Timex(time));
        }
    }

    private static TimeValue.MomentRange OfParts(List<Candidate<DateOnly>> days, DayPart part, Viewpoint view)
    {
        var (start, end) = DayParts.Hours(part);
        var spans = days.Select(day => new Candidate<Between<DateTime>>(
            new Between<DateTime>(day.Value.ToDateTime(start), day.Value.ToDateTime(end)), day.Timex + DayParts.Timex(part)));
        return new TimeValue.MomentRange(view.Choose([.. spans], span => span.Start ?? DateTime.MinValue, span => span.End ?? DateTime.MaxValue));
    }

    private static List<Candidate<T>> Both<T>(Resolved<T> resolved, Func<T, string> ownTimex)
        where T : struct
    {
        var found = new List<Candidate<T>>(2);
        Add(resolved.Past);
        if (!EqualityComparer<T?>.Default.Equals(resolved.Past, resolved.Future))
        {
            Add(resolved.Future);
        }

        return found;

        void Add(T? value)
        {
            if (value is { } known)
            {
                found.Add(new Candidate<T>(known, resolved.Timex ?? ownTimex(known)));
            }
        }
    }

    private static DateTime AtMidnight(DateOnly? day) => AtMidnight(day ?? DateOnly.MinValue);

    private static DateTime AtMidnight(DateOnly day) => day.ToDateTime(TimeOnly.MinValue);

    private static DateTime EndOfDay(DateOnly day) => day.ToDateTime(TimeOnly.MaxValue);
}
