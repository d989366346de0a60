using System.Globalization;
using Bot.Dialogs.AfterSales.Addresses;
using Bot.Dialogs.Shop;

namespace Bot.Dialogs.AfterSales.OrderChanges;

/// <summary>What the customer confirms and the shop reads, beside the order.</summary>
internal static class OrderChangeFacts
{
    /// <returns>In the order of asking; null: nothing to say.</returns>
    public static IEnumerable<(string Name, string? Value)> Of(OrderChangeState state, Order? order)
    {
        if (order is not null && state.Want != OrderWant.Variant)
        {
            yield return (OrderChangeWording.Goods, string.Join('、', order.Items.Select(item => OrderWording.Line(item, item.Quantity))));
        }

        yield return (OrderChangeWording.Want, state.Want is { } want ? OrderChangeWording.NameOf(want) : null);
        switch (state.Want)
        {
            case OrderWant.Cancel:
                yield return (OrderChangeWording.RefundAmount, order is null ? null : string.Create(CultureInfo.InvariantCulture, $"{order.Total:0.00} 元"));
                yield return (OrderChangeWording.Why, state.Why is { Length: > 0 } why ? why : null);
                break;
            case OrderWant.Undo:
                yield return (OrderChangeWording.Cancelled, state.IsMistake == true ? OrderChangeWording.Mistake : null);
                break;
            case OrderWant.Address:
                yield return (AddressWording.NewAddress, state.Address);
                break;
            case OrderWant.Receiver:
                yield return (OrderChangeWording.Receiver, state.Receiver);
                break;
            case OrderWant.Variant:
                yield return (OrderChangeWording.NewVariant, state.Variant);
                break;
            case OrderWant.Remark:
                yield return (OrderChangeWording.Remark, state.Remark);
                break;
        }
    }
}
