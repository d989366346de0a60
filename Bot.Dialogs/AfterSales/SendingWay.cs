using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales;

/// <summary>How goods come back.</summary>
internal enum SendingWay
{
    /// <summary>A courier comes to the door.</summary>
    Pickup,

    /// <summary>The customer sends the parcel himself.</summary>
    OwnParcel,
}

/// <summary>How the way back is asked for and named.</summary>
internal static class SendingWording
{
    private const int PickupDaysMax = 7;

    /// <param name="text">The question, with who pays.</param>
    public static ChoicePrompt<SendingWay> HowToSend(string text) => new(
        text,
        "请选「上门取件」或「自己寄回」。",
        [
            new("上门取件", SendingWay.Pickup, "上门", "来取", "取件", "快递员"),
            new("自己寄回", SendingWay.OwnParcel, "自己寄", "我寄", "自寄"),
        ]);

    public static DatePrompt WhenToPickUp(DateOnly today) =>
        new("希望哪天上门取件？", "请说一个日期，明天到 7 天之内，例如「明天」「周六」。")
        {
            Earliest = today.AddDays(1),
            Latest = today.AddDays(PickupDaysMax),
            Suggestions = ["明天", "后天", "大后天"],
        };

    public static string NameOf(SendingWay way, DateOnly? pickup) => way == SendingWay.OwnParcel ? "自己寄回"
        : pickup is { } day ? $"{OrderWording.Day(day)}上门取件" : "上门取件";
}

/// <summary>The way back in passing: «上门取件，明天来».</summary>
internal static class SendingWords
{
    private static readonly Choice<SendingWay>[] s_ways =
    [
        new("上门取", SendingWay.Pickup, "上门收", "来取件", "上门来取", "来家里取", "来家取"),
        new("自己寄", SendingWay.OwnParcel, "自行寄", "自己发快递", "自寄", "自己去寄"),
    ];

    public static SendingWay? FindWay(string plain) => ChoiceWords.FindOne(plain, s_ways)?.Value;

    /// <summary>A day on which a courier can come; null when none is said.</summary>
    public static DateOnly? FindPickupDay(DialogTurn turn) =>
        SendingWording.WhenToPickUp(turn.Today).Recognize(turn, isLastResort: false) is Recognition<DateOnly>.Answer said ? said.Value : null;
}
