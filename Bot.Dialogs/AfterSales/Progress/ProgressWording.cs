using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Progress;

/// <summary>Every sentence and button of the progress dialog.</summary>
public static class ProgressWording
{
    public const string Title = "查询售后进度";
    public const string Number = "售后单号";
    public const string State = "当前状态";
    public const string Wants = "客户想要";
    public const string Withdraw = "撤销申请";
    public const string Urge = "催一下";
    public const string SeeOther = "看其他申请";
    public const string Leave = "没有了";
    public const string Sure = "确定撤销";
    public const string Keep = "先不撤销";

    /// <summary>Stands in the case's history, for those who deal with it.</summary>
    public const string UrgedNote = "客户催办";

    public const string ProveFirst = "为了保护您的信息，查询前先核对一下订单。";
    public const string ShopDown = "商城系统暂时连不上，没法核对订单。请过一会儿再查，急的话可以转人工。";
    public const string RefundsUnknown = "商城系统暂时连不上，退款记录暂时查不到。请过一会儿再查，急的话可以转人工。";
    public const string UrgedBefore = "您已经催过了，催办记录在单子上，客服会尽快处理。";
    public const string RefundStays = "退款已经在处理，不能在这里撤销，需要的话可以转人工。";
    public const string Left = "好的，有需要随时找我。";
    public const string Withdrawn = "已撤销";

    public static string NotFound(string number) => $"没有查到售后单 {number}，请核对一下单号。";

    public static Activity None(Order? order)
    {
        var said = order is null ? "没有查到您的售后申请和退款。" : $"订单 {order.Number}（{OrderWording.StateOf(order.State)}）没有售后申请，也没有退款记录。";
        string[] fitting = order?.State switch
        {
            null => ["我要退货", "我要退款"],
            OrderState.Received or OrderState.Completed => ["我要退货", "申请维修"],
            OrderState.Cancelled => [],
            _ => ["我要退款"],
        };
        return Activity.Message(fitting.Length == 0 ? said : $"{said}需要的话现在就可以办理。").Suggest([.. fitting, DialogWording.TalkToPerson]);
    }

    internal static ChoicePrompt<string> Which(IReadOnlyList<ProgressEntry> entries) => new(
        $"查到 {entries.Count} 个，您想看哪一个？",
        "请点一个，或说第几个、售后单号。",
        [.. entries.Select(entry => new Choice<string>(NameOf(entry), entry.Key, entry.Key.ToLowerInvariant(), TopicOf(entry)))]);

    internal static string NameOf(ProgressEntry entry) => entry switch
    {
        { Case: { } known } => $"{known.Title}（尾号 {known.Number.Value[^4..]}）",
        { Order: { } order, Refund: { } refund } => $"退款 {refund.Amount:0.00} 元 · {order.Items[0].Name}（订单尾号 {order.Number[^Math.Min(4, order.Number.Length)..]}）",
        _ => entry.Key,
    };

    private static string TopicOf(ProgressEntry entry) => entry.Case is { } known && known.Title.Split(" · ") is [var kind, ..] ? kind : "退款";

    /// <summary>Where a case stands, what was noted last, and what comes next.</summary>
    /// <param name="note">What the shop noted last; null: nothing.</param>
    /// <param name="due">Until when the shop promised to act, in its time zone; null: nothing was promised.</param>
    public static string Status(Case known, string? note, DateTime? due, bool isOverdue, string? money)
    {
        var said = $"{known.Title}（{known.Number}）：{CaseWords.StateOf(known)}。";
        var noted = note is { Length: > 0 } ? $"\n说明：{note}" : "";
        var promised = due is not { } until || CaseMoves.IsEnd(known.State) ? ""
            : isOverdue ? $"\n原定 {Moment(until)}前处理，已经超过了，非常抱歉。" : $"\n最晚 {Moment(until)}前处理。";
        var next = Next(known);
        return $"{said}{noted}{(next.Length == 0 ? "" : $"\n{next}")}{promised}{(money is null ? "" : $"\n{money}")}";
    }

    /// <param name="requested">The day in the shop's time zone.</param>
    /// <param name="sent">The day the money was sent; null: not yet.</param>
    /// <param name="arrival">The clause that says when it arrives; null: not known.</param>
    public static string Refund(OrderRefund refund, DateOnly? requested, DateOnly? sent, string? arrival) => sent is { } day
        ? $"退款 {refund.Amount:0.00} 元已在 {OrderWording.Day(day)}退出。{arrival ?? "按原支付方式退回。"}"
        : $"退款 {refund.Amount:0.00} 元{(requested is { } asked ? $"在 {OrderWording.Day(asked)}申请，" : "")}还在处理，退出后按原支付方式退回。{arrival}";

    public static string OfOrder(Order order) => $"订单 {order.Number}（{string.Join('、', order.Items.Select(item => OrderWording.Line(item, item.Quantity)))}）";

    internal static ChoicePrompt<ProgressAction> WhatNext(bool canWithdraw, bool canUrge, bool hasOthers)
    {
        List<Choice<ProgressAction>> choices = [];
        if (canUrge)
        {
            choices.Add(new Choice<ProgressAction>(Urge, ProgressAction.Urge, "催", "加急", "快点", "快一点", "抓紧"));
        }

        if (canWithdraw)
        {
            choices.Add(new Choice<ProgressAction>(Withdraw, ProgressAction.Withdraw, "撤销", "撤回", "取消申请"));
        }

        if (hasOthers)
        {
            choices.Add(new Choice<ProgressAction>(SeeOther, ProgressAction.SeeOther, "其他", "另一个", "另外一个", "别的"));
        }

        choices.Add(new Choice<ProgressAction>(Leave, ProgressAction.Leave, "没有了", "没了", "没事", "不用", "谢谢", "好的", "知道了", "明白", "收到", "就这样"));
        return new ChoicePrompt<ProgressAction>("还需要我做什么吗？", "请选一项，不需要就点「没有了」。", choices);
    }

    /// <param name="known">Null: not to be seen any more.</param>
    internal static WithdrawPrompt IsSure(Case? known) => new(
        $"确定撤销{(known is null ? "这个申请" : $" {known.Title}（{known.Number}）")}吗？撤销后不能恢复，以后需要可以重新申请。", "请回复「确定撤销」或「先不撤销」。");

    public static string WithdrawnNow(Case known) =>
        $"{known.Number} {Withdrawn}。{(CaseMoves.SendsGoods(known.Kind) ? "约了上门取件的，不用再交给快递员；商品已经寄出的，请转人工告诉我们。" : "")}";

    public static string WithdrawnBefore(SubmittedCase gone) => $"{gone.Title}（{gone.Number}）{Withdrawn}，不用重复操作。";

    public static string CannotWithdraw(Case known) => $"这张单{CaseWords.StateOf(known)}，不能撤销了。想改变处理方式可以转人工。";

    public static string UrgedNow(DateTime? due) => $"已经帮您催办，记录在单子上。{(due is { } until ? $"最晚 {Moment(until)}前会处理，" : "")}有进展会发到这个对话里。";

    private static string Moment(DateTime at) => $"{at.Month} 月 {at.Day} 日 {at:HH:mm} ";

    private static string Next(Case known) => (known.State, known.Kind) switch
    {
        (CaseState.Submitted, _) => "客服正在审核，结果会发到这个对话里。",
        (CaseState.Approved, CaseKind.Return or CaseKind.Exchange or CaseKind.Repair) => "接下来会告诉您怎么寄回商品。",
        (CaseState.Approved, CaseKind.Refund) => "接下来按原支付方式退款。",
        (CaseState.Approved, CaseKind.Invoice) => "发票正在开具，可以在订单里下载，填了邮箱的会发到邮箱。",
        (CaseState.Approved, CaseKind.Complaint) => "专人正在核实处理。",
        (CaseState.Approved, CaseKind.Delivery) => "正在联系快递核实。",
        (CaseState.Approved, _) => "订单正在修改。",
        (CaseState.WaitingForGoods, CaseKind.Exchange) => "请按约定寄回商品，我们收到并验货后寄出新的。",
        (CaseState.WaitingForGoods, CaseKind.Repair) => "请按约定寄回商品，我们收到后检测维修。",
        (CaseState.WaitingForGoods, _) => "请按约定寄回商品，我们收到并验货后退款。",
        (CaseState.Received, CaseKind.Repair) => "商品正在检测维修。",
        (CaseState.Received, _) => "商品正在验收。",
        (CaseState.Refused, _) => "有疑问可以转人工。",
        _ => "",
    };
}
