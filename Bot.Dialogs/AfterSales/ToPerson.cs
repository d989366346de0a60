using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Waterfalls;
using Knowledge.Search;

namespace Bot.Dialogs.AfterSales;

/// <summary>How the bot steps back.</summary>
internal static class ToPerson
{
    private const int CandidatesMax = 5;

    private static readonly TimeSpan s_complaintMatters = TimeSpan.FromHours(24);

    /// <summary>Says goodbye for now and puts the customer into the line, with everything that is known on the card.</summary>
    /// <param name="result">What the FAQ made of the question; null: it was not asked again.</param>
    /// <param name="brief">What was said in the dialogs that are given up.</param>
    public static void StepBack(
        TurnContext turn, HandoffReason reason, string question, FaqResult? result, Alarm? alarm = null, DialogBrief? brief = null)
    {
        reason = reason == HandoffReason.Asked && HasComplained(turn) ? HandoffReason.Complaint : reason;
        turn.Send(Activity.Message(EscalationWording.Farewell(reason, alarm)));
        // Without a result of its own the question is the one that the last choices were offered for.
        IReadOnlyList<EntryGuess> likely = result is null ? turn.State.Offered ?? [] : [.. result.Ranked.Take(CandidatesMax).Select(Guess)];
        turn.State = turn.State with { NoiseInARow = 0, Offered = null };
        turn.Escalate(new CaseCard
        {
            Reason = reason,
            ReasonText = EscalationWording.ReasonText(reason),
            Question = question,
            Intent = likely.Count > 0 ? likely[0] : result is null ? LastShown(turn.State) : null,
            Candidates = likely,
            Facts = brief is null ? turn.State.Facts : [.. turn.State.Facts, .. brief.Facts],
            Wants = brief?.Title,
            Photos = turn.State.Photos,
            Shown = turn.State.Shown,
            CreatedAt = turn.Now,
        });
    }

    /// <summary>Whoever complained does not wait behind those who merely ask.</summary>
    private static bool HasComplained(TurnContext turn) =>
        turn.State.LastCase is { Kind: CaseKind.Complaint } last && turn.Now - last.At < s_complaintMatters && turn.State.LastWithdrawn?.Number != last.Number;

    private static EntryGuess? LastShown(BotState state) =>
        state.Shown is [.., var last] ? new EntryGuess(last.EntryId, last.Title, last.Probability) : null;

    private static EntryGuess Guess(RankedEntry ranked) => new(ranked.Entry.Id, ranked.Entry.Question, ranked.Probability);
}
