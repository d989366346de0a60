namespace Bot.Dialogs.Understanding.Times;

internal enum DayPart
{
    Dawn,
    Morning,
    Noon,
    Afternoon,
    Evening,
    Night,
}

/// <summary>上午, 下午, 晚上 …: as words, as hours and as TIMEX3.</summary>
internal static class DayParts
{
    private static readonly Vocabulary<DayPart> s_words = new(
        ("凌晨", DayPart.Dawn),
        ("清晨 清早 早上 早晨 早间 上午 今晨", DayPart.Morning),
        ("中午 正午 午间", DayPart.Noon),
        ("下午 午后", DayPart.Afternoon),
        ("傍晚 晚上 晚间 夜里 夜晚", DayPart.Evening),
        ("半夜 大半夜 午夜 深夜 夜间", DayPart.Night));

    // Only before a clock (早8点) or after a day (周五晚); alone 早 and 晚 are «early» and «late».
    private static readonly Vocabulary<DayPart> s_short = new(("早", DayPart.Morning), ("晚", DayPart.Evening));

    private static readonly TimeOnly s_endOfDay = new(23, 59, 59);

    public static IEnumerable<char> Openings => s_words.FirstCharacters.Concat(s_short.FirstCharacters);

    public static bool TryTake(ref Cursor cursor, out DayPart part) => s_words.TryTake(ref cursor, out part);

    /// <summary>早 and 晚 too.</summary>
    public static bool TryTakeShort(ref Cursor cursor, out DayPart part) => s_words.TryTake(ref cursor, out part) || s_short.TryTake(ref cursor, out part);

    public static string Timex(DayPart part) => part switch
    {
        DayPart.Dawn => "TDA",
        DayPart.Morning => "TMO",
        DayPart.Noon => "TMI",
        DayPart.Afternoon => "TAF",
        DayPart.Evening => "TEV",
        _ => "TNI",
    };

    /// <summary>The hours that date-time recognisers conventionally give them; 凌晨 by Chinese usage the hours before dawn.</summary>
    public static (TimeOnly Start, TimeOnly End) Hours(DayPart part) => part switch
    {
        DayPart.Dawn => (TimeOnly.MinValue, new TimeOnly(6, 0)),
        DayPart.Morning => (new TimeOnly(8, 0), new TimeOnly(12, 0)),
        DayPart.Noon => (new TimeOnly(11, 0), new TimeOnly(13, 0)),
        DayPart.Afternoon => (new TimeOnly(12, 0), new TimeOnly(16, 0)),
        DayPart.Evening => (new TimeOnly(16, 0), new TimeOnly(20, 0)),
        _ => (new TimeOnly(20, 0), s_endOfDay),
    };

    /// <summary>The hour since midnight of the day it is said of: 下午3点 is 15, 晚上12点 and 昨晚1点 are past the next midnight.</summary>
    public static int HourOf(DayPart part, int said) => part switch
    {
        DayPart.Dawn => said == 12 ? 0 : said,
        DayPart.Noon => said is >= 1 and <= 3 ? said + 12 : said,
        DayPart.Afternoon => said < 12 ? said + 12 : said,
        DayPart.Evening or DayPart.Night when said is 12 or <= 4 => said == 12 ? 24 : said + 24,
        DayPart.Evening or DayPart.Night when said < 12 => said + 12,
        _ => said,
    };
}
