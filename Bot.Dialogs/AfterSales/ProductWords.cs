using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;

namespace Bot.Dialogs.AfterSales;

/// <summary>Which of the customer's own products he is talking about.</summary>
internal static class ProductWords
{
    // Fewer characters in common say nothing: 鞋 alone is in many words.
    private const int CommonMin = 2;

    // Everyday words for groups of goods.txt.
    private static readonly (string Word, string Group)[] s_groups =
        [("鞋", "鞋"), ("衣服", "服装"), ("裤", "裤子"), ("裙", "裙子"), ("手机", "手机"), ("耳机", "耳机"), ("家电", "小家电"), ("壶", "电热水壶"), ("炸锅", "空气炸锅")];

    /// <summary>The item that the words fit better than every other one; null when none or several fit.</summary>
    public static OrderItem? FindOne(string plain, IEnumerable<OrderItem> items, GoodsTree goods)
    {
        OrderItem? best = null;
        var highest = 0;
        var isTie = false;
        foreach (var item in items)
        {
            var score = Score(plain, item, goods);
            if (score > highest)
            {
                (best, highest, isTie) = (item, score, false);
            }
            else if (score == highest && score > 0)
            {
                isTie = true;
            }
        }

        return isTie ? null : best;
    }

    /// <summary>How well the words fit a product: characters in common with its name and variant, 0 when nothing fits.</summary>
    public static int Score(string plain, OrderItem item, GoodsTree goods)
    {
        var name = LongestCommon(plain, item.Name.ToLowerInvariant());
        var variant = item.Variant is null ? 0 : item.Variant.Split('/', StringSplitOptions.TrimEntries).Count(part => part.Length > 0 && plain.Contains(part.ToLowerInvariant(), StringComparison.Ordinal));
        var kind = plain.Contains(item.Goods, StringComparison.Ordinal) ? item.Goods.Length : 0;
        var group = Array.Exists(s_groups, pair => plain.Contains(pair.Word, StringComparison.Ordinal) && (item.Goods == pair.Group || goods.IsIn(item.Goods, pair.Group))) ? 1 : 0;
        return (name >= CommonMin ? 2 * name : 0) + kind + group + (name >= CommonMin || kind + group > 0 ? variant : 0);
    }

    private static int LongestCommon(ReadOnlySpan<char> text, ReadOnlySpan<char> name)
    {
        var longest = 0;
        for (var at = 0; at < name.Length; at++)
        {
            while (at + longest < name.Length && text.IndexOf(name.Slice(at, longest + 1), StringComparison.Ordinal) >= 0)
            {
                longest++;
            }
        }

        return longest;
    }
}
