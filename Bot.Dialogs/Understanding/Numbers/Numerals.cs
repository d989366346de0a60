namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>What one character is worth in a number. All take folded text: 萬, 兩 and full-width digits have become 万, 两 and ASCII.</summary>
internal static class Numerals
{
    public const decimal TenThousand = 10_000m;
    public const decimal HundredMillion = 100_000_000m;
    public const decimal Trillion = 1_000_000_000_000m;

    /// <summary>0 to 9, or −1. 两 (two of something) is 2; the capital forms of banknotes and receipts count too.</summary>
    public static int Digit(char c) => c switch
    {
        '零' or '〇' => 0,
        '一' or '壹' => 1,
        '二' or '两' or '贰' => 2,
        '三' or '叁' => 3,
        '四' or '肆' => 4,
        '五' or '伍' => 5,
        '六' or '陆' => 6,
        '七' or '柒' => 7,
        '八' or '捌' => 8,
        '九' or '玖' => 9,
        _ => -1,
    };

    /// <summary>A digit that may stand in a row of digits: 二零二四, and 幺 as the telephone's one, but not 两.</summary>
    public static int RowDigit(char c) => c switch
    {
        '两' => -1,
        '幺' => 1,
        _ => Digit(c),
    };

    /// <summary>10, 100 or 1000, or 0.</summary>
    public static int SmallUnit(char c) => c switch
    {
        '十' or '拾' => 10,
        '百' or '佰' => 100,
        '千' or '仟' => 1000,
        _ => 0,
    };

    /// <summary>万, 亿 or 兆 as a number, or 0.</summary>
    public static decimal BigUnit(char c) => c switch
    {
        '万' => TenThousand,
        '亿' => HundredMillion,
        '兆' => Trillion,
        _ => 0,
    };

    /// <summary>廿 (20) and 卅 (30), or 0.</summary>
    public static int Tens(char c) => c switch
    {
        '廿' => 20,
        '卅' => 30,
        _ => 0,
    };

    /// <summary>Words for a vague rest: 十多万, 十几万, 五百余万.</summary>
    public static bool IsVague(char c) => c is '几' or '多' or '余' or '来';

    /// <summary>壹, 伍, 拾 …: numbers on receipts, but everyday words elsewhere (陆地, 队伍, 收拾).</summary>
    public static bool IsCapital(char c) => c is '壹' or '贰' or '叁' or '肆' or '伍' or '陆' or '柒' or '捌' or '玖' or '拾' or '佰' or '仟';

    /// <summary>Whether a number can begin here, signs aside.</summary>
    public static bool IsNumeral(char c) => char.IsAsciiDigit(c) || (c >= '〇' && (Digit(c) >= 0 || SmallUnit(c) > 0 || Tens(c) > 0 || c is '俩' or '仨' or '幺'));
}
