using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales;

/// <summary>How orders and their items are named and asked for.</summary>
public static class OrderWording
{
    public const string Order = "订单";
    public const string Item = "商品";
    public const string Quantity = "数量";

    internal static ChoicePrompt<string> WhichItem(string title, IReadOnlyList<OrderItem> items) => new(
        $"这个订单有 {items.Count} 种商品，要{title}的是哪一种？",
        "请点一下商品，或说商品名。",
        [.. items.Select(item => new Choice<string>(NameOf(item), item.Sku, item.Name, item.Goods))]);

    internal static NumberPrompt HowMany(string title, int bought) =>
        new($"这件商品您买了 {bought} 件，要{title}几件？", $"请说数量，1 到 {bought}，全部就说「全部」。", 1, bought);

    public static string Taking(Order order, DateOnly? day) =>
        $"好的，订单 {order.Number}：{string.Join('、', order.Items.Select(item => Line(item, item.Quantity)))}，{(day is { } on ? $"{Day(on)}下单，" : "")}{StateOf(order.State)}。";

    public static string NameOf(OrderItem item) => item.Variant is null ? item.Name : $"{item.Name} {item.Variant}";

    public static string Line(OrderItem item, int? quantity) => (quantity ?? item.Quantity) > 1 ? $"{NameOf(item)} × {quantity ?? item.Quantity}" : NameOf(item);

    public static Activity AlreadyOpen(string title, Case open) =>
        Activity.Message($"这件商品已经有一张{title}单在处理，单号 {open.Number}，{CaseWords.StateOf(open)}，不用重复申请。").Suggest(SummaryWording.Progress, Waterfalls.DialogWording.TalkToPerson);

    /// <param name="name">What was asked for: 催发货.</param>
    public static Activity AlreadyAsked(string name, Case open) =>
        Activity.Message($"「{name}」之前已经申请过，单号 {open.Number}，{CaseWords.StateOf(open)}，不用重复申请。").Suggest(SummaryWording.Progress, Waterfalls.DialogWording.TalkToPerson);

    public static string StateOf(OrderState state) => state switch
    {
        OrderState.AwaitingPayment => "待付款",
        OrderState.AwaitingShipment => "待发货",
        OrderState.InTransit => "运输中",
        OrderState.OutForDelivery => "派送中",
        OrderState.AwaitingPickup => "待取件",
        OrderState.Received => "已签收",
        OrderState.Completed => "已完成",
        OrderState.Cancelled => "已取消",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A new order state needs its words here."),
    };

    /// <summary>A date as customers say it: 11 月 3 日.</summary>
    public static string Day(DateOnly day) => $"{day.Month} 月 {day.Day} 日";
}

/// <summary>How a case's state reads to its customer.</summary>
public static class CaseWords
{
    public static string StateOf(Case known) => StateOf(known.State);

    public static string StateOf(CaseState state) => state switch
    {
        CaseState.Submitted => "等待审核",
        CaseState.Approved => "已通过",
        CaseState.Refused => "未通过",
        CaseState.WaitingForGoods => "等待寄回商品",
        CaseState.Received => "已收到寄回的商品",
        CaseState.Done => "已办结",
        CaseState.Withdrawn => "已撤销",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A new case state needs its words here."),
    };
}
