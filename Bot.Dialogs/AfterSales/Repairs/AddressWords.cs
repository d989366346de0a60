using System.Buffers;

namespace Bot.Dialogs.AfterSales.Repairs;

/// <summary>An address told in passing: «修好寄到杭州市西湖区文三路 1 号».</summary>
internal static class AddressWords
{
    private const int LengthMin = 6;
    private static readonly string[] s_before = ["地址是", "地址：", "地址:", "地址改成", "地址改为", "寄回到", "寄到", "寄回", "送到"];
    private static readonly SearchValues<char> s_ends = SearchValues.Create("。；;，！\n");
    private static readonly SearchValues<char> s_places = SearchValues.Create("省市区县镇乡村路街巷号栋室楼");

    /// <summary>The address as it was written; null when none is told.</summary>
    public static string? Find(string text)
    {
        foreach (var word in s_before)
        {
            var at = text.IndexOf(word, StringComparison.Ordinal);
            if (at < 0)
            {
                continue;
            }

            var rest = text[(at + word.Length)..];
            var said = (rest.AsSpan().IndexOfAny(s_ends) is var end and >= 0 ? rest[..end] : rest).Trim();
            if (said.Length >= LengthMin && said.Count(s_places.Contains) > 1)
            {
                return said;
            }
        }

        return null;
    }
}
