using Knowledge.FaqFiles;

namespace Bot.Dialogs.Policies;

/// <summary>Reads goods.txt: <c>组：商品、商品</c> on a line; the line 部件 lists the words for parts of goods.</summary>
internal static class GoodsReader
{
    private const string Parts = "部件";

    public static void Read(FaqSource file, GoodsTree goods, PolicyMistakes mistakes)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (i, line) in PolicyLoader.LinesOf(file).Index())
        {
            if (string.IsNullOrWhiteSpace(line) || line.StartsWith('#')) continue;

            var colon = line.IndexOfAny([':', '：']);
            var group = colon < 0 ? "" : line[..colon].Trim();
            string[] words = colon < 0 ? [] : line[(colon + 1)..].Split('、', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
            if (group.Length == 0 || words.Length == 0) mistakes.Add(file.File, i + 1, "看不懂这一行。请写成「组名：商品、商品」，例如「鞋：运动鞋、皮鞋」。");
            else if (!seen.TryAdd(group, i + 1)) mistakes.Add(file.File, i + 1, $"「{group}」已经写在第 {seen[group]} 行，请合并成一行。");
            else Add(group, words, goods);
        }
    }

    private static void Add(string group, string[] words, GoodsTree goods)
    {
        if (group == Parts)
        {
            foreach (var part in words) goods.AddPart(part);
            return;
        }

        goods.AddGroup(group);
        foreach (var word in words) goods.AddGoods(word, group);
    }
}
