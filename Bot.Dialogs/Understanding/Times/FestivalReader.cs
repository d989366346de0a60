using System.Diagnostics.CodeAnalysis;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Holidays and shopping days, the day or the days around it: 双十一, 618买的, 国庆期间, 春节假期.</summary>
internal static class FestivalReader
{
    private static readonly string[] s_during = ["放假期间", "活动期间", "假期期间", "期间", "假期", "长假", "黄金周", "小长假", "放假的时候", "那几天", "大促期间"];

    // Beside a price or a code, 618 and 520 are numbers; these show that the sales day is meant.
    private static readonly string[] s_after =
    [
        "买", "购", "拍", "下单", "下的", "抢", "凑", "付", "活动", "大促", "促销", "预售", "价保", "期间", "那天", "当天", "当日", "那会", "的时候", "之前", "之后", "前", "后",
    ];

    private static readonly string[] s_before = ["去年", "今年", "年", "年的", "去年的", "今年的", "京东", "天猫", "淘宝", "在", "是", "从", "过了"];

    public static IEnumerable<char> Openings => Holidays.Words.FirstCharacters.Append('年');

    public static bool TryRead(ref Cursor cursor, int? year, [NotNullWhen(true)] out Said? said)
    {
        said = null;
        var ahead = cursor;
        if (!Holidays.Words.TryTake(ref ahead, out var holiday) && !TryReadFigures(ref ahead, out holiday) && !TryReadAlone(ref ahead, out holiday))
        {
            return false;
        }

        cursor = ahead;
        said = ahead.TakeAny(s_during) ? new Said.During(Around(holiday, year)) : Said.On(new Day.Feast(holiday, year));
        cursor = said is Said.During ? ahead : cursor;
        return true;
    }

    private static bool TryReadFigures(ref Cursor cursor, out Holiday holiday)
    {
        var start = cursor;
        return Holidays.Figures.TryTake(ref cursor, out holiday)
            && !char.IsAsciiLetterOrDigit(cursor.Current)
            && !DateCues.FollowsLabel(start)
            && (cursor.SeesAny(s_after) || DateCues.EndsWithAny(start, s_before));
    }

    /// <summary>十一期间, 年前能到吗: names that are holidays only in such company.</summary>
    private static bool TryReadAlone(ref Cursor cursor, out Holiday holiday)
    {
        var ahead = cursor;
        if (ahead.Take("十一") && ahead.SeesAny(s_during))
        {
            cursor = ahead;
            holiday = Holidays.NationalDay;
            return true;
        }

        holiday = Holidays.LunarNewYear;
        return cursor.Next is '前' or '后' && !"多每往当历周全半学成".Contains(cursor.Previous) && cursor.Take('年');
    }

    private static Period Around(Holiday holiday, int? year) =>
        year is { } known && Span(holiday, known) is { } span ? Period.Between(span)
        : new Period.Yearly(null, each => year is null || year == each ? Span(holiday, each) : null);

    private static DaySpan? Span(Holiday holiday, int year) =>
        holiday.InYear(year) is { } day ? DaySpan.UpTo(day.AddDays(-holiday.Before), day.AddDays(holiday.After + 1)) : null;
}
