using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Turns;

namespace Bot.Tests.Support;

/// <summary>Submits a case as a dialog does: looks for the submission or an open request first, says the number of whichever it is.</summary>
/// <param name="composed">Set when the turn has decided for the first time; it then waits for <paramref name="goOn"/> before it is committed.</param>
internal sealed class SubmitTurn(ICases cases, CaseScope scope, Case fresh, TaskCompletionSource? composed = null, Task? goOn = null) : ITurn<Case>
{
    public int Runs { get; private set; }

    public async Task<Case> RunAsync(TurnDraft draft, CancellationToken stop)
    {
        Runs++;
        var stored = (await cases.FindAsync(scope, stop)).FirstOrDefault(IsTheSame);
        if (stored is null)
        {
            draft.Put(fresh);
        }

        draft.Append(Activity.Message($"售后单号 {(stored ?? fresh).Number}") with { From = Speakers.Bot });
        if (composed?.TrySetResult() == true && goOn is not null)
        {
            await goOn;
        }

        return stored ?? fresh;
    }

    private bool IsTheSame(Case other) => other.SubmissionKey == fresh.SubmissionKey
        || (!CaseMoves.IsEnd(other.State) && fresh.Kind != CaseKind.Complaint
            && (other.OrderNumber, other.Sku, other.Kind) == (fresh.OrderNumber, fresh.Sku, fresh.Kind));
}
