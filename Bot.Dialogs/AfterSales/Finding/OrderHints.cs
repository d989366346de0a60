using Bot.Dialogs.Shop;
using Bot.Dialogs.Understanding.Times;
using Bot.Dialogs.Waterfalls;

namespace Bot.Dialogs.AfterSales.Finding;

/// <summary>What a message says about an order without its number: its parcel's number, the product, the day, 最近那个.</summary>
internal sealed class OrderHints(DialogTurn turn, Counter counter)
{
    private static readonly string[] s_newest = ["最近那", "最新那", "最近一", "最后一", "刚买的", "刚下的", "上一单", "最近的", "最新的"];

    /// <summary>The one order that fits best, null when none or several fit.</summary>
    public Order? PickOne(IReadOnlyList<Order> orders)
    {
        if (orders.FirstOrDefault(order => order.Parcel is { TrackingNumber: { Length: > 0 } number } && turn.Plain.Contains(number, StringComparison.OrdinalIgnoreCase)) is { } tracked)
        {
            return tracked;
        }

        IReadOnlyList<Order> left = ByDay(orders);
        var hasHint = left.Count < orders.Count;
        var best = left.Select(order => (Order: order, Score: ProductScore(order))).Where(scored => scored.Score > 0)
            .GroupBy(scored => scored.Score).MaxBy(group => group.Key)?.ToArray();
        if (best is not null)
        {
            (left, hasHint) = ([.. best.Select(scored => scored.Order)], true);
        }

        return turn.Mentions(s_newest) && left.Count > 0 ? left.MaxBy(order => order.OrderedAt)
            : hasHint && left.Count == 1 ? left[0]
            : null;
    }

    /// <summary>The same orders, those that are usually meant first.</summary>
    public IEnumerable<Order> Likely(IReadOnlyList<Order> orders, string purpose)
    {
        IReadOnlyList<Order> left = ByDay(orders);
        return left.OrderByDescending(ProductScore).ThenByDescending(order => FitsPurpose(order, purpose)).ThenByDescending(order => order.OrderedAt);
    }

    private IReadOnlyList<Order> ByDay(IReadOnlyList<Order> orders)
    {
        Order[] fitting = [.. orders.Where(order => turn.Said.Times.Any(time => Fits(time.Value, order)))];

        // «跑鞋今天能到吗» is not about what was ordered today: the product says which.
        return fitting.Length > 0 && (fitting.Any(IsNamed) || !orders.Any(IsNamed)) ? fitting : orders;
    }

    private bool Fits(TimeValue time, Order order) =>
        new[] { order.OrderedAt, order.ReceivedAt }.Select(counter.DayOf).Any(day => day is { } known && time switch
        {
            TimeValue.Date date => date.Days.Preferred == known,
            TimeValue.DateRange range => range.Spans.Preferred.Contains(known),
            _ => false,
        });

    private bool IsNamed(Order order) => ProductScore(order) > 0;

    private int ProductScore(Order order) => order.Items.Max(item => ProductWords.Score(turn.Plain, item, counter.Policy.Goods));

    private static bool FitsPurpose(Order order, string purpose) => purpose switch
    {
        "退货" or "换货" or "维修" => order.State is OrderState.Received or OrderState.Completed,
        "取消或修改" or "取消" or "修改" => order.State is OrderState.AwaitingShipment or OrderState.AwaitingPayment,
        "恢复" => order.State == OrderState.Cancelled,
        "查询物流" => order.State is OrderState.InTransit or OrderState.OutForDelivery or OrderState.AwaitingPickup or OrderState.AwaitingShipment,
        _ => order.State != OrderState.Cancelled,
    };
}
