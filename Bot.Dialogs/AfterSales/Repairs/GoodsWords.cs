using Bot.Dialogs.Policies;

namespace Bot.Dialogs.AfterSales.Repairs;

/// <summary>The goods that a customer's own words for a product mean, where no order tells.</summary>
internal static class GoodsWords
{
    private static readonly (string Word, string Goods)[] s_words =
    [
        ("手机", "智能手机"), ("水壶", "电热水壶"), ("热水壶", "电热水壶"), ("炸锅", "空气炸锅"), ("电饭煲", "电饭煲"), ("电饭锅", "电饭煲"), ("吹风机", "吹风机"),
        ("加湿器", "加湿器"), ("净水器", "净水器"), ("暖风机", "壁挂暖风机"), ("牙刷", "电动牙刷"), ("剃须刀", "剃须刀"), ("耳机", "耳机"), ("充电器", "充电器"),
        ("鞋", "鞋"), ("靴", "靴子"),
    ];

    /// <summary>A word of goods.txt; null when none is meant.</summary>
    public static string? Find(string said, GoodsTree tree) =>
        s_words.Where(pair => said.Contains(pair.Word, StringComparison.Ordinal) && tree.Knows(pair.Goods)).Select(pair => pair.Goods).FirstOrDefault();
}
