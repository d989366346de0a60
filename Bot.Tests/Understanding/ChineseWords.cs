namespace Bot.Tests.Understanding;

/// <summary>Writes numbers as a careful person does: 10203 is 一万零二百零三. The other direction of what is tested.</summary>
internal static class ChineseWords
{
    public const string Everyday = "零一二三四五六七八九十百千万亿";
    public const string Capital = "零壹贰叁肆伍陆柒捌玖拾佰仟万亿";
    public const string Traditional = "零一二三四五六七八九十百千萬億";

    private static readonly long[] s_units = [100_000_000, 10_000, 1000, 100, 10];

    /// <param name="value">Not negative, below 10^16.</param>
    public static string Of(long value, string characters = Everyday) =>
        value == 0 ? characters[..1] : Above(value, characters);

    private static string Above(long value, string characters)
    {
        if (value < 10)
        {
            return value == 0 ? "" : characters[(int)value].ToString();
        }

        var at = Array.FindIndex(s_units, unit => value >= unit);
        var unit = s_units[at];
        var (count, rest) = (value / unit, value % unit);
        var gap = rest > 0 && rest < unit / 10 ? characters[..1] : "";
        return Above(count, characters) + characters[14 - at] + gap + Above(rest, characters);
    }
}
