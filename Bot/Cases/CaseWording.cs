using Bot.Dialogs.Cases;

namespace Bot.Cases;

/// <summary>What the shop asks of a customer and promises him.</summary>
/// <param name="ReturnAddress">Null: an agent will tell.</param>
/// <param name="SendUntil">The last day to send goods back.</param>
/// <param name="InspectDays">Within how many days of their arrival they are looked at.</param>
internal sealed record CaseTerms(string? ReturnAddress, DateOnly SendUntil, int InspectDays);

/// <summary>Every sentence a customer reads when his case moves on: what happened, what was noted, what comes next.</summary>
internal static class CaseWording
{
    private const string AskPerson = "有疑问请点「转人工」。";

    public static string Moved(Case moved, CaseTerms terms)
    {
        var note = moved.History[^1].Note is { Length: > 0 } told ? $"\n说明：{told}" : "";
        return $"您的{Paper(moved.Kind)} {moved.Number}（{Goods(moved)}）{StateOf(moved)}。{note}\n{Next(moved, terms)}";
    }

    // The title says the kind first, which the sentence says already.
    private static string Goods(Case moved) => moved.Title.Split(" · ", 2) is [_, var goods] ? goods : moved.Title;

    private static string Paper(CaseKind kind) => kind switch
    {
        CaseKind.Return => "退货单",
        CaseKind.Exchange => "换货单",
        CaseKind.Refund => "退款单",
        CaseKind.Repair => "维修单",
        CaseKind.Delivery => "物流处理单",
        CaseKind.Complaint => "投诉单",
        CaseKind.Invoice => "发票申请",
        CaseKind.OrderChange => "订单修改申请",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "A kind of case without a name."),
    };

    private static string StateOf(Case moved) => moved.State switch
    {
        CaseState.Approved when moved.Kind is CaseKind.Complaint or CaseKind.Delivery => "已受理",
        CaseState.Approved => "已同意",
        CaseState.Refused => "没有通过，很抱歉",
        CaseState.WaitingForGoods => "可以寄回商品了",
        CaseState.Received => "已收到您寄回的商品",
        CaseState.Done => "已处理完成",
        CaseState.Withdrawn => "已撤销",
        var other => throw new ArgumentOutOfRangeException(nameof(moved), other, "No case moves to this state."),
    };

    private static string Next(Case moved, CaseTerms terms) => moved.State switch
    {
        CaseState.Approved => AfterApproval(moved.Kind),
        CaseState.WaitingForGoods => HowToSend(moved, terms),
        CaseState.Received => AfterArrival(moved.Kind, terms.InspectDays),
        CaseState.Done => AfterAll(moved.Kind),
        CaseState.Withdrawn => "之后还需要处理，随时告诉我。",
        _ => AskPerson,
    };

    private static string AfterApproval(CaseKind kind) => kind switch
    {
        CaseKind.Return or CaseKind.Exchange or CaseKind.Repair => "寄回方式会马上发到这里，请先不要自行寄出。",
        CaseKind.Refund => "退款会按原支付方式退回，办好后在这里告诉您。",
        CaseKind.Delivery => "我们正在联系快递核实，有结果就在这里告诉您。",
        CaseKind.Complaint => "专人正在核实处理，有结果就在这里告诉您。",
        CaseKind.Invoice => "发票开好后会在这里告诉您。",
        _ => "订单改好后会在这里告诉您。",
    };

    private static string HowToSend(Case moved, CaseTerms terms)
    {
        var until = $"请在 {terms.SendUntil.Month} 月 {terms.SendUntil.Day} 日前";
        var pack = moved.Kind == CaseKind.Repair ? "连同配件一起寄出，附张纸条写上售后单号和故障情况" : "连同包装、配件和赠品一起寄出，附张纸条写上售后单号";
        var where = terms.ReturnAddress is { } address ? $"寄到：{address}。" : "寄回地址由客服告诉您。";
        return $"{until}把商品{pack}。{where}{WhoPays(moved.Decision?.Freight)}寄出后把快递单号发给我。";
    }

    // The words of the policy files; anything else is left to the clause that the customer was shown.
    private static string WhoPays(string? freight) => freight switch
    {
        "买家" or "寄回买家发回商家" => "寄回运费由您承担，请不要寄到付件；有运费险的先由运费险赔付。",
        "商家" => "寄回运费由我们承担。",
        _ => "",
    };

    private static string AfterArrival(CaseKind kind, int days) => kind switch
    {
        CaseKind.Return => $"我们会在 {days} 天内验收，通过后按原支付方式为您退款。",
        CaseKind.Exchange => $"我们会在 {days} 天内验收，通过后为您寄出新的商品。",
        _ => $"我们会在 {days} 天内检测，结果在这里告诉您。",
    };

    private static string AfterAll(CaseKind kind) => kind switch
    {
        CaseKind.Return or CaseKind.Refund => "退款已按原支付方式退回，到账时间以银行或支付平台为准。",
        CaseKind.Exchange => "新的商品已经安排寄出，可以在「我的订单」里看物流。",
        CaseKind.Repair => "商品已经安排寄回，可以在「我的订单」里看物流。",
        CaseKind.Delivery => "包裹还有问题请直接告诉我。",
        CaseKind.Complaint => "对处理结果不满意请点「转人工」。",
        CaseKind.Invoice => "发票可以在「我的订单」里查看。",
        _ => "可以在「我的订单」里查看。",
    };
}
