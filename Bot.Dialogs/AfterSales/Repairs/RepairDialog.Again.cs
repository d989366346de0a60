using Bot.Dialogs.Activities;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Waterfalls;

namespace Bot.Dialogs.AfterSales.Repairs;

/// <content>Goods that the shop has repaired in vain, or still has.</content>
internal sealed partial class RepairDialog
{
    /// <summary>Where the policy leaves a repair that takes too long to a person, it is not asked for anew.</summary>
    private async ValueTask<StepResult<RepairState>> StopOverdueAsync(RepairState state, DialogTurn turn)
    {
        if (!state.IsOverdue)
        {
            return Next(state);
        }

        var question = Question(PolicyKind.Repair, state, await OrderAsync(state)) with { Circumstances = new HashSet<Circumstance> { Circumstance.RepairOverdue } };
        if (Counter.Policy.Decide(question, turn.Today) is not PolicyDecision.PersonDecides { Clause.Text: var text })
        {
            return Next(state);
        }

        turn.Context.Send(Activity.Message(text));
        return new StepResult<RepairState>.StepBack(state, HandoffReason.PolicySaysSo);
    }

    private async ValueTask<StepResult<RepairState>> LookAtRepairsAsync(RepairState state, DialogTurn turn)
    {
        var order = await OrderAsync(state);
        var question = Question(PolicyKind.Exchange, state, order) with { Reason = PolicyReason.RepairedTwice };
        return Next(state with
        {
            DueInstead = state.IsRepairedTwice && order is not null && Counter.Policy.Decide(question, turn.Today) is PolicyDecision.Allowed { Clause.Text: var text } ? text : null,
        });
    }

    private static ValueTask<StepResult<RepairState>> ExchangeIfWanted(RepairState state, DialogTurn turn) => ValueTask.FromResult(
        state is { DueInstead: not null, WantsAnother: true }
            ? new StepResult<RepairState>.Replace(AfterSalesDialogs.Exchange, HandOver(state, handed => handed with { Reason = PolicyReason.RepairedTwice }))
            : Next(state));
}
