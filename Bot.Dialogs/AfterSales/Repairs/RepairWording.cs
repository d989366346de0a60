using System.Globalization;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Repairs;

/// <summary>Every sentence and button of the repair dialog.</summary>
public static class RepairWording
{
    public const string Title = "维修";
    public const string Fault = "故障";
    public const string Tried = "排查";
    public const string TriedInVain = "按步骤试过，没有恢复";
    public const string Cause = "故障前的情况";
    public const string BoughtOn = "购买日期";
    public const string Photos = "照片";
    public const string Way = "维修方式";
    public const string CallOn = "方便联系的日期";
    public const string Address = "收货地址";
    public const string Freight = "寄修运费";

    public const string History = "维修记录";
    public const string TwiceInVain = "修过两次仍不正常";
    public const string Overdue = "送修超过 30 天仍没修好";

    public const string ExchangeButton = "换同型号";
    public const string RepairButton = "继续维修";

    public const string SolvedButton = "解决了";
    public const string StillFaultyButton = "还是不行";
    public const string OrderAddress = "用下单地址";
    public const string SendIn = "寄修";
    public const string AfterCall = "客服联系后再定，不自行拆机";

    public const string StopUsing = "请先断电停用，不要再充电，也不要自己拆。";
    public const string Solved = "太好了，能正常用就好。以后再出问题，随时找我。";
    public const string Cancelled = "这个订单已经取消了，不用报修。要修别的商品，请告诉我是哪个订单。";

    public const string PhoneData = "\n维修可能会清空数据：寄出前请备份，退出账号并关闭查找手机，取出 SIM 卡和存储卡。";
    private const string FreeOfCharge = "我们收到后 2 个工作日内检测，检测后 7 个工作日内修好。";
    private const string QuoteFirst = "我们收到后 2 个工作日内检测并报价，检测费 0 元，您同意报价后再修。";

    public static string NotReceivedYet(string state) =>
        $"这个订单{state}，还没有签收，暂时不能报修。签收后发现问题随时告诉我；要修别的商品，请告诉我是哪个订单。";

    /// <param name="clause">What the clause says.</param>
    internal static ConfirmPrompt RatherAnother(string clause) =>
        new($"{clause}要改为换货吗？", "请回复「换同型号」或「继续维修」。", ExchangeButton, RepairButton);

    internal static TextPrompt WhichProduct() => new("请问要修的是什么商品？", "请说一下商品名，例如「电热水壶」。");

    internal static DatePrompt WhenBought(DateOnly today) =>
        new("大概是哪天买的？保修期要按这个核对。", "请说一个日期，例如「去年 11 月 11 日」「三个月前」。") { Earliest = today.AddYears(-10), Latest = today };

    internal static OpenChoicePrompt WhatIsWrong(IReadOnlyList<KnownFault> usual) => new(
        "请问出了什么故障？可以点选，也可以直接描述。",
        "请用一句话说说故障，例如「插上电没反应」。",
        [.. usual.Select(fault => new Choice<string>(fault.Title, fault.Title))]);

    internal static ChoicePrompt<AfterTrying> TryFirst(KnownFault fault) => new(
        $"有些情况自己就能恢复，不用寄来寄去，您先试试：\n{string.Join('\n', fault.Steps.Select((step, at) => $"{at + 1}. {step}"))}\n进过水、冒烟、发烫或鼓包的请不要试，先断电停用。试过之后好了吗？",
        "试过之后好了吗？请回复「解决了」或「还是不行」。",
        [
            new(SolvedButton, AfterTrying.Solved, "解决了", "好了", "可以了", "能用了", "恢复了", "修好了", "搞定", "正常了"),
            new(StillFaultyButton, AfterTrying.StillFaulty,
                "不行", "没解决", "没有解决", "没用", "没好", "没有用", "没恢复", "试过了", "都试了", "试了没", "一样", "还是坏", "老样子", "没变化", "不管用", "进过水", "没法试", "不想试", "直接修"),
        ]);

    internal static ChoicePrompt<FaultCause> WhatHappenedBefore(bool isShoes) => isShoes
        ? new("问题是怎么出现的？", "请选一个最接近的，例如「正常穿着出现」。",
        [
            new("正常穿着出现", FaultCause.Itself, "正常", "自己就", "没有磕", "没磕", "没划", "没有划", "没碰", "都没有"),
            new("刮破、磕坏或烫坏", FaultCause.Dropped, "刮", "划", "磕", "烫坏", "弄坏", "咬"),
            new("泡过水", FaultCause.Wet, "泡水", "进水", "水泡", "机洗"),
            new("穿久了磨损", FaultCause.WornOut, "磨损", "磨坏", "磨平", "磨穿", "穿久"),
        ])
        : new("出故障之前，有没有摔过、进过水，或者自己拆修过？", "请选一个最接近的，都没有就回复「都没有」。",
        [
            new("都没有", FaultCause.Itself, "没有", "都没", "没摔", "没有摔", "没进", "没有进", "没拆", "没有拆", "没碰", "正常使用", "正常用", "自己就坏", "突然就", "啥也没"),
            new("摔过或磕碰过", FaultCause.Dropped, "摔过", "摔了", "摔坏", "摔碎", "掉地上", "磕过", "磕了", "碰坏", "压坏", "砸", "人为", "弄坏"),
            new("进过水", FaultCause.Wet, "进水", "进过水", "泡水", "泡了水", "掉水里", "掉进水", "洒了", "洒上", "淋雨"),
            new("自己拆修过", FaultCause.TakenApart, "拆机", "拆修", "拆开修", "自己修", "自己拆", "外面修", "小店修", "换过屏", "私拆"),
            new("用久了磨损", FaultCause.WornOut, "磨损", "用久", "老化", "用旧"),
        ]);

    public static string MayAlso(IReadOnlyList<string> others) =>
        $"另外，有质量问题的话，这件商品现在还能{string.Join('、', others)}。不想修就说{string.Join('或', others.Select(other => $"「改成{other}」"))}，否则我们接着登记维修。";

    internal static PhotoPrompt ShowIt() =>
        new("方便的话请发一张能看出故障的照片，检测会更快。", "请点输入框旁的图片按钮发照片，没有就回复「没有照片」。", IsRequired: false);

    internal static DatePrompt WhenToCall(DateOnly today) =>
        new("固定安装或接了水的商品，请先断电停用，不要自己拆。客服会先跟您核实怎么处理，哪天方便联系您？", "请说一个日期，今天到 7 天之内，例如「明天」「周六」。")
        {
            Earliest = today,
            Latest = today.AddDays(7),
            Suggestions = ["今天", "明天", "后天"],
        };

    internal static OpenChoicePrompt WhereTo(bool isInstalled, string? region) => new(
        $"{(isInstalled ? "商品装在哪个地址？" : "修好后寄回哪个地址？")}{(region is null ? "" : $"下单地址在{region}。")}",
        "请发完整地址，或回复「用下单地址」。",
        [new(OrderAddress, OrderAddress, "下单地址", "下单的地址", "原地址", "原来的地址", "原来地址", "老地址", "地址不变", "就这个地址", "就寄这")])
    {
        LengthMin = 6,
    };

    internal static string NameOf(FaultCause cause) => cause switch
    {
        FaultCause.Itself => "没有摔过、进水或拆修",
        FaultCause.Dropped => "摔过、磕碰或外力损坏",
        FaultCause.Wet => "进过水",
        FaultCause.TakenApart => "自己拆修过",
        FaultCause.WornOut => "使用磨损",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "A new cause needs its words here."),
    };

    public static string SaidDay(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd}（客户所说）");

    public static string AddressOf(string address, Order? order) =>
        address == OrderAddress && order?.Region is { } region ? $"下单地址（{region}）" : address;

    /// <summary>What follows the submission.</summary>
    /// <param name="isPaid">Outside the warranty: quoted before it is repaired.</param>
    /// <param name="isPhone">It holds the customer's data.</param>
    public static string Next(bool isApproved, bool isInstalled, bool isPaid, bool isPhone) => (isInstalled, isApproved) switch
    {
        (true, _) => "客服会在 24 小时内跟您核实怎么处理，请先断电停用，不要自行拆机。",
        (_, false) => "客服会在 24 小时内审核，结果会发到这个对话里，请先不要寄出。",
        _ => $"寄修地址见「我的订单－售后详情」，请把商品和必要配件包好寄出，不要寄到付。{(isPaid ? QuoteFirst : FreeOfCharge)}{(isPhone ? PhoneData : "")}",
    };
}
