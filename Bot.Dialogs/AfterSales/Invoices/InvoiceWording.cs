using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Invoices;

/// <summary>Every sentence and button of the invoice dialog.</summary>
public static class InvoiceWording
{
    public const string Title = "开发票";
    public const string Wish = "办理事项";
    public const string Kind = "抬头类型";
    public const string InvoiceTitle = "发票抬头";
    public const string TaxNumber = "税号";
    public const string Extra = "专票补充信息";
    public const string Email = "接收邮箱";
    public const string OldInvoice = "原发票";

    public const string Person = "个人";
    public const string Download = "自己在订单里下载";
    public const string RatherPersonal = "改开个人抬头";
    public const string NoExtra = "不用填";

    public const string NotPaid = "这个订单还没有付款，付款后就可以开发票。";
    public const string Cancelled = "这个订单已经取消，没有可以开票的金额。";
    public const string NoneYet = "这个订单还没有开过发票，我直接帮您新开一张。";
    public const string TitleTooLong = "发票抬头最多 100 个字，请核对后再发一次。";
    public const string TaxNumberRetry = "请发单位的税号，一般是 18 位，营业执照上的统一社会信用代码就是。";

    internal static readonly IReadOnlyList<Choice<InvoiceWish>> Wishes =
    [
        new("重新发到邮箱", InvoiceWish.Resend, "重发", "再发一", "重新发", "发票没收到", "没收到发票", "没有收到发票", "换个邮箱", "邮箱填错", "邮箱写错", "找不到发票"),
        new("换开抬头或税号", InvoiceWish.Change,
            "换开", "重开", "开错", "改抬头", "换抬头", "抬头错", "抬头写错", "抬头填错", "抬头不对", "抬头开错", "抬头要改", "改税号", "税号错", "税号填错", "税号写错", "税号不对", "换成公司", "改成公司", "换成单位", "改成专票", "换成专票"),
        new("改开票内容", InvoiceWish.OtherContent, "办公用品", "劳保用品", "改内容", "内容改", "内容写", "开票内容", "品名", "开成食品", "开成耗材", "商品名称改"),
        new("改开票金额", InvoiceWish.OtherAmount, "多开", "开多点", "开多一点", "原价开", "按原价", "开高", "金额改", "金额写", "改金额", "金额开"),
        new("开纸质发票", InvoiceWish.Paper, "纸质", "纸制", "纸的", "实物发票", "邮寄发票", "寄发票", "发票寄"),
    ];

    internal static readonly IReadOnlyList<Choice<TitleKind>> Kinds =
    [
        new(Person, TitleKind.Personal, "个人抬头", "开个人", "私人"),
        new("单位（普通发票）", TitleKind.Company, "单位", "公司", "企业", "普票", "普通发票"),
        new("单位（专用发票）", TitleKind.CompanySpecial, "专票", "专用发票", "增值税专用", "抵扣", "一般纳税人"),
    ];

    /// <param name="invoice">Null while the shop cannot be asked.</param>
    internal static ChoicePrompt<InvoiceWish> WhatToDo(OrderInvoice? invoice) => new(
        invoice is null ? "这张发票您想怎么处理？"
            : invoice.IssuedOn is { } day
            ? $"这个订单在 {OrderWording.Day(day)}开过{(invoice.IsSpecial ? "专用发票" : "发票")}，抬头是「{invoice.Title}」，可以在订单里下载。您想怎么处理？"
            : $"这个订单的发票已经申请过，抬头是「{invoice.Title}」，还在开具。您想怎么处理？",
        "请选「重新发到邮箱」或「换开抬头或税号」。",
        [.. Wishes.Where(wish => wish.Value is InvoiceWish.Resend or InvoiceWish.Change)]);

    internal static ChoicePrompt<TitleKind> WhichKind() => new("抬头开个人还是单位？", "请选「个人」或「单位」，要抵扣的选「专用发票」。", Kinds);

    internal static TitlePrompt WhichTitle(TitleKind? kind) => kind == TitleKind.Personal
        ? new("个人抬头写什么？写姓名，或者就写「个人」。", "请发抬头，姓名或「个人」都可以。", LengthMin: 2) { Suggestions = [Person] }
        : new("请发单位全称和税号，一条消息里发就行。", "请发营业执照上的单位全称，例如「抬头：某某科技有限公司」。", LengthMin: 4);

    internal static TaxNumberPrompt WhichTaxNumber(TaxNumber? wrong, string? old) =>
        new(wrong is { Fault: { } fault } said ? WrongTaxNumber(said.Value, fault) : "请发单位的税号（统一社会信用代码）。")
        {
            Suggestions = old is null ? [] : [old],
        };

    internal static TextPrompt WhatExtra() => new(
        "专票上的地址、电话、开户行和账号可以不填。要填就一条消息发给我，不填请点「不用填」。",
        "请发地址、电话、开户行和账号，不填请点「不用填」。") { Suggestions = [NoExtra], LengthMin = 2 };

    internal static EmailPrompt WhichEmail() => new("发票发到哪个邮箱？", "这个邮箱不完整，请再发一次，例如 name@example.com。");

    public static string WrongTaxNumber(string said, TaxNumberFault fault) => fault switch
    {
        TaxNumberFault.Length => $"您发的税号 {said} 是 {said.Length} 位，税号应该是 18 位（老税号 15 位），请核对后再发。",
        TaxNumberFault.Letter => $"您发的税号 {said} 里有税号不会用的字母（I、O、S、V、Z），请看看是不是数字 1、0、5、2，再发一次。",
        TaxNumberFault.Region => $"您发的税号 {said} 不对：第 3 到 8 位是地区码，应该都是数字，请核对后再发。",
        TaxNumberFault.CheckDigit => $"您发的税号 {said} 校验没有通过：最后一位校验码和前面 17 位对不上，应该有一位打错了，请核对后再发。",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "A new fault needs its words here."),
    };

    public static Activity AlreadyOpen(Case open) =>
        Activity.Message($"这个订单已经有一张发票申请在处理，单号 {open.Number}，{CaseWords.StateOf(open)}，不用重复申请。要改内容请转人工，或者先撤销再申请。")
            .Suggest(SummaryWording.Progress, DialogWording.TalkToPerson);

    /// <summary>What the clauses refuse, and what is done instead.</summary>
    internal static ChoicePrompt<AfterRefusal> Refused(InvoiceWish wish, Ruling ruling) => new(ruling.Text, "请选一项，或直接说您的想法。",
    [
        new(Instead(wish), AfterRefusal.TakeOffer, "好的", "可以", "行吧", "那就开", "电子的", "正常开", "按实付", "按明细", "同意"),
        new("请人工核实", AfterRefusal.AskPerson, "人工", "客服", "不服", "不同意", "不接受"),
        new("那就不开了", AfterRefusal.LetGo, "不开了", "算了", "不用了", "不要了", "不办了"),
    ]);

    internal static string NameOf(InvoiceWish wish) => wish == InvoiceWish.Issue ? "开发票" : Wishes.First(choice => choice.Value == wish).Title;

    internal static string NameOf(TitleKind kind) => Kinds.First(choice => choice.Value == kind).Title;

    public static string OldOf(OrderInvoice invoice) => invoice.TaxNumber is { } number ? $"{invoice.Title}（税号 {number}）" : invoice.Title;

    public static string EmailOf(string email) => email.Length == 0 ? "不发邮箱，自己在订单里下载" : email;

    internal static string Next(bool isApproved, InvoiceWish? wish, string? email) => (isApproved, wish) switch
    {
        (false, _) => "客服会在 24 小时内审核，结果会发到这个对话里。",
        (true, InvoiceWish.Change) => $"原发票会红冲，新发票 3 个工作日内开好，{Arrives(email)}。原来那张请不要再拿去报销。",
        (true, InvoiceWish.Resend) => $"发票会重新{Arrives(email)}，没看到请看看垃圾邮件，急用也可以先在订单里下载。",
        _ => $"发票会在 24 小时内开好，{Arrives(email)}。",
    };

    private static string Instead(InvoiceWish wish) => wish switch
    {
        InvoiceWish.OtherContent => "按商品明细开",
        InvoiceWish.OtherAmount => "按实付金额开",
        _ => "开电子发票",
    };

    private static string Arrives(string? email) => email is { Length: > 0 } ? $"发到 {email}" : "您可以在订单里下载";
}
