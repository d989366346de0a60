using Bot.Dialogs.AfterSales.Addresses;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.OrderChanges;

/// <summary>Every sentence and button of the dialog that cancels and changes orders.</summary>
public static class OrderChangeWording
{
    public const string Title = "取消或修改";
    public const string Want = "办理事项";
    public const string Goods = "商品";
    public const string Why = "取消原因";
    public const string RefundAmount = "退款金额";
    public const string Receiver = "新收货人和电话";
    public const string NewVariant = "改成";
    public const string Remark = "备注";
    public const string Cancelled = "取消情况";

    public const string Cancel = "取消订单";
    public const string Intercept = "取消订单，拦截快递";
    public const string ChangeAddress = "改收货地址";
    public const string ChangeReceiver = "改收货人或电话";
    public const string ChangeVariant = "改颜色或尺码";
    public const string AddRemark = "加备注";
    public const string Enough = "不用了";

    public const string Unwanted = "不想要了";
    public const string Wrong = "拍错或多拍了";
    public const string Slow = "发货太慢";
    public const string Cheaper = "有更优惠的价格";
    public const string Skip = "跳过";

    public const string TakeBack = "撤销取消，继续发货";
    public const string KeepCancel = "还是取消";
    public const string Mistake = "不是我取消的，是系统误取消";
    public const string OrderAgain = "知道了，我重新下单";

    public const string WantRetry = "请选一项，或直接说要怎么办，例如「取消订单」「地址改成……」。";
    public const string Bye = "好的，有需要随时找我。";

    public const string NoMerge = "不好意思，不支持合并订单。同一天、同一个仓发出的，我们会尽量装在一个包裹里，但不保证。";
    public const string NoAdding = "不好意思，已提交的订单不能加商品或改数量，还要的请另外下一单。同一天、同一个仓发出的，我们会尽量合在一个包裹里。";
    public const string Unpaid = "这个订单还没付款，不会扣款：下单 30 分钟后自动关闭，想马上关闭可以在「我的订单」点「取消订单」。";
    public const string UnpaidChange = "这个订单还没付款，不用改：重新下一单、填好新的信息就行，这一单 30 分钟后会自动关闭。";
    public const string TooLate = "订单已经发货，不能再改颜色尺码或加备注了。收到后不合适，可以按规定申请退换。";
    public const string TellCourier = "订单已经发货，请在物流详情页点快递员头像旁的「电话」，把新的姓名和号码告诉快递员。";
    public const string ReceivedReturn = "订单已经签收，不能取消了，可以申请退货，我来帮您办理。";
    public const string ReceivedExchange = "订单已经签收，不能改规格了，可以申请换货，我来帮您办理。";
    public const string Received = "订单已经签收，不能再取消或修改。不合适的话可以申请退货或换货。";
    public const string AlreadyCancelled = "这个订单已经取消了，不用再办理。退款进度可以问我「退款到哪了」。";
    public const string NoVariant = "这件商品没有同价、有货的其他颜色尺码可以改。价格不一样的，请取消订单后重新拍。";
    public const string WholeOrder = "没发货的订单只能整单取消；只是其中一件不要的话，收到后可以按规定申请退货。";
    public const string TakenBack = "好的，取消申请已撤销，订单会继续发货。";

    internal static OrderWantPrompt WhatToDo(Order? order) => order?.State is null or OrderState.AwaitingShipment
        ? new("您想怎么处理这个订单？",
        [
            new(Cancel, OrderWant.Cancel), new(ChangeAddress, OrderWant.Address), new(ChangeReceiver, OrderWant.Receiver),
            new(ChangeVariant, OrderWant.Variant), new(AddRemark, OrderWant.Remark), new(Enough, OrderWant.Nothing),
        ])
        : new("订单已经发货，您看怎么处理？", [new(Intercept, OrderWant.Cancel), new(ChangeAddress, OrderWant.Address), new(Enough, OrderWant.Nothing)]);

    internal static ChoicePrompt<string> WhyCancel() => new(
        "方便说一下取消的原因吗？不想说可以跳过。",
        "请选一个原因，或回复「跳过」。",
        [
            new(Unwanted, Unwanted, "不想要", "不要", "不喜欢", "用不上", "后悔"),
            new(Wrong, Wrong, "拍错", "多拍", "买错", "买重", "拍重", "填错", "选错"),
            new(Slow, Slow, "太慢", "等太久", "来不及"),
            new(Cheaper, Cheaper, "便宜", "降价", "优惠"),
            new(Skip, "", "跳过", "不说", "没有原因", "没什么", "不用", "其他"),
        ]);

    internal static AddressPrompt WhichAddress() => new("请发一下完整的新地址（省、市、区县、街道、门牌号）。改到外省可能要重新计算运费。");

    internal static TextPrompt WhoReceives() => new("请发一下新的收货人姓名和手机号。", "请发姓名和手机号，例如「张三 13800001234」。");

    internal static TextPrompt WhatRemark() => new("请说一下要备注的内容，我们尽量配合，但不保证都能做到。", "请用一句话说明要备注的内容。");

    internal static TextPrompt WhichVariantText() => new("要改成哪个颜色、尺码？", "请说要改成的颜色或尺码，例如「黑色 L」。") { LengthMin = 1 };

    internal static ChoicePrompt<string> WhichVariant(IReadOnlyList<string> variants) =>
        new("要改成哪一种？下面是同价、有货的。", "请点一种，或直接说颜色、尺码。", VariantChoices(variants));

    internal static IReadOnlyList<Choice<string>> VariantChoices(IReadOnlyList<string> variants) =>
        [.. variants.Select(variant => new Choice<string>(variant, variant, WordsOf(variant)))];

    internal static ConfirmPrompt TakesBack(string number) =>
        new($"您之前的取消申请（{number}）还没办完，要撤销取消、继续发货吗？", "请回复「撤销取消」或「还是取消」。", TakeBack, KeepCancel);

    internal static ChoicePrompt<bool> WasMistake() => new(
        "如果是系统原因误取消的，我为您登记，由客服核实补差价。是这种情况吗？",
        "请选一项。",
        [
            new(Mistake, true, "误取消", "系统取消", "不是我取消", "没点取消", "没取消过", "不是我", "是的"),
            new(OrderAgain, false, "重新下单", "重新买", "重新拍", "我自己取消", "自己取消的", "点错", "不是系统", "知道了", "算了", "不用"),
        ]);

    public static string CannotUndo(bool isRefunded, bool wasPaid) =>
        !wasPaid ? "这个订单没付款，已经关闭，不能恢复，还想要请重新下单。"
        : $"这个订单已经取消，{(isRefunded ? "钱已退回" : "正在退款")}，不能恢复了，还想要请重新下单，价格以下单时为准。";

    public static string NotCancelled(string state) => $"这个订单没有取消，现在是{state}，不用恢复。";

    internal static string NameOf(OrderWant want) => want switch
    {
        OrderWant.Cancel => Cancel,
        OrderWant.Undo => "误取消补差价",
        OrderWant.Address => "修改地址",
        OrderWant.Receiver => "修改收货人",
        OrderWant.Variant => "修改规格",
        OrderWant.Remark => "订单备注",
        OrderWant.Merge or OrderWant.AddGoods or OrderWant.Nothing => Title,
        _ => throw new ArgumentOutOfRangeException(nameof(want), want, "A new wish needs its name here."),
    };

    /// <summary>What happens after the submission.</summary>
    /// <param name="payout">When the money arrives; empty where that is not known.</param>
    internal static string Next(OrderWant want, bool isApproved, string payout) => want switch
    {
        OrderWant.Cancel when isApproved => $"订单马上取消，全额原路退款。{payout}",
        OrderWant.Cancel => "客服会尽快核实订单，24 小时内把结果发到这个对话里。",
        OrderWant.Undo => "客服会在 24 小时内核实，结果会发到这个对话里。",
        OrderWant.Address => "仓库会在发货前尽快修改，改好或改不了都会在这个对话里告诉您。",
        _ => "客服会在发货前尽快联系仓库，结果会发到这个对话里；发货前来不及的，不保证都能改。",
    };

    private static string[] WordsOf(string variant)
    {
        string[] parts = [.. variant.Split('/', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(part => part.Replace(" ", "", StringComparison.Ordinal).ToLowerInvariant())];
        return [.. parts, .. parts.Where(part => part.EndsWith('码') && part.Length > 1).Select(part => part[..^1])];
    }
}
