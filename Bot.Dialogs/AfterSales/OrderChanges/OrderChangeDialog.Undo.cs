using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls;

namespace Bot.Dialogs.AfterSales.OrderChanges;

/// <remarks>Undoing a cancellation: the request is taken back while it is open; an order that is cancelled stays so.</remarks>
internal sealed partial class OrderChangeDialog
{
    private async ValueTask<StepResult<OrderChangeState>> UndoAsync(OrderChangeState state, DialogTurn turn)
    {
        if (state.Want != OrderWant.Undo || await OrderAsync(state) is not { } order)
        {
            return Next(state);
        }

        if (await OpenCancelAsync(order) is { } open)
        {
            return Next(state with { OpenCancel = open.Number.Value });
        }

        var key = $"cancelled@{order.Number}";
        if (!state.Told.Contains(key))
        {
            turn.Context.Send(Activity.Message(OrderChangeWording.CannotUndo(order.Refunds.Any(refund => refund.SentAt is not null), order.PaidAt is not null)));
        }

        return order.PaidAt is null ? End() : Next(state with { OpenCancel = null, Told = [.. state.Told.Where(told => told != key), key] });
    }

    private async ValueTask<StepResult<OrderChangeState>> TakeBackAsync(OrderChangeState state, DialogTurn turn)
    {
        if (state.TakesBack is not { } takesBack || await OrderAsync(state) is not { } order)
        {
            return Next(state);
        }

        if (!takesBack)
        {
            return EndWith(turn, OrderChangeWording.Bye);
        }

        if (await OpenCancelAsync(order) is not { } open)
        {
            return EndWith(turn, OrderChangeWording.AlreadyCancelled);
        }

        Counter.Withdraw(open);
        return EndWith(turn, OrderChangeWording.TakenBack);
    }

    private async ValueTask<Case?> OpenCancelAsync(Order order) => (await Counter.CasesAsync()).FirstOrDefault(known =>
        known.Kind == CaseKind.OrderChange && known.OrderNumber == order.Number
        && known.Title.StartsWith(OrderChangeWording.Cancel, StringComparison.Ordinal) && !CaseMoves.IsEnd(known.State));
}
