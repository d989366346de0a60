using System.Diagnostics.CodeAnalysis;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Lengths of time: 7天, 两个半小时, 一年多三个月, 半个月, 3个工作日.</summary>
internal static class LengthReader
{
    private const decimal Half = 0.5m;

    private const int MinutesPerQuarter = 15;

    // 2009年 is a year.
    private const decimal YearNumbers = 1000;

    private static readonly Vocabulary<LengthUnit> s_units = new(
        ("年", LengthUnit.Year),
        ("个月", LengthUnit.Month),
        ("周 星期 个星期 礼拜 个礼拜", LengthUnit.Week),
        ("工作日 个工作日", LengthUnit.WorkingDay),
        ("天 自然日 个自然日", LengthUnit.Day),
        ("小时 个小时 钟头 个钟头 个钟", LengthUnit.Hour),
        ("分钟 刻钟", LengthUnit.Minute),
        ("秒 秒钟", LengthUnit.Second));

    // After 个半 and 个多: 一个半月, 两个多小时.
    private static readonly Vocabulary<LengthUnit> s_unitsWithoutMeasure = new(
        ("月", LengthUnit.Month),
        ("星期 礼拜", LengthUnit.Week),
        ("小时 钟头 钟", LengthUnit.Hour));

    // Where a unit's character belongs to another word: 年级 (school form), 周三 (Wednesday), 天猫 (a shop), 秒杀 (flash sale).
    private static readonly Vocabulary<bool> s_otherWords = new(
        ("年级 年代 年龄 年纪 年货 年度 年底 年初 年末 年终 年中 天猫 天气 天线 秒杀 秒发 秒回", true),
        ("周一 周二 周三 周四 周五 周六 周日 周天 周末 周年 周岁 周边 周围 周转", true),
        ("星期一 星期二 星期三 星期四 星期五 星期六 星期日 星期天 礼拜一 礼拜二 礼拜三 礼拜四 礼拜五 礼拜六 礼拜日 礼拜天", true));

    /// <summary>多 after the last unit (一年多) makes the length vague; it is not part of the span.</summary>
    public static bool TryRead(ref Cursor cursor, [NotNullWhen(true)] out TimeLength? length)
    {
        length = null;
        if (cursor.Previous == '第' || !TryReadPart(ref cursor, before: null, out var part))
        {
            return false;
        }

        var parts = new List<LengthPart> { part };
        while (TryReadNext(ref cursor, parts, out part))
        {
            parts.Add(part);
        }

        parts[^1] = cursor.Current == '多' ? part with { Most = part.Most + 1 } : parts[^1];
        length = new TimeLength(parts);
        return true;
    }

    /// <summary>A further unit: a smaller one, or any other after 又 or 零.</summary>
    private static bool TryReadNext(ref Cursor cursor, List<LengthPart> parts, out LengthPart next)
    {
        var ahead = cursor;
        ahead.SkipBlanks();
        ahead.Take('多');
        var isJoined = ahead.TakeAny("又", "零", "余", "加");
        ahead.SkipBlanks();
        var smallest = parts[^1].Unit;
        if (!TryReadPart(ref ahead, smallest, out next))
        {
            next = parts[^1];
            return false;
        }

        var unit = next.Unit;
        if (parts.Exists(part => part.Unit == unit) || (unit > smallest && !isJoined))
        {
            next = parts[^1];
            return false;
        }

        cursor = ahead;
        return true;
    }

    private static bool TryReadPart(ref Cursor cursor, LengthUnit? before, out LengthPart part)
    {
        part = default;
        var ahead = cursor;
        if (!AmountReader.TryRead(ref ahead, out var least, out var most))
        {
            return false;
        }

        ahead.SkipBlanks();
        var isHalfMore = ahead.Take("个半");
        var isMore = !isHalfMore && ahead.Take("个多");
        if (!TryTakeUnit(ref ahead, isHalfMore || isMore, out var unit) && !TryTakeShortUnit(ref ahead, amountWord: cursor.Current, before, out unit))
        {
            return false;
        }

        if (!isHalfMore && IsHalfAfter(ahead, unit))
        {
            isHalfMore = true;
            ahead.At++;
        }

        if (unit == LengthUnit.Year && most >= YearNumbers)
        {
            return false;
        }

        if (ahead.Text[cursor.At..ahead.At].EndsWith("刻钟"))
        {
            (least, most) = (least * MinutesPerQuarter, most * MinutesPerQuarter);
        }

        part = isHalfMore ? new LengthPart(least + Half, most + Half, unit) : new LengthPart(least, isMore ? most + 1 : most, unit);
        cursor = ahead;
        return true;
    }

    private static bool TryTakeUnit(ref Cursor cursor, bool hasMeasure, out LengthUnit unit)
    {
        var word = cursor;
        unit = default;
        return !s_otherWords.TryTake(ref word, out _) && (hasMeasure ? s_unitsWithoutMeasure : s_units).TryTake(ref cursor, out unit);
    }

    /// <summary>俩月, 8天20时, 1小时30分, 十日内: characters that are units of time only in such company.</summary>
    private static bool TryTakeShortUnit(ref Cursor cursor, char amountWord, LengthUnit? before, out LengthUnit unit)
    {
        (var isUnit, unit) = cursor.Current switch
        {
            '月' => (amountWord is '俩' or '仨' or '两' or '半', LengthUnit.Month),
            '时' => (before >= LengthUnit.Day, LengthUnit.Hour),
            '分' => (before == LengthUnit.Hour, LengthUnit.Minute),
            '日' => (cursor.Next == '内' || (cursor.Next is ('之' or '以') && cursor.Peek(2) == '内'), LengthUnit.Day),
            _ => (false, default),
        };
        cursor.At += isUnit ? 1 : 0;
        return isUnit;
    }

    /// <summary>两天半, but not 两天半价 (two days at half price).</summary>
    private static bool IsHalfAfter(Cursor cursor, LengthUnit unit) =>
        cursor.Current == '半' && unit is (LengthUnit.Year or LengthUnit.Week or LengthUnit.Day or LengthUnit.Hour)
        && cursor.Next is not ('天' or '夜' or '年' or '月' or '个' or '价' or '折' or '路' or '小');
}
