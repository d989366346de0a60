using Bot.Dialogs.AfterSales.Returns;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Exchanges;

/// <summary>Every sentence and button of the exchange dialog.</summary>
public static class ExchangeWording
{
    public const string Title = "换货";
    public const string Reason = "换货原因";
    public const string Condition = "商品状态";
    public const string Wanted = "换成";
    public const string Problem = "问题说明";
    public const string Photos = "照片";
    public const string Way = "寄回方式";
    public const string PickupDay = "取件日期";
    public const string Freight = "运费";

    public const string Cancelled = "这个订单已经取消了，不能换货。想要的话可以重新下单。";
    public const string ChangeOrder = "我要修改订单";
    public const string NotSent = "这个订单还没发货，不用走换货：发货前可以改 1 次颜色或尺码，要改的规格需有货并且同价。";

    private const string VariantRetry = "请点一个规格，或直接说，例如「换大一码」「要黑色的」。";

    internal static ChoicePrompt<PolicyReason> Why(bool isRepairable)
    {
        List<Choice<PolicyReason>> reasons =
        [
            new("尺码或颜色不合适", PolicyReason.NoReason, "不合适", "不合身", "大了", "小了", "太大", "太小", "尺码", "颜色", "换码", "换色", "不喜欢", "买错", "拍错"),
            new("质量问题", PolicyReason.Quality, "质量", "坏了", "故障", "用不了", "瑕疵"),
            new("发错货", PolicyReason.WrongItem, "发错", "寄错", "不是我买的"),
            new("少件漏发", PolicyReason.MissingItem, "少", "漏发", "缺"),
            new("与描述不符", PolicyReason.NotAsDescribed, "描述不符", "不一样", "色差", "不符"),
            new("运输途中破损", PolicyReason.DamagedInTransit, "运输", "破损", "压坏", "碎了"),
        ];
        if (isRepairable)
        {
            reasons.Add(new("修过两次还没修好", PolicyReason.RepairedTwice, "修了两次", "修过两次", "两次都没修好", "修了2次", "修过2次", "没修好"));
        }

        return new ChoicePrompt<PolicyReason>("请问为什么要换货？", "请选一个最接近的原因，例如「尺码或颜色不合适」「质量问题」。", reasons);
    }

    internal static VariantPrompt WhichVariant(Shelf? shelf) => shelf is null
        ? new VariantPrompt("想换成哪个尺码或颜色？", "请说想换的尺码或颜色，例如「43 码」「黑色 L」。", Shelf: null)
        : new VariantPrompt(shelf.SoldOut is { Count: > 0 } gone ? $"想换成哪个规格？{Names(gone)}暂时没货。" : "想换成哪个规格？", VariantRetry, shelf);

    internal static OtherVariantPrompt CannotHave(WantedVariant? wanted, Shelf? shelf, ChoicePrompt<AfterRefusal> refused) => new(
        wanted is null ? refused.Text : $"「{wanted.Name}」换不了。{refused.Text}",
        shelf,
        refused);

    internal static TextPrompt WhatHappened(PolicyReason? reason) => reason switch
    {
        PolicyReason.MissingItem => new("请说说少了什么。", "请用一句话说明少了什么，例如「少一双鞋垫」。"),
        PolicyReason.WrongItem => new("请说说收到的是什么。", "请用一句话说明，例如「买的黑色，收到白色」。"),
        _ => new("请简单说说是什么问题，越具体处理越快。", "请用一句话说明问题，例如「右脚鞋底开胶」。"),
    };

    internal static PhotoPrompt ShowIt() =>
        new("方便的话请发一张照片，处理会更快。", "请点输入框旁的图片按钮发照片，没有就回复「没有照片」。", IsRequired: false);

    internal static ChoicePrompt<SendingWay> HowToSend(Freight freight) => SendingWording.HowToSend(
        freight == Policies.Freight.Shop ? "原来的商品怎么寄回？来回运费由我们承担。" : "原来的商品怎么寄回？寄回的运费由您承担。");

    public static string NotReceivedYet(OrderState state) =>
        $"这个订单{OrderWording.StateOf(state)}，签收后才能换货。收到后不合适，随时来找我办理；现在就不想要了，也可以申请退款。";

    public static string NameOf(PolicyReason reason) =>
        Why(isRepairable: true).Choices.FirstOrDefault(choice => choice.Value == reason)?.Title ?? PolicyWording.NameOf(reason);

    public static string NamesOf(IReadOnlyList<Circumstance> condition) => ReturnWording.NamesOf(condition);

    /// <summary>The same product again.</summary>
    public static string Same(string? variant) => variant is null ? "同款" : $"同款 {variant}";

    internal static string Next(ExchangeState state, bool isApproved) => (isApproved, state) switch
    {
        (false, { Reason: PolicyReason.MissingItem }) => "客服会在 24 小时内核实，核实后为您补发，结果会发到这个对话里。收到的商品先不用寄回。",
        (false, _) => "客服会在 24 小时内审核，结果会发到这个对话里。收到答复前先不用寄回商品。",
        (_, { Way: SendingWay.Pickup, PickupOn: { } day }) =>
            $"{OrderWording.Day(day)}快递员会上门取件，请把商品、配件和赠品一起交给他。我们收到并验货后 24 小时内发出新的。",
        _ => "请在 7 天内把商品、配件和赠品一起寄回，寄件地址见「我的订单－售后详情」。我们收到并验货后 24 小时内发出新的。",
    };

    private static string Names(IReadOnlyList<ProductVariant> variants) => string.Join('、', variants.Select(variant => variant.Variant));
}
