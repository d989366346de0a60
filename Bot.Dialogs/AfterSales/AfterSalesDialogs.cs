using Bot.Dialogs.AfterSales.Complaints;
using Bot.Dialogs.AfterSales.Deliveries;
using Bot.Dialogs.AfterSales.Exchanges;
using Bot.Dialogs.AfterSales.Finding;
using Bot.Dialogs.AfterSales.Invoices;
using Bot.Dialogs.AfterSales.OrderChanges;
using Bot.Dialogs.AfterSales.Progress;
using Bot.Dialogs.AfterSales.Refunds;
using Bot.Dialogs.AfterSales.Repairs;
using Bot.Dialogs.AfterSales.Returns;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales;

/// <summary>The after-sales dialogs, by the names that entries' 办理 may have.</summary>
internal static class AfterSalesDialogs
{
    public const string Return = "return";
    public const string Exchange = "exchange";
    public const string Refund = "refund";
    public const string Repair = "repair";
    public const string Delivery = "delivery";
    public const string Complaint = "complaint";
    public const string Invoice = "invoice";
    public const string Order = "order";
    public const string Progress = "progress";

    // Of these the customer wants one or the other for the same goods: one takes the place of another and keeps what was said.
    private static readonly HashSet<string> s_forGoods = new(StringComparer.Ordinal) { Return, Exchange, Refund, Repair };

    // What customers call them when they change their mind; longer names first.
    private static readonly (string Name, string Dialog)[] s_names =
    [
        ("退货退款", Return), ("仅退款", Refund), ("退货", Return), ("退掉", Return), ("换货", Exchange), ("退款", Refund), ("退钱", Refund), ("维修", Repair), ("保修", Repair), ("修理", Repair), ("报修", Repair),
        ("投诉", Complaint), ("开发票", Invoice), ("发票", Invoice), ("开专票", Invoice), ("专票", Invoice), ("开公司抬头", Invoice), ("开单位抬头", Invoice), ("开公司发票", Invoice), ("开票", Invoice),
        ("查物流", Delivery), ("查快递", Delivery), ("催发货", Delivery), ("取消订单", Order),
    ];

    private static readonly string[] s_changes = ["改成", "改为", "换成", "改", "还是", "我要", "想要", "那就", "直接", "算了我", "不如"];

    private static readonly char[] s_clauseEnds = ['，', ',', '。', '.', '！', '!', ' ', '；', ';', '\n'];

    private static readonly string[] s_requests = ["我要", "我想", "想要", "想", "要", "帮我", "给我", "申请", "要求", "办理", "办"];

    // 申请退款三天了, 已经申请退货: made before, and asked about now.
    private static readonly string[] s_made = ["已申请", "已经申请", "之前申请", "上次申请", "昨天申请", "前天申请", "早就申请", "刚申请", "刚才申请", "申请过"];
    private static readonly string[] s_since = ["了", "过", "后", "成功", "通过", "被", "失败", "好几天", "几天", "两天", "三天", "一直"];

    /// <summary>Dialogs that editors may name, and what customers call them.</summary>
    public static IReadOnlyDictionary<string, string> Titles { get; } = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [Return] = "退货",
        [Exchange] = "换货",
        [Refund] = "退款",
        [Repair] = "维修",
        [Delivery] = "查询物流",
        [Complaint] = "投诉",
        [Invoice] = "开发票",
        [Order] = "取消或修改订单",
        [Progress] = "查询售后进度",
    };

    public static DialogSet For(Counter counter) => new(
    [
        new OrderFinder(counter),
        new ReturnDialog(counter),
        new ExchangeDialog(counter),
        new InvoiceDialog(counter),
        new ProgressDialog(counter),
        new RefundDialog(counter),
        new RepairDialog(counter),
        new ComplaintDialog(counter),
        new DeliveryDialog(counter),
        new OrderChangeDialog(counter),
    ]);

    /// <summary>Whether the one takes the place of the other instead of going on top of it.</summary>
    public static bool TakesPlaceOf(string wanted, string active) => s_forGoods.Contains(wanted) && s_forGoods.Contains(active);

    /// <summary>The dialog a customer changes his mind to: «改成换货吧», «还是退款吧». Null when he does not.</summary>
    public static string? ChangesTo(string plain) => Named(plain, s_changes);

    /// <summary>The dialog a customer asks for in so many words: «鞋子大了，我想退货». Null for a question about it.</summary>
    public static string? AskedFor(string plain) => QuestionShape.IsQuestion(plain) || IsMade(plain) ? null : Named(plain, s_requests) ?? NamedLast(plain);

    /// <summary>Whether one of the dialogs is named at all.</summary>
    public static bool NamesOne(string plain) => Array.Exists(s_names, named => plain.Contains(named.Name, StringComparison.Ordinal));

    /// <summary>Also for what is only part of a dialog.</summary>
    public static string TitleOf(string dialog) => Titles.GetValueOrDefault(dialog, FinderWording.AnyPurpose);

    /// <summary>The dialog with exactly this title, null when there is none.</summary>
    public static string? Titled(string bare) => Titles.FirstOrDefault(pair => pair.Value == bare).Key;

    private static string? Named(string plain, string[] before)
    {
        foreach (var (name, dialog) in s_names)
        {
            if (Array.Exists(before, word => ChoiceWords.IsSaid(plain, word + name)))
            {
                return dialog;
            }
        }

        return null;
    }

    // «刺绣T恤不喜欢，退货»: the last clause is nothing but the wish.
    private static string? NamedLast(string plain)
    {
        var clauses = plain.Split(s_clauseEnds, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return clauses.Length > 1 ? Array.Find(s_names, named => clauses[^1].TrimEnd('吧', '了', '呗', '哈') == named.Name).Dialog : null;
    }

    private static bool IsMade(string plain) =>
        Array.Exists(s_made, word => plain.Contains(word, StringComparison.Ordinal))
        || Array.Exists(s_names, named => Array.Exists(s_since, word => plain.Contains($"申请{named.Name}{word}", StringComparison.Ordinal)));
}
