using System.Runtime.InteropServices;
using Bot.Dialogs.Understanding.Numbers;

namespace Bot.Dialogs.Understanding.Times;

/// <param name="IsShort">Two figures (24年), which alone are rather a length of time.</param>
/// <param name="IsThis">今年.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct SaidYear(int Number, bool IsShort, bool IsThis);

/// <summary>A year before a month, a festival or alone: 2024年, 二零二四年, 24年, 去年.</summary>
internal static class YearReader
{
    // Two figures from here on are the last century's.
    private const int LastCenturyFrom = 50;

    private static readonly Vocabulary<int> s_relative = new(
        ("今年 本年 本年度", 0), ("去年 上一年 去年度", -1), ("明年 下一年", 1), ("前年", -2), ("后年", 2), ("大前年", -3), ("大后年", 3));

    private static readonly string[] s_otherWords = ["年级", "年代", "年龄", "年纪", "年款", "年版", "年型"];

    public static IEnumerable<char> Openings => s_relative.FirstCharacters;

    public static bool TryRead(ref Cursor cursor, DateOnly today, out SaidYear year)
    {
        var ahead = cursor;
        if (s_relative.TryTake(ref ahead, out var shift))
        {
            year = new SaidYear(today.Year + shift, IsShort: false, IsThis: shift == 0);
        }
        else if (!TryReadNumber(ref ahead, out year))
        {
            return false;
        }

        cursor = ahead;
        return true;
    }

    public static int WithCentury(int twoFigures) => twoFigures >= LastCenturyFrom ? 1900 + twoFigures : 2000 + twoFigures;

    /// <summary>2024年, 二零二四年, 24年, 零八年, 两千零八年.</summary>
    private static bool TryReadNumber(ref Cursor cursor, out SaidYear year)
    {
        year = default;
        var isDigits = ChineseNumerals.TryReadDigits(cursor.Text, cursor.At, out var end, out var number);
        var (length, isPadded) = (end - cursor.At, cursor.Current is '0' or '零' or '〇');
        if (!isDigits && !(ChineseNumerals.TryReadInteger(cursor.Text, cursor.At, out end, out number) && number is >= 1900 and < 3000))
        {
            return false;
        }

        number = isDigits && length == 2 ? WithCentury(number) : number;
        cursor.At = end;
        cursor.SkipBlanks();
        year = new SaidYear(number, IsShort: isDigits && length == 2 && !isPadded, IsThis: false);
        return (!isDigits || length is 2 or 4) && number is >= 1000 and < 3000 && !cursor.SeesAny(s_otherWords) && cursor.Take('年');
    }
}
