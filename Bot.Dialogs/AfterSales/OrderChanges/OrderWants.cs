using Bot.Dialogs.AfterSales.Addresses;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Contacts;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.OrderChanges;

/// <summary>What a customer wants of an order, in passing: «地址填错了», «拍成 M 了想要 L».</summary>
internal static class OrderWants
{
    private const int SaidMax = 50;

    // The first one that is said counts: «不取消了» before «取消», «尺码拍错» before «拍错».
    private static readonly (OrderWant Want, string[] Words)[] s_words =
    [
        (OrderWant.Undo,
        [
            "撤销取消", "撤回取消", "不取消了", "不想取消", "恢复", "误取消", "取消错", "点错取消", "误点了取消", "误点取消", "后悔取消", "又想要", "还想要", "这个货我还要", "弄回来", "变回来", "取消申请能收回", "被取消了", "被你们取消", "别取消",
        ]),
        (OrderWant.Merge, ["合并", "合单", "合包", "一起发", "一起寄", "并成一个", "合在一", "一块发", "合起来", "拼成一个", "凑一"]),
        (OrderWant.AddGoods, ["加一件", "再加", "追加", "加购", "加商品", "加东西", "补拍", "数量改", "改数量", "多要一", "漏买", "少拍", "买少了", "增加数量", "多放一件", "数量写少", "添商品", "忘买"]),
        (OrderWant.Variant,
        [
            "改规格", "换规格", "改颜色", "换颜色", "换个颜色", "改尺码", "换尺码", "换个尺码", "改码", "换码", "换个码", "大一号", "小一号", "大一码", "小一码", "改型号", "尺码选错", "尺码拍错", "尺码买错", "颜色选错", "颜色拍错",
            "颜色买错", "规格拍错", "规格选错", "码选错", "码拍错", "改颜色或尺码", "颜色或尺码", "拍成", "选错颜色", "选错型号", "型号选错", "换个款",
        ]),
        (OrderWant.Receiver,
            ["收货人", "收件人", "改电话", "换电话", "改手机", "换手机号", "换个手机", "收货电话", "收件电话", "联系电话", "电话写错", "电话填错", "号码写错", "号码填错", "名字写错", "名字打错", "改名字", "改下名字", "联系人", "手机号", "名字错", "换个人收", "停机", "号码少"]),
        (OrderWant.Address, ["地址", "换个地方收", "门牌", "搬家", "小区名", "收货地方"]),
        (OrderWant.Remark, ["备注", "留言", "留个言", "交代一句", "写要求"]),
        (OrderWant.Cancel, ["取消", "不想要", "不要了", "不买了", "退款", "退钱", "退掉", "拍错", "下错", "买错", "买重", "拍重", "多拍", "撤单", "撤掉", "后悔", "拦截"]),
    ];

    private static readonly string[] s_keeps = ["先不取消了", "不想取消了", "不取消了", "别取消了", "不用取消了", "先不取消", "不取消", "别取消"];
    private static readonly string[] s_enough = ["不用", "没事", "谢谢", "多谢", "知道了", "不改了", "先这样", "好的", "不需要"];
    private static readonly string[] s_curious = ["多久", "多少", "几天", "谁出", "谁付", "为什么", "为啥", "到账", "运费", "要钱"];
    private static readonly string[] s_leads = ["改成", "换成", "改为", "想要", "改到", "换", "要"];

    // Longer ones first.
    private static readonly (string Word, string Why)[] s_whys =
    [
        ("不想要", OrderChangeWording.Unwanted), ("不要了", OrderChangeWording.Unwanted), ("后悔", OrderChangeWording.Unwanted), ("不喜欢", OrderChangeWording.Unwanted), ("用不上", OrderChangeWording.Unwanted),
        ("拍错", OrderChangeWording.Wrong), ("拍重", OrderChangeWording.Wrong), ("多拍", OrderChangeWording.Wrong), ("买错", OrderChangeWording.Wrong), ("买重", OrderChangeWording.Wrong), ("下错", OrderChangeWording.Wrong),
        ("太慢", OrderChangeWording.Slow), ("不发货", OrderChangeWording.Slow), ("等太久", OrderChangeWording.Slow), ("来不及", OrderChangeWording.Slow),
        ("降价", OrderChangeWording.Cheaper), ("便宜", OrderChangeWording.Cheaper), ("优惠", OrderChangeWording.Cheaper),
    ];

    public static OrderWant? Find(DialogTurn turn)
    {
        if (turn.Mentions("取消或修改"))
        {
            // The dialog's own name says neither; clicked, what was said before it may.
            return turn.Text == AfterSalesDialogs.Titles[AfterSalesDialogs.Order] && turn.Topic is { } before ? FindIn(before) : null;
        }

        return (turn.Topic is { } topic ? FindIn(topic) : null) ?? FindIn(turn.Plain)
            ?? (AddressWords.Find(turn) is not null ? OrderWant.Address : turn.Mentions("换成") ? OrderWant.Variant : null);
    }

    /// <summary>What one who was cancelling wants instead, as in «不取消了，改个地址»; null when he still wants to.</summary>
    public static OrderWant? FindInstead(DialogTurn turn)
    {
        var kept = Array.Find(s_keeps, word => turn.Plain.Contains(word, StringComparison.Ordinal));
        return kept is null ? null : FindIn(turn.Plain.Replace(kept, "", StringComparison.Ordinal)) ?? OrderWant.Nothing;
    }

    private static OrderWant? FindIn(string plain)
    {
        foreach (var (want, words) in s_words)
        {
            if (Array.Exists(words, word => plain.Contains(word, StringComparison.Ordinal)))
            {
                return want;
            }
        }

        return null;
    }

    /// <summary>What is said when he was asked what to do.</summary>
    public static OrderWant? Answer(DialogTurn turn) =>
        turn.Mentions(s_curious) && QuestionShape.IsQuestion(turn.Plain) ? null
            : Find(turn) ?? (turn.Mentions(s_enough) || turn.Said.YesNo == false ? OrderWant.Nothing : null);

    public static string? FindWhy(DialogTurn turn) =>
        s_whys.FirstOrDefault(pair => turn.Mentions(pair.Word)) is { Why: { } why } ? why : null;

    /// <summary>What stands after 改成 and the like; null when nothing does.</summary>
    public static string? FindAfterLead(DialogTurn turn)
    {
        foreach (var lead in s_leads)
        {
            if (turn.Plain.LastIndexOf(lead, StringComparison.Ordinal) is >= 0 and var at && turn.Text[(at + lead.Length)..].Trim() is { Length: > 0 and <= SaidMax } said)
            {
                return said;
            }
        }

        return null;
    }

    /// <summary>«收货人改成张三 13800001234»: name and number together, or the number alone.</summary>
    public static string? FindReceiver(DialogTurn turn) =>
        turn.Said.Phone is not { Kind: PhoneKind.Mobile, Digits: { } digits } ? null
        : FindAfterLead(turn) is { } said && said.Contains(digits, StringComparison.Ordinal) ? said
        : digits;
}

/// <summary>What to do with an order; only what is possible now has a button, but whatever is said is heard.</summary>
internal sealed record OrderWantPrompt(string Text, IReadOnlyList<Choice<OrderWant>> Choices) : Prompt<OrderWant>(Text, OrderChangeWording.WantRetry)
{
    public override IReadOnlyList<string> Buttons => [.. Choices.Select(choice => choice.Title)];

    public override Recognition<OrderWant> Recognize(DialogTurn turn, bool isLastResort) =>
        ChoiceAnswers.Find(turn.Text, Buttons) is { } at ? new Recognition<OrderWant>.Answer(Choices[at].Value)
        : OrderWants.Answer(turn) is { } want ? new Recognition<OrderWant>.Answer(want)
        : Recognition<OrderWant>.None.Instance;
}
