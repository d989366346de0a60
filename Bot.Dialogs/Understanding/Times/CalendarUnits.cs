namespace Bot.Dialogs.Understanding.Times;

/// <summary>Months and days with their units: 3月, 十一月, 3号, 二十一日.</summary>
internal static class CalendarUnits
{
    // No month has more; up to 39 after a month, so that 11月32号 is impossible rather than overlooked.
    private const int DayMax = 31, DayAfterMonthMax = 39;

    // 月 in other words: 3月饼 (three moon cakes), 2月租 (two months' rent).
    private const string NoMonth = "饼亮球经租薪卡嫂子票";

    // 3号楼 (building 3), 5日元 (five yen): what 号 and 日 count instead.
    private const string NoNumber = "楼店线门院仓库机色码桌柜位房床车厂球款电链商馆厅键杆技客员", NoDay = "元本圆常内用";

    // What a figure right after a month counts instead of its days: 3月5个订单.
    private const string Counted = "个件天次周年月元块毛只双条单份台箱包倍万千百点时分:.%折岁位人小多几/";

    // 十月一直 (all October), 三月一定: adverbs that begin with «one».
    private const string AfterOne = "直定些样起般下共来边旦再";

    /// <summary>3月, 十一月, 元月. Not 3个月 and 两月, lengths.</summary>
    public static bool TryTakeMonth(ref Cursor cursor, out int month)
    {
        var ahead = cursor;
        month = 1;
        if (!ahead.Take('元') && (ahead.Current == '两' || !ahead.TakeInteger(1, 12, out month)))
        {
            return false;
        }

        ahead.SkipBlanks();
        if (!ahead.Take('月') || NoMonth.Contains(ahead.Current))
        {
            return false;
        }

        cursor = ahead;
        return true;
    }

    /// <summary>A day of no particular month. 换大一号 is a size.</summary>
    public static bool TryTakeDay(ref Cursor cursor, out int day)
    {
        day = 0;
        return cursor.Previous is not ('大' or '小' or '第') && TryTakeDay(ref cursor, DayMax, out day);
    }

    /// <summary>A day after its month, with its unit or bare: 11月3号, 11月3, 一月二十三.</summary>
    public static bool TryTakeDayOfMonth(ref Cursor cursor, out int day) =>
        TryTakeDay(ref cursor, DayAfterMonthMax, out day) || TryTakeBareDay(ref cursor, out day);

    private static bool TryTakeDay(ref Cursor cursor, int max, out int day)
    {
        var ahead = cursor;
        if (!ahead.TakeInteger(1, max, out day))
        {
            return false;
        }

        ahead.SkipBlanks();
        if (!TakeDayUnit(ref ahead))
        {
            return false;
        }

        cursor = ahead;
        return true;
    }

    private static bool TakeDayUnit(ref Cursor cursor) =>
        cursor.Take('号') ? !NoNumber.Contains(cursor.Current)
        : cursor.Take('日') && !NoDay.Contains(cursor.Current) && !cursor.SeesAny("之内", "以内");

    private static bool TryTakeBareDay(ref Cursor cursor, out int day)
    {
        var ahead = cursor;
        if (!ahead.TakeInteger(1, DayMax, out day) || (ahead.Previous == '一' && ahead.At == cursor.At + 1 && AfterOne.Contains(ahead.Current)))
        {
            return false;
        }

        var end = ahead.At;
        ahead.SkipBlanks();
        if (char.IsAsciiLetterOrDigit(ahead.Current) || Counted.Contains(ahead.Current))
        {
            return false;
        }

        cursor.At = end;
        return true;
    }
}
