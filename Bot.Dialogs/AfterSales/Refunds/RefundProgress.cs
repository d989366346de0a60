using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls;

namespace Bot.Dialogs.AfterSales.Refunds;

/// <summary>Where the money of an order is, and when it arrives.</summary>
internal sealed class RefundProgress(Counter counter, Order order, DateOnly today)
{
    /// <summary>When refunds to this order's means of payment arrive; null where nobody can say.</summary>
    public string? Arrival => order.Payment is not null && counter.Policy.Decide(Payout, today) is PolicyDecision.Allowed allowed ? allowed.Clause.Text : null;

    private PolicyQuestion Payout => new(PolicyKind.Payout) { Payment = order.Payment, OrderedOn = counter.DayOf(order.OrderedAt) };

    /// <summary>All of it in one message; null when no money is on its way back.</summary>
    public async ValueTask<Activity?> TellAsync()
    {
        List<string> lines = [.. order.Refunds.Select(Line), .. (await OpenCasesAsync()).Select(RefundWording.OpenCase)];
        if (lines.Count == 0)
        {
            return null;
        }

        if (Arrival is { } arrival)
        {
            lines.Add(arrival);
        }

        return Activity.Message(string.Join('\n', lines)).Suggest(SummaryWording.Progress, DialogWording.TalkToPerson);
    }

    /// <summary>Requests about this order that end with money.</summary>
    public async ValueTask<IReadOnlyList<Case>> OpenCasesAsync() =>
    [
        .. (await counter.CasesAsync())
            .Where(known => known.Kind is CaseKind.Refund or CaseKind.Return && known.OrderNumber == order.Number && !CaseMoves.IsEnd(known.State)),
    ];

    private string Line(OrderRefund refund) => refund.SentAt is { } sent
        ? RefundWording.Sent(refund.Amount, Day(sent))
        : RefundWording.Requested(refund.Amount, Day(refund.RequestedAt));

    private string Day(DateTimeOffset moment) => OrderWording.Day(counter.DayOf(moment) ?? today);
}
