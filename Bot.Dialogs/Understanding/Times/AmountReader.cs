using Bot.Dialogs.Understanding.Numbers;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>How many, before a unit of time: 3, 1.5, 两, 半, 几, 十几, 两三, 3到5.</summary>
internal static class AmountReader
{
    /// <summary>First characters of amounts beside figures and numerals.</summary>
    public const string Words = "百千俩仨几半好";

    // More of any unit than a shop's customer can mean; keeps calendar arithmetic in range for every unit.
    private const decimal Max = 10_000_000;

    // A few: more than two, less than ten.
    private const int FewLeast = 3, FewMost = 9;

    /// <param name="least">Equal to <paramref name="most"/> where one number was said.</param>
    public static bool TryRead(ref Cursor cursor, out decimal least, out decimal most)
    {
        var ahead = cursor;
        if (!TryReadOne(ref ahead, out least, out most))
        {
            return false;
        }

        var second = ahead;
        if (least == most && second.TakeAny("到", "至", "-", "~", "–", "—")
            && TryReadOne(ref second, out var upper, out _) && upper > least && upper <= least * 10)
        {
            ahead = second;
            most = upper;
        }

        cursor = ahead;
        return true;
    }

    private static bool TryReadOne(ref Cursor cursor, out decimal least, out decimal most)
    {
        if (cursor.Take('半'))
        {
            least = most = 0.5m;
            return true;
        }

        if (cursor.TakeAny("好几", "几"))
        {
            (least, most) = (FewLeast, FewMost);
            if (cursor.Current is '十' or '百')
            {
                var unit = Numerals.SmallUnit(cursor.Current);
                (least, most) = (2 * unit, FewMost * unit);
                cursor.At++;
            }

            return true;
        }

        if (TryReadNeighbours(ref cursor, out least, out most))
        {
            return true;
        }

        if (!TryReadNumber(ref cursor, out least))
        {
            most = 0;
            return false;
        }

        most = cursor.TakeAny("几", "多", "来", "余") ? AtMost(least) : least;
        least += most > least ? 1 : 0;
        return true;
    }

    /// <summary>两三天, 七八个月, 三五天, 二三十天: not 二十 and not 三三.</summary>
    private static bool TryReadNeighbours(ref Cursor cursor, out decimal least, out decimal most)
    {
        (least, most) = (Numerals.Digit(cursor.Current), Numerals.Digit(cursor.Next));
        if (least <= 0 || most <= least || Numerals.Digit(cursor.Peek(2)) >= 0)
        {
            return false;
        }

        cursor.At += 2;
        if (Numerals.SmallUnit(cursor.Current) is > 0 and var unit)
        {
            (least, most) = (least * unit, most * unit);
            cursor.At++;
        }

        return true;
    }

    private static bool TryReadNumber(ref Cursor cursor, out decimal value)
    {
        if (cursor.Current is '俩' or '仨')
        {
            value = cursor.Current == '俩' ? 2 : 3;
            cursor.At++;
            return true;
        }

        if (!TryReadCounted(cursor, out var end, out value) || value is <= 0 or > Max)
        {
            return false;
        }

        cursor.At = end;
        return true;
    }

    private static bool TryReadCounted(Cursor cursor, out int end, out decimal value)
    {
        if (char.IsAsciiDigit(cursor.Current))
        {
            return Figures.TryRead(cursor.Text, cursor.At, isLenient: true, out end, out value);
        }

        var isRead = ChineseNumerals.TryReadInteger(cursor.Text, cursor.At, out end, out var whole);
        value = whole;
        return isRead;
    }

    /// <summary>十几 up to 19, 20多 up to 29, 一百多 up to 199.</summary>
    private static decimal AtMost(decimal least)
    {
        var step = 10m;
        while (step * 10 <= least && least % (step * 10) == 0)
        {
            step *= 10;
        }

        return least < 10 ? least : least + step - 1;
    }
}
