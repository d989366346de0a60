using System.Globalization;
using Bot.Dialogs.AfterSales.Addresses;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Shop;

namespace Bot.Dialogs.AfterSales.OrderChanges;

/// <summary>What the customer confirms and the shop reads, beside the order.</summary>
internal static class OrderChangeFacts
{
    /// <returns>In the order of asking.</returns>
    public static IEnumerable<Fact> Of(OrderChangeState state, Order? order) =>
        All(state, order).Where(fact => fact.Value is not null).Select(fact => SummaryWording.Fact(fact.Name, fact.Value ?? ""));

    private static IEnumerable<(string Name, string? Value)> All(OrderChangeState state, Order? order)
    {
        if (order is not null && state.Want != OrderWant.Variant)
        {
            yield return (OrderChangeWording.Goods, string.Join('、', order.Items.Select(item => OrderWording.Line(item, item.Quantity))));
        }

        yield return (OrderChangeWording.Want, state.Want is { } want ? OrderChangeWording.NameOf(want) : null);
        yield return state.Want switch
        {
            OrderWant.Cancel => (OrderChangeWording.RefundAmount, order is null ? null : string.Create(CultureInfo.InvariantCulture, $"{order.Total:0.00} 元")),
            OrderWant.Undo => (OrderChangeWording.Cancelled, state.IsMistake == true ? OrderChangeWording.Mistake : null),
            OrderWant.Address => (AddressWording.NewAddress, state.Address),
            OrderWant.Receiver => (OrderChangeWording.Receiver, state.Receiver),
            OrderWant.Variant => (OrderChangeWording.NewVariant, state.Variant),
            OrderWant.Remark => (OrderChangeWording.Remark, state.Remark),
            _ => (OrderChangeWording.Want, null),
        };
        yield return (OrderChangeWording.Why, state is { Want: OrderWant.Cancel, Why: { Length: > 0 } why } ? why : null);
    }
}
