using Bot.Dialogs.Cases;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Refunds;

/// <summary>Every sentence and button of the refund dialog.</summary>
public static class RefundWording
{
    public const string Title = "退款";
    public const string Reason = "退款原因";
    public const string Problem = "问题说明";
    public const string Photos = "照片";
    public const string Amount = "退款金额";
    public const string AmountWanted = "希望退款";
    public const string Method = "退回方式";
    public const string OriginalPayment = "原路退回";
    public const string Freight = "运费";

    public const string NothingPaid = "这个订单还没付款，没有扣款，不用退款。下单后 30 分钟没付款，订单会自动关闭。";
    public const string ClosedUnpaid = "这个订单没有付款就关闭了，没有扣款，不用退款。";
    public const string CancelledUnrefunded = "这个订单已经取消，但还没查到退款记录，我请客服马上核实。";
    public const string NoneYet = "这个订单还没有申请过退款，我现在为您办理。";
    public const string AskAround = "好的，先问一下家人、门卫和代收点。没找到再来找我，我为您登记核查。";

    public const string CouponTitle = "迟发补偿";
    public const string Compensation = "补偿";
    public const string CouponBefore = "这个订单的迟发补偿已经申请过了，请在「我的优惠券」里看看，我们会尽快发货。";

    internal static ChoicePrompt<PolicyReason> Why(OrderState? state) => new(
        state is OrderState.InTransit or OrderState.OutForDelivery or OrderState.AwaitingPickup ? $"这个订单{OrderWording.StateOf(state.Value)}，您想怎么处理？" : "请问为什么要退款？",
        "请选一个最接近的情况，或用一句话说说。",
        [.. RefundReasons.Of(state).Select(Choice)]);

    internal static ChoicePrompt<LateAnswer> CouponOrRefund() => new(
        "您想取消订单退款，还是领券继续等？",
        "请选「取消订单退款」或「领券继续等」。",
        [
            new("取消订单退款", LateAnswer.Refund, "退款", "取消", "退钱", "不等", "全额"),
            new("领券继续等", LateAnswer.Wait, "券", "继续等", "再等", "等等"),
        ]);

    internal static ChoicePrompt<bool> HaveYouAsked(string? signedBy) => new(
        signedBy is null ? "家人、门卫和代收点都问过了吗？" : $"物流显示签收人是「{signedBy}」。家人、门卫和代收点都问过了吗？",
        "请回复「都问过，没找到」或「我先去问问」。",
        [
            new("都问过，没找到", true, "问过", "问了", "找过", "没找到", "没有找到", "找不到", "是的", "嗯", "对"),
            new("我先去问问", false, "没问", "去问", "问问", "还没", "没有"),
        ]);

    internal static TextPrompt WhatHappened(PolicyReason? reason) => reason == PolicyReason.MissingItem
        ? new("请说说少了什么。", "请用一句话说明少了什么，例如「少一根充电线」。")
        : new("请说说哪里有问题。", "请用一句话说明问题，例如「壶盖有一道划痕」。");

    internal static PhotoPrompt ShowIt() =>
        new("方便的话请发一张照片，客服核实会更快。", "请点输入框旁的图片按钮发照片，没有就回复「没有照片」。", IsRequired: false);

    internal static AmountPrompt HowMuch(decimal max) => new("希望退多少元？", $"请说一个金额，例如「20 元」，最多 {max:0.##} 元。", max);

    public const string NotFetched = "不去取了，退回";

    public static string NameOf(PolicyReason reason, OrderState? state = null) =>
        (reason, state) is (PolicyReason.ParcelRefused, OrderState.AwaitingPickup) ? NotFetched : Choice(reason).Title;

    public static string Requested(decimal amount, string day) => $"退款 {amount:0.00} 元已在 {day}申请，正在处理。";

    public static string Sent(decimal amount, string day) => $"退款 {amount:0.00} 元已在 {day}原路退出。";

    public static string OpenCase(Case open) => $"{AfterSalesTitle(open.Kind)}单 {open.Number}：{CaseWords.StateOf(open)}。";

    public static string AfterSalesTitle(CaseKind kind) => kind == CaseKind.Return ? "退货" : Title;

    /// <param name="arrival">When the money arrives; null: not known.</param>
    public static string Next(PolicyReason? reason, bool isApproved, string? arrival, OrderState? state = null) => (isApproved, reason) switch
    {
        (true, PolicyReason.ParcelRefused) when state == OrderState.AwaitingPickup => $"包裹不用取，退回仓库验收后 48 小时内退款。{arrival}",
        (false, PolicyReason.SignedNotReceived) => "客服会跟快递核查，48 小时内把结果发到这个对话里。",
        (false, PolicyReason.NotReceived) => "客服核实物流后 24 小时内处理，结果会发到这个对话里。",
        (false, _) when RefundReasons.IsPartial(reason) => "客服会在 24 小时内核实并跟您确认金额，您同意了再退。",
        (false, _) => "客服会在 24 小时内核实，结果会发到这个对话里。",
        (_, PolicyReason.NotShipped or PolicyReason.LateShipment) => $"订单随即取消，全额原路退款。{arrival}",
        (_, PolicyReason.CancelledInTransit) => $"我们会联系快递拦截，拦截成功就退款；没拦住请当面拒收。{arrival}",
        (_, PolicyReason.ParcelRefused or PolicyReason.FaultyParcelRefused) => $"请在派送时当面拒收，包裹退回仓库验收后 48 小时内退款。{arrival}",
        (_, PolicyReason.PickupOverdue) => $"包裹不用取，到期会自动退回，退回后为您退款。{arrival}",
        _ => $"我们会在 24 小时内全额原路退款。{arrival}",
    };

    public static string CouponNext(string compensation) => $"{compensation}会发到您的账户，订单会继续催发。";

    private static Choice<PolicyReason> Choice(PolicyReason reason) => reason switch
    {
        PolicyReason.NotShipped => new("还没发货，不想要了", reason, "没发货", "未发货", "还没发"),
        PolicyReason.LateShipment => new("超时没发货", reason),
        PolicyReason.CancelledInTransit => new("不想要了，拦截快递", reason, "拦截", "截回", "追回", "不想要", "不要了", "取消"),
        PolicyReason.ParcelRefused => new("送到时当面拒收", reason, "拒收", "不签收", "不收"),
        PolicyReason.FaultyParcelRefused => new("包裹破损或发错，拒收", reason, "破损", "发错", "压坏", "有问题", "坏了"),
        PolicyReason.NotReceived => new("一直没收到货", reason, "没收到", "没到", "收不到", "没有收到"),
        PolicyReason.LostParcel => new("快递丢件", reason, "丢"),
        PolicyReason.PickupOverdue => new("不去取了，让包裹退回", reason, "不取", "不去取", "退回", "不想要", "不要了", "拒收"),
        PolicyReason.SignedNotReceived => new("显示签收了，但没收到", reason, "没收到", "未收到", "不是我签"),
        PolicyReason.MissingItem => new("少件漏发，退一部分", reason, "少", "漏发", "缺"),
        PolicyReason.DamagedInTransit => new("有破损，退一部分", reason, "破损", "压坏", "碎", "破了"),
        PolicyReason.SmallFlaw => new("有小瑕疵，退一部分", reason, "瑕疵", "划痕", "小问题", "一部分", "一点"),
        PolicyReason.Quality => new("质量问题", reason, "质量", "坏了", "故障", "用不了"),
        PolicyReason.NoReason => new("不想要了", reason, "不想要", "不要了", "不喜欢", "不合适"),
        _ => new(PolicyWording.NameOf(reason), reason),
    };
}
