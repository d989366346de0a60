namespace Bot.Dialogs.Understanding.Times;

/// <summary>A span of days as it was said, before today decides which one it is.</summary>
internal abstract record Period
{
    private Period()
    {
    }

    public abstract Resolved<DaySpan> Resolve(DateOnly today);

    public static Known Between(DateOnly start, DateOnly end) => Between(DaySpan.UpTo(start, end));

    /// <param name="span">Closed on both sides.</param>
    public static Known Between(DaySpan span) => new(span, Times.Timex.Of(span));

    public static Known Months(DateOnly start, int months)
    {
        var end = start.AddMonths(months);
        return new Known(DaySpan.UpTo(start, end), Times.Timex.Range(Times.Timex.Of(start), Times.Timex.Of(end), Times.Timex.Months(start, end)));
    }

    /// <summary>上周, 国庆期间 of a known year, 前10天.</summary>
    internal sealed record Known(DaySpan Days, string Timex) : Period
    {
        public override Resolved<DaySpan> Resolve(DateOnly today) => Resolved<DaySpan>.Once(Timex, Days);
    }

    /// <summary>2024年.</summary>
    internal sealed record Year(int Number) : Period
    {
        public DateOnly Start => new(Number, 1, 1);

        public override Resolved<DaySpan> Resolve(DateOnly today) => Resolved<DaySpan>.Once(Times.Timex.Year(Number), DaySpan.UpTo(Start, Start.AddYears(1)));
    }

    /// <summary>11月, 去年5月.</summary>
    internal sealed record Month(int? OfYear, int Number) : Period
    {
        public override Resolved<DaySpan> Resolve(DateOnly today) => OfYear is { } year
            ? Resolved<DaySpan>.Once(Times.Timex.Month(year, Number), In(year))
            : Around(today, Times.Timex.Month(null, Number), In);

        private DaySpan In(int year) => DaySpan.UpTo(new DateOnly(year, Number, 1), new DateOnly(year, Number, 1).AddMonths(1));
    }

    /// <summary>夏天, 国庆期间, 11月底 without a year.</summary>
    internal sealed record Yearly(string? Timex, Func<int, DaySpan?> InYear) : Period
    {
        public override Resolved<DaySpan> Resolve(DateOnly today) => Around(today, Timex, InYear);
    }

    /// <summary>周末: this week's, or the last one where the words look back.</summary>
    internal sealed record Weekend(DateOnly Saturday) : Period
    {
        public static Known Of(DateOnly saturday) => new(Span(saturday), Times.Timex.Week(saturday) + "-WE");

        public override Resolved<DaySpan> Resolve(DateOnly today) =>
            Saturday > today ? new(null, Span(Saturday.AddDays(-7)), Span(Saturday)) : Of(Saturday).Resolve(today);

        private static DaySpan Span(DateOnly saturday) => DaySpan.UpTo(saturday, saturday.AddDays(2));
    }

    /// <summary>月底: the last one that has begun and the first that is not over.</summary>
    internal sealed record Monthly(PeriodPart Part) : Period
    {
        public override Resolved<DaySpan> Resolve(DateOnly today)
        {
            var first = new DateOnly(today.Year, today.Month, 1);
            var (before, now, next) = (In(first.AddMonths(-1)), In(first), In(first.AddMonths(1)));
            return new Resolved<DaySpan>(null, now.Start <= today ? now : before, now.Last >= today ? now : next);
        }

        private DaySpan In(DateOnly first) => Part.Of(first, first.AddMonths(1));
    }

    /// <summary>The one that goes on today is the next one; the last one is the one before it.</summary>
    private static Resolved<DaySpan> Around(DateOnly today, string? timex, Func<int, DaySpan> inYear) => Around(today, timex, year => (DaySpan?)inYear(year));

    private static Resolved<DaySpan> Around(DateOnly today, string? timex, Func<int, DaySpan?> inYear)
    {
        DaySpan? past = null, future = null;
        for (var year = today.Year - 2; year <= today.Year + 2 && future is null; year++)
        {
            if (inYear(year) is { } span)
            {
                (past, future) = (span.Last < today ? span : past, span.Last < today ? null : span);
            }
        }

        return new Resolved<DaySpan>(timex, past ?? future, future ?? past);
    }
}
