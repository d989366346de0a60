using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs.Policies;
using Knowledge.FaqFiles;

namespace Bot.Studio;

/// <summary>What <c>policy test</c> found.</summary>
/// <param name="Clauses">Clauses of the policy.</param>
/// <param name="Cases">Cases that were run.</param>
/// <param name="Wrong">Those that were not decided as they expect.</param>
/// <param name="Untested">Clauses that no case expects.</param>
/// <param name="YearWithoutHolidays">This year, when windows wait for holidays and holidays.txt has none of it.</param>
/// <param name="Mistakes">What editors must change first; then nothing was run.</param>
internal sealed record PolicyReport(
    int Clauses, int Cases, IReadOnlyList<WrongCase> Wrong, IReadOnlyList<string> Untested, int? YearWithoutHolidays, IReadOnlyList<FaqMistake> Mistakes)
{
    public static PolicyReport Of(PolicyLoad load, DateOnly today)
    {
        if (load is not PolicyLoad.Accepted { Book: var book, Cases: var cases })
        {
            return new PolicyReport(0, 0, [], [], null, load is PolicyLoad.Rejected rejected ? rejected.Mistakes : []);
        }

        var tested = cases.Select(one => one.ClauseId).ToHashSet(StringComparer.Ordinal);
        return new PolicyReport(
            book.Clauses.Count,
            cases.Count,
            [.. cases.Select(one => one.Run(book, today)).Where(result => !result.Holds).Select(WrongCase.Of)],
            [.. book.Clauses.Select(clause => clause.Id).Where(id => !tested.Contains(id)).Distinct(StringComparer.Ordinal)],
            book.LacksHolidaysOf(today.Year) ? today.Year : null,
            []);
    }
}

/// <summary>A case, what it expects, and what was decided.</summary>
internal sealed record WrongCase(string File, int Line, string Situation, string Expected, DecisionView Decided)
{
    public static WrongCase Of(PolicyCaseResult result)
    {
        var (one, offer) = (result.Case, result.Case.OfferClauseId is { } id ? $"，另可 {id}" : "");
        return new WrongCase(one.File, one.Line, one.Situation, $"{one.Conclusion}，{one.ClauseId}{offer}", DecisionView.Of(result.Decision, result.Today));
    }
}

/// <summary>A decision as commands print it.</summary>
/// <param name="Conclusion">可以, 不可以 or 人工.</param>
/// <param name="Why">Why a person decides; null otherwise.</param>
/// <param name="ToCustomer">What the customer reads.</param>
internal sealed record DecisionView(
    DateOnly Today,
    string Conclusion,
    string Clause,
    string Title,
    string Place,
    string? Freight,
    DateOnly? LastDay,
    string? Offer,
    DateOnly? OfferLastDay,
    string? Why,
    string ToCustomer)
{
    public static DecisionView Of(PolicyDecision decision, DateOnly today)
    {
        var (clause, offer) = (decision.Clause, (decision as PolicyDecision.Refused)?.Offer);
        return new DecisionView(
            today,
            PolicyWording.Conclusion(decision),
            clause.Id,
            clause.Title,
            $"{clause.File}:{clause.Line}",
            decision is PolicyDecision.Allowed ? PolicyWording.FreightOf(clause) : null,
            decision.LastDay,
            offer?.Clause.Id,
            offer?.LastDay,
            decision is PolicyDecision.PersonDecides person ? PolicyWording.Why(person.Why) : null,
            PolicyWording.ForCustomer(decision));
    }
}

[JsonSerializable(typeof(PolicyReport))]
[JsonSerializable(typeof(DecisionView))]
internal sealed partial class PolicyCommandJson : JsonSerializerContext
{
    /// <summary>Chinese as it is: the output goes to a terminal or a file, never into HTML.</summary>
    public static PolicyCommandJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
