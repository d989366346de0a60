using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Deliveries;

/// <summary>Every sentence and button of the delivery dialog, but the parcel's status.</summary>
public static class DeliveryWording
{
    public const string Title = "查询物流";
    public const string Want = "办理事项";
    public const string Parcel = "快递";
    public const string Progress = "物流状态";
    public const string SignedFor = "签收";
    public const string Problem = "问题说明";
    public const string AskedAround = "是否问过家人、门卫和代收点";
    public const string Remedy = "确认丢件后希望";
    public const string Day = "希望送达日期";

    public const string UrgeShipping = "催发货";
    public const string UrgeDelivery = "催派送";
    public const string Trace = "帮我查件";
    public const string Lost = "包裹丢了";
    public const string Missing = "没收到，帮我查";
    public const string ChangeAddress = "改收货地址";
    public const string ChangeTime = "改送货时间";
    public const string Refuse = "拒收";
    public const string Cancel = "不想要了";
    public const string CancelLate = "取消订单，全额退款";
    public const string TakeCoupon = "要 5 元券，继续等";
    public const string Compensate = "申请延误补偿";
    public const string ShipOnly = "只催发货";
    public const string Enough = "不用了";
    public const string GotIt = "收到了";

    public const string AskedAll = "都问过了";
    public const string NotAskedYet = "还没问，我去问问";
    public const string SendAgain = "补发";
    public const string Refund = "全额退款";

    public const string WantRetry = "请选一项，或直接说要怎么处理，例如「催一下」「改地址」「不用了」。";
    public const string Bye = "好的，有进展可以随时再来问我。";
    public const string AskFirst = "好的，先问一下家人、门卫和代收点。还是没有的话，请在签收后 24 小时内再来找我，我马上登记核查。";

    public const string NotLostYet = "物流还在正常更新，现在还不能判断为丢件。满 48 小时没有更新，我们就会向快递核实；您不放心的话也可以先查件。";
    public const string NotSigned = "系统里这个包裹还没有签收，请以上面的最新进度为准。";
    public const string NoShippingDay = "还没发货的订单不能预约发货日期。发货后、派送前可以约 3 天内的送货时间；过很久才要的，建议先取消，到时再下单。";
    public const string CallCourier = "快递员已经在派送，来不及从我们这边改了。请在物流详情页点快递员头像旁的「电话」，直接和他商量。";
    public const string AtPickupNow = "包裹已经到自提点，不能再改了，请按上面的时间凭取件码去取。";
    public const string SignedNow = "包裹已经签收，不能再改了。";
    public const string SignedReturn = "包裹已经签收，不能再拒收或取消，可以申请退货，我来帮您办理。";
    public const string NotLate = "现在还没超过约定的发货时间，暂时不能申请补偿；超时没发可以再来找我。";
    public const string NotOverdue = "包裹没有超过预计送达时间，暂时不能申请补偿。";

    internal static string WhatElse(ParcelStage? stage) => stage switch
    {
        ParcelStage.PackingLate => "您想怎么处理？",
        ParcelStage.Signed => "您收到包裹了吗？",
        null => "您想办理什么？",
        _ => "需要我帮您处理什么吗？",
    };

    internal static WantPrompt WhatToDo(ParcelStatus? status) => new(WhatElse(status?.Stage), status is null ? s_anything :
    [
        .. status switch
        {
            { Stage: ParcelStage.Packing } => [new(UrgeShipping, DeliveryWant.UrgeShipping), new(ChangeAddress, DeliveryWant.ChangeAddress), new("取消订单", DeliveryWant.Cancel)],
            { Stage: ParcelStage.PackingLate } => [new(TakeCoupon, DeliveryWant.Compensate), new(CancelLate, DeliveryWant.Cancel), new(ShipOnly, DeliveryWant.UrgeShipping)],
            { Stage: ParcelStage.Stuck } => [new(Trace, DeliveryWant.Trace), new(Lost, DeliveryWant.Lost), new(Cancel, DeliveryWant.Cancel)],
            { Stage: ParcelStage.Moving, IsOverdue: true } => [new(Trace, DeliveryWant.Trace), new(UrgeDelivery, DeliveryWant.UrgeDelivery), new(Cancel, DeliveryWant.Cancel)],
            { Stage: ParcelStage.OutForDelivery } => [new(UrgeDelivery, DeliveryWant.UrgeDelivery), new(Refuse, DeliveryWant.Refuse)],
            { Stage: ParcelStage.AtPickup or ParcelStage.PickupOver } => [new(Trace, DeliveryWant.Trace), new("不取了，退回", DeliveryWant.Refuse)],
            { Stage: ParcelStage.Signed } => [new(Missing, DeliveryWant.SignedMissing)],
            _ => (Choice<DeliveryWant>[])[new(UrgeDelivery, DeliveryWant.UrgeDelivery), new(ChangeTime, DeliveryWant.ChangeTime), new(ChangeAddress, DeliveryWant.ChangeAddress), new(Refuse, DeliveryWant.Refuse)],
        },
        .. status is { IsOverdue: true, Stage: not ParcelStage.Signed } ? [new(Compensate, DeliveryWant.Compensate)] : (Choice<DeliveryWant>[])[],
        new(status.Stage == ParcelStage.Signed ? GotIt : Enough, DeliveryWant.Look),
    ]);

    private static readonly Choice<DeliveryWant>[] s_anything =
    [
        new(UrgeShipping, DeliveryWant.UrgeShipping), new(Trace, DeliveryWant.Trace), new("显示签收没收到", DeliveryWant.SignedMissing),
        new(ChangeTime, DeliveryWant.ChangeTime), new(ChangeAddress, DeliveryWant.ChangeAddress), new(Enough, DeliveryWant.Look),
    ];

    internal static ChoicePrompt<bool> HaveYouAsked() => new(
        "家人、门卫和代收点都问过了吗？",
        "请回复「都问过了」或「还没问」。",
        [
            new(AskedAll, true, "问过了", "都问过", "问了", "都没有", "没找到", "没有找到", "找不到", "是的", "没人拿", "没人收"),
            new(NotAskedYet, false, "还没问", "没问", "没有问", "去问", "问问", "问一下", "还没"),
        ]);

    internal static ChoicePrompt<LostRemedy> WhichRemedy() => new(
        "如果核实是丢件，您希望补发还是全额退款？",
        "请选「补发」或「全额退款」。",
        [
            new(SendAgain, LostRemedy.SendAgain, "重新发", "再发", "重发", "再寄", "还要货"),
            new(Refund, LostRemedy.Refund, "退款", "退钱", "不要了"),
        ]);

    internal static Addresses.AddressPrompt WhichAddress() => new("请发一下完整的新地址（省、市、区县、街道、门牌号）。改派不保证成功，改派费由快递公司收取。");

    internal static DatePrompt WhichDay(DateOnly today) => new("希望哪天送？可以约 3 天内。", "请说一个日期，明天到 3 天之内，例如「明天」「后天」。")
    {
        Earliest = FirstDay(today),
        Latest = LastDay(today),
        Suggestions = ["明天", "后天", "大后天"],
    };

    // As 预约派送 offers them.
    internal static DateOnly FirstDay(DateOnly today) => today.AddDays(1);

    internal static DateOnly LastDay(DateOnly today) => today.AddDays(3);

    internal static string NameOf(DeliveryWant want) => want switch
    {
        DeliveryWant.UrgeShipping => UrgeShipping,
        DeliveryWant.UrgeDelivery => UrgeDelivery,
        DeliveryWant.Trace => "查件",
        DeliveryWant.Lost => "丢件处理",
        DeliveryWant.SignedMissing => "签收未收到核查",
        DeliveryWant.ChangeAddress => "改派地址",
        DeliveryWant.ChangeTime => ChangeTime,
        DeliveryWant.Compensate => "补偿",
        DeliveryWant.Refuse => Refuse,
        DeliveryWant.Cancel => "取消订单",
        DeliveryWant.Look => Title,
        _ => throw new ArgumentOutOfRangeException(nameof(want), want, "A new wish needs its name here."),
    };

    internal static string NameOf(LostRemedy remedy) => remedy == LostRemedy.SendAgain ? SendAgain : Refund;

    /// <summary>What happens after the submission.</summary>
    internal static string Next(DeliveryWant want, bool isApproved) => want switch
    {
        DeliveryWant.UrgeShipping => "我们会催仓库尽快发出，客服 24 小时内在这个对话里给您答复。",
        DeliveryWant.Lost => "客服先向快递核实，24 小时内在这个对话里给您答复；确认丢件后 24 小时内按您选的办理。",
        DeliveryWant.SignedMissing => "客服会向快递核查，48 小时内在这个对话里给您结果。",
        DeliveryWant.ChangeAddress => "客服会联系快递改派，不保证成功，改派费由快递公司收取，结果 24 小时内发到这个对话里。",
        DeliveryWant.ChangeTime => "客服会转告快递，具体几点由快递员安排，结果 24 小时内发到这个对话里。",
        DeliveryWant.Compensate when isApproved => "5 元无门槛券发放后会在这个对话里告诉您，货也会继续为您安排发出。",
        DeliveryWant.Compensate => "客服会在 24 小时内核实，结果会发到这个对话里。",
        _ => "客服会向快递核实并催办，24 小时内在这个对话里给您答复。",
    };
}
