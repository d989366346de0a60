using Bot.Dialogs.Policies;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Returns;

/// <summary>Every sentence and button of the return dialog.</summary>
public static class ReturnWording
{
    public const string Title = "退货";
    public const string Reason = "退货原因";
    public const string Condition = "商品状态";
    public const string Problem = "问题说明";
    public const string Photos = "照片";
    public const string Way = "寄回方式";
    public const string PickupDay = "取件日期";
    public const string Freight = "运费";

    internal static ChoicePrompt<PolicyReason> Why() => new(
        "请问为什么要退货？",
        "请选一个最接近的原因，例如「尺码不合适」「质量问题」。",
        [
            new("不想要或不合适", PolicyReason.NoReason, "不喜欢", "不合适", "不想要", "无理由", "大了", "小了", "买多", "买错"),
            new("质量问题", PolicyReason.Quality, "质量", "坏了", "故障", "用不了"),
            new("发错货", PolicyReason.WrongItem, "发错", "寄错", "不是我买的"),
            new("少件漏发", PolicyReason.MissingItem, "少", "漏发", "缺"),
            new("与描述不符", PolicyReason.NotAsDescribed, "描述不符", "不一样", "色差", "不符"),
            new("运输途中破损", PolicyReason.DamagedInTransit, "运输", "破损", "压坏", "碎了"),
        ]);

    internal static ChoicePrompt<Circumstance> WhichCondition() => new(
        "商品现在是什么状态？",
        "请选一个最接近的状态，例如「没拆封」「拆了没用过」。",
        [
            new("没拆封", Circumstance.Intact, "未拆", "没拆", "没打开", "全新"),
            new("拆开看过、试过，没有使用", Circumstance.Opened, "拆了", "拆封", "打开", "试了", "试穿", "试穿了", "试穿过", "没用过", "没穿"),
            new("已经使用过", Circumstance.Worn, "用过", "穿过", "用了", "穿了", "在用"),
            new("洗过或吊牌已剪", Circumstance.TagsCut, "洗", "吊牌", "剪"),
            new("配件或赠品不全", Circumstance.PartsMissing, "配件", "赠品", "不全"),
        ]);

    internal static TextPrompt WhatHappened() =>
        new("请简单说说是什么问题，越具体审核越快。", "请用一句话说明问题，例如「右脚鞋底开胶」。");

    internal static PhotoPrompt ShowIt() =>
        new("方便的话请发一张问题部位的照片，审核会更快。", "请点输入框旁的图片按钮发照片，没有就回复「没有照片」。", IsRequired: false);

    internal static ChoicePrompt<SendingWay> HowToSend(Policies.Freight freight) => SendingWording.HowToSend(
        freight == Policies.Freight.Shop ? "怎么把商品寄回来？上门取件的运费由我们承担。" : "怎么把商品寄回来？运费由您承担，上门取件会从退款里扣除。");

    public static string NotReceivedYet(string state) => $"这个订单{state}，还没有签收，不用走退货流程，直接申请退款就行，我来帮您办理。";

    public const string NotPaidYet = "这个订单还没付款，不需要退货，不想要了不付款就行，到时间会自动关闭。";
    public const string Cancelled = "这个订单已经取消了，不需要退货。如果退款还没到账，可以问我「退款到哪了」。";

    public static string NameOf(PolicyReason reason) => Why().Choices.FirstOrDefault(choice => choice.Value == reason)?.Title ?? PolicyWording.NameOf(reason);

    public static string NamesOf(IReadOnlyList<Circumstance> condition) => string.Join('、', condition.Select(PolicyWording.NameOf));

    internal static string Next(bool isApproved, SendingWay? way, DateOnly? pickup) => (isApproved, way) switch
    {
        (false, _) => "客服会在 24 小时内审核，结果会发到这个对话里。",
        (true, SendingWay.Pickup) => $"{(pickup is { } day ? OrderWording.Day(day) : "约定当天")}快递员会上门取件，请把商品、配件和赠品一起交给他。我们收到并验货后 48 小时内原路退款。",
        _ => "请在 7 天内把商品、配件和赠品一起寄回，寄件地址见「我的订单－售后详情」。我们收到并验货后 48 小时内原路退款。",
    };
}
