using Bot.Dialogs.Shop;

namespace Bot.Dialogs.AfterSales.Refunds;

/// <summary>How much of what was paid can go back, in yuan.</summary>
internal static class RefundAmounts
{
    // What was paid is not known while the shop cannot be asked; nobody paid more.
    private const decimal UnseenMax = 50_000;

    /// <summary>The most that can be given back of the price of one item; of the order where none is named.</summary>
    public static decimal MaxOf(OrderItem? item, Order? order) => order is null ? UnseenMax : item is null ? Left(order) : item.Price * item.Quantity;

    /// <summary>What of an order was not asked back before.</summary>
    public static decimal Left(Order order) => order.Total - order.Refunds.Sum(refund => refund.Amount);
}
