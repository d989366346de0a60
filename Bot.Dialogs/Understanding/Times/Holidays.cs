namespace Bot.Dialogs.Understanding.Times;

/// <summary>A day with a name that comes every year.</summary>
/// <param name="Timex">As TIMEX3 without its year (<c>05-04</c>); null for lunar ones, which have no such form.</param>
/// <param name="InYear">Its day in a Gregorian year; null where unknown.</param>
/// <param name="Before">Days of the holiday or the sales campaign (期间) before the day.</param>
/// <param name="After">And after it.</param>
internal sealed record Holiday(string? Timex, Func<int, DateOnly?> InYear, int Before = 0, int After = 0);

/// <summary>Chinese holidays, festivals and shopping days.</summary>
/// <remarks>
/// How long a holiday lasts (期间) follows the State Council's regulation of holidays as amended on 2024-11-10, with the weekend days usually
/// shifted to it; a campaign begins when the large platforms open theirs.
/// </remarks>
internal static class Holidays
{
    public static readonly Holiday NationalDay = Fixed(10, 1, after: 6);

    public static readonly Holiday LunarNewYear = Lunar(1, 1, before: 1, after: 6);

    public static readonly Vocabulary<Holiday> Words = new(
        ("元旦 元旦节 新年", Fixed(1, 1, after: 2)),
        ("情人节", Fixed(2, 14)),
        ("女生节", Fixed(3, 7)),
        ("妇女节 三八节 三八妇女节 38节 3.8节 女神节 女王节 三八女王节 三八女神节", Fixed(3, 8, before: 7)),
        ("植树节", Fixed(3, 12)),
        ("消费者权益日 消费者权益保护日 315晚会 三一五晚会", Fixed(3, 15)),
        ("愚人节", Fixed(4, 1)),
        ("清明 清明节", Moving(LunarCalendar.Qingming, after: 2)),
        ("五一 五一节 劳动节 五一劳动节 51劳动节", Fixed(5, 1, after: 4)),
        ("青年节 五四青年节", Fixed(5, 4)),
        ("护士节", Fixed(5, 12)),
        ("母亲节", Nth(5, DayOfWeek.Sunday, 2)),
        ("儿童节 六一 六一节 六一儿童节 61儿童节", Fixed(6, 1)),
        ("父亲节", Nth(6, DayOfWeek.Sunday, 3)),
        ("六一八 618大促 618活动 618购物节 618年中大促 618年中节 年中大促", Fixed(6, 18, before: 18, after: 2)),
        ("建党节", Fixed(7, 1)),
        ("建军节 八一建军节", Fixed(8, 1)),
        ("教师节", Fixed(9, 10)),
        ("国庆 国庆节 十一国庆 十一国庆节", NationalDay),
        ("万圣节 万圣夜", Fixed(10, 31)),
        ("光棍节 双十一 双11 双十一购物节 双11购物节 双十一大促 双11大促", Fixed(11, 11, before: 28)),
        ("感恩节", Nth(11, DayOfWeek.Thursday, 4)),
        ("黑五 黑色星期五", Moving(year => NthDay(year, 11, DayOfWeek.Thursday, 4)?.AddDays(1))),
        ("双十二 双12 双十二购物节 双12购物节 双十二大促 双12大促", Fixed(12, 12, before: 4)),
        ("平安夜", Fixed(12, 24)),
        ("圣诞 圣诞节", Fixed(12, 25)),
        ("跨年夜", Fixed(12, 31)),
        ("腊八 腊八节", Lunar(12, 8)),
        ("小年夜 过小年", Lunar(12, 23)),
        ("除夕 除夕夜 大年夜 大年三十 年三十 年三十晚", Moving(LunarCalendar.NewYearsEve)),
        ("春节 过年 大年初一 年初一 农历新年 农历春节 中国年", LunarNewYear),
        ("元宵 元宵节", Lunar(1, 15)),
        ("端午 端午节", Lunar(5, 5, after: 2)),
        ("七夕 七夕节 七夕情人节", Lunar(7, 7)),
        ("中元节", Lunar(7, 15)),
        ("中秋 中秋节", Lunar(8, 15, after: 2)),
        ("重阳 重阳节", Lunar(9, 9)));

    /// <summary>Shopping days named by their figures, holidays only in such company that they are no price or number.</summary>
    public static readonly Vocabulary<Holiday> Figures = new(
        ("618", Fixed(6, 18, before: 18, after: 2)),
        ("520", Fixed(5, 20)),
        ("1111", Fixed(11, 11, before: 28)),
        ("1212", Fixed(12, 12, before: 4)));

    /// <summary>The n-th such weekday of a month, the last one for 5 and more where there are but four.</summary>
    public static DateOnly? NthDay(int year, int month, DayOfWeek weekday, int which)
    {
        var first = new DateOnly(year, month, 1);
        var day = 1 + ((weekday - first.DayOfWeek + 7) % 7) + (7 * (which - 1));
        return new DateOnly(year, month, day > DateTime.DaysInMonth(year, month) ? day - 7 : day);
    }

    private static Holiday Fixed(int month, int day, int before = 0, int after = 0) =>
        new($"{month:00}-{day:00}", year => new DateOnly(year, month, day), before, after);

    private static Holiday Nth(int month, DayOfWeek weekday, int which) =>
        new($"{month:00}-WXX-{(weekday == DayOfWeek.Sunday ? 7 : (int)weekday)}-{which}", year => NthDay(year, month, weekday, which));

    private static Holiday Lunar(int month, int day, int before = 0, int after = 0) =>
        Moving(year => LunarCalendar.InYear(year, month, day), before, after);

    private static Holiday Moving(Func<int, DateOnly?> inYear, int before = 0, int after = 0) => new(null, inYear, before, after);
}
