using Bot.Dialogs.Cases;
using Bot.Dialogs.Shop;

namespace Bot.Dialogs.AfterSales.Progress;

/// <summary>One thing under way for a customer: a case, or money that the shop's system says is on its way back.</summary>
/// <param name="Key">Stable while it lasts.</param>
/// <param name="Order">Null where none is known, or the shop cannot be asked.</param>
internal sealed record ProgressEntry(string Key, DateTimeOffset Since, Case? Case, Order? Order, OrderRefund? Refund)
{
    // Money that arrived weeks ago is nobody's question; the longest way takes seven working days.
    private static readonly TimeSpan s_refundShown = TimeSpan.FromDays(15);

    public bool IsOpen(DateTimeOffset now) => Case is { } known ? !CaseMoves.IsEnd(known.State) : Refund?.SentAt is not { } sent || now - sent < s_refundShown;

    public bool IsOverdue(DateTimeOffset now) => Case is { Deadline: { } deadline } known && !CaseMoves.IsEnd(known.State) && now > deadline;

    public bool CanWithdraw => Case is { } known && CaseMoves.CanMove(known.Kind, known.State, CaseState.Withdrawn);

    /// <summary>Asked about a refund, a return counts too: its money is what is waited for.</summary>
    public bool IsAbout(CaseKind topic) => Case is { } known
        ? known.Kind == topic || (topic == CaseKind.Refund && known.Kind == CaseKind.Return)
        : topic is CaseKind.Refund or CaseKind.Return;

    /// <summary>Everything the customer has proven to be his, what is still open first, then the newest.</summary>
    /// <returns>Without refunds while the shop cannot be asked.</returns>
    public static async ValueTask<IReadOnlyList<ProgressEntry>> ReadAsync(Counter counter, DateTimeOffset now)
    {
        var orders = await OrdersAsync(counter);
        List<ProgressEntry> entries = [];
        foreach (var known in await counter.CasesAsync())
        {
            var order = await counter.SeeAsync(known.OrderNumber);
            var refund = IsForMoney(known) && order is { Refunds: [.., var last] } ? last : null;
            entries.Add(new ProgressEntry(known.Number.Value, known.CreatedAt, known, order, refund));
        }

        // Money without a case of its own: an order that was cancelled, a parcel that came back.
        foreach (var order in orders.Where(order => !entries.Exists(entry => entry.Case is { } known && known.OrderNumber == order.Number && IsForMoney(known))))
        {
            entries.AddRange(order.Refunds.Select((refund, at) => new ProgressEntry($"{order.Number}/{at}", refund.RequestedAt, Case: null, order, refund)));
        }

        return [.. entries.OrderByDescending(entry => entry.IsOpen(now)).ThenByDescending(entry => entry.Since)];
    }

    private static bool IsForMoney(Case known) =>
        known is { Kind: CaseKind.Refund or CaseKind.Return or CaseKind.OrderChange, State: not (CaseState.Withdrawn or CaseState.Refused) };

    private static async ValueTask<IReadOnlyList<Order>> OrdersAsync(Counter counter)
    {
        if (counter.Proof.CustomerId is not null)
        {
            return await counter.OwnOrdersAsync() is ShopAnswer<IReadOnlyList<Order>>.Known { Value: var own } ? own : [];
        }

        List<Order> proven = [];
        foreach (var number in counter.Proof.Orders.Distinct(StringComparer.OrdinalIgnoreCase))
        {
            if (await counter.SeeAsync(number) is { } order)
            {
                proven.Add(order);
            }
        }

        return proven;
    }
}
