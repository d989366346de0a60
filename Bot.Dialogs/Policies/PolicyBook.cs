namespace Bot.Dialogs.Policies;

/// <summary>The shop's after-sales policy: clauses, goods and holidays of one reading of the files. Immutable.</summary>
/// <remarks>
/// Of the clauses in force that apply, the most specific one decides alone, whatever the day; then its window says whether it is still
/// open. Because a window only ever closes, and nothing is allowed past it, a later day never allows more than an earlier one.
/// </remarks>
public sealed class PolicyBook
{
    private readonly HolidayCalendar _holidays;

    /// <remarks>The loader has made sure that every kind has its fallback; see <see cref="BookChecks"/>.</remarks>
    internal PolicyBook(IReadOnlyList<Clause> clauses, GoodsTree goods, HolidayCalendar holidays)
    {
        Clauses = clauses;
        Goods = goods;
        _holidays = holidays;
    }

    public IReadOnlyList<Clause> Clauses { get; }

    public GoodsTree Goods { get; }

    /// <summary>Whether a window of that year would have to wait for holidays that nobody has written down yet.</summary>
    public bool LacksHolidaysOf(int year) => Clauses.Any(clause => clause.Window is { WaitsForHolidays: true }) && !_holidays.HasYear(year);

    /// <summary>The same policy for cases that count days without naming a date.</summary>
    public PolicyBook WithoutHolidays() => new(Clauses, Goods, HolidayCalendar.Empty);

    /// <summary>Decides; the same question on the same day always gets the same decision.</summary>
    /// <param name="question">What is known.</param>
    /// <param name="today">The customer's day, in the shop's time zone.</param>
    public PolicyDecision Decide(PolicyQuestion question, DateOnly today)
    {
        var decision = DecideAlone(question, today);
        return decision is PolicyDecision.Refused refused ? refused with { Offer = BestOffer(question, today) } : decision;
    }

    private PolicyDecision DecideAlone(PolicyQuestion question, DateOnly today)
    {
        var day = question.DayOfTerms(today);
        Clause[] inForce = [.. Clauses.Where(clause => clause.Kinds.Contains(question.Kind) && clause.IsInForce(day))];
        var fallback = inForce.First(clause => clause.IsFallback);
        if (question.HasDayAfter(today))
        {
            return new PolicyDecision.PersonDecides(fallback, LastDay: null, PersonReason.DayInFuture);
        }

        // Without goods a clause about goods can be neither applied nor ruled out.
        if (question.Goods is { } goods ? !Goods.Knows(goods) : inForce.Any(clause => clause.Goods.Count > 0))
        {
            return new PolicyDecision.PersonDecides(fallback, LastDay: null, PersonReason.GoodsUnknown);
        }

        var decisive = inForce.Where(clause => clause.Applies(question, Goods))
            .OrderByDescending(clause => clause.Specificity)
            .ThenBy(clause => clause.Conclusion)
            .First();
        return decisive == fallback
            ? new PolicyDecision.PersonDecides(fallback, LastDay: null, PersonReason.NoClauseFits)
            : DecideBy(decisive, question, today);
    }

    private PolicyDecision DecideBy(Clause clause, PolicyQuestion question, DateOnly today)
    {
        if (clause.Conclusion == Conclusion.Refuse)
        {
            return new PolicyDecision.Refused(clause, LastDay: null, Offer: null);
        }

        if (clause.Conclusion == Conclusion.AskPerson)
        {
            return new PolicyDecision.PersonDecides(clause, LastDay: null, PersonReason.ClauseSaysSo);
        }

        DateOnly? lastDay = null;
        if (clause.Window is { } window)
        {
            if (question.DayOf(window.Start) is not { } start)
            {
                return new PolicyDecision.PersonDecides(clause, LastDay: null, PersonReason.DayMissing);
            }

            lastDay = window.LastDay(start, _holidays);
            if (today > lastDay)
            {
                return clause.AfterWindow == Conclusion.AskPerson
                    ? new PolicyDecision.PersonDecides(clause, lastDay, PersonReason.PastWindow)
                    : new PolicyDecision.Refused(clause, lastDay, Offer: null);
            }
        }

        return question.Amount > clause.AmountMax
            ? new PolicyDecision.PersonDecides(clause, lastDay, PersonReason.AmountAboveMax)
            : new PolicyDecision.Allowed(clause, lastDay);
    }

    private PolicyOffer? BestOffer(PolicyQuestion refused, DateOnly today)
    {
        foreach (var instead in Alternatives.To(refused))
        {
            if (DecideAlone(instead, today) is PolicyDecision.Allowed allowed)
            {
                return new PolicyOffer(instead.Kind, instead.Reason, instead.Reason != refused.Reason, allowed.Clause, allowed.LastDay);
            }
        }

        return null;
    }
}
