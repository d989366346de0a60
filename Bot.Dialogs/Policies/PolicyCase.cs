namespace Bot.Dialogs.Policies;

/// <summary>One line of the editors' test cases: a situation, and what the policy must say to it.</summary>
/// <param name="Situation">In the editor's words.</param>
/// <param name="Conclusion">可以, 不可以 or 人工.</param>
/// <param name="ClauseId">The clause that must decide.</param>
/// <param name="OfferClauseId">The clause of the offer that must be made; null when the case does not say.</param>
public sealed record PolicyCase(string File, int Line, string Situation, string Conclusion, string ClauseId, string? OfferClauseId)
{
    /// <summary>Decides the case. Days that are only counted (签收第8天) are counted back from today, and no holiday moves their end.</summary>
    public PolicyCaseResult Run(PolicyBook book, DateOnly today)
    {
        var (question, named) = new SituationReader(book.Goods).Read(Situation, today, out _);
        var decision = (named is null ? book.WithoutHolidays() : book).Decide(question, named ?? today);
        var offer = (decision as PolicyDecision.Refused)?.Offer?.Clause.Id;
        var holds = PolicyWording.Conclusion(decision) == Conclusion && decision.Clause.Id == ClauseId && (OfferClauseId is null || OfferClauseId == offer);
        return new PolicyCaseResult(this, decision, named ?? today, holds);
    }
}

/// <summary>What was decided, and whether that is what the case expects.</summary>
public sealed record PolicyCaseResult(PolicyCase Case, PolicyDecision Decision, DateOnly Today, bool Holds);
