using Bot.Dialogs.Policies;
using Knowledge.FaqFiles;

namespace Bot.Tests.Policies;

/// <summary>A policy of a few lines, for tests that want one rule at a time.</summary>
internal static class SmallPolicy
{
    public const string Goods = "鞋：运动鞋\n手机：智能手机\n部件：电池\n";

    public const string Fallback = "# 兜底\n\n## 人工 {#person}\n- 办理：退货、换货、退款、维修、补偿、价保、发票、到账\n- 结论：人工\n\n请稍等，为您转人工。\n";

    /// <summary>What a server needs beside a small FAQ.</summary>
    public static void WriteInto(string faqFolder)
    {
        var folder = Directory.CreateDirectory(Path.Combine(faqFolder, "policies")).FullName;
        File.WriteAllText(Path.Combine(folder, "z.md"), Fallback);
        File.WriteAllText(Path.Combine(folder, "goods.txt"), Goods);
    }

    public static PolicyBook Of(string clauses, string holidays = "") =>
        Assert.IsType<PolicyLoad.Accepted>(Load(clauses, holidays)).Book;

    public static PolicyLoad Load(string clauses, string holidays = "", string? cases = null) => PolicyLoader.Load(
    [
        new FaqSource("a.md", clauses),
        new FaqSource("z.md", Fallback),
        new FaqSource("goods.txt", Goods),
        new FaqSource("holidays.txt", holidays),
        .. cases is null ? Array.Empty<FaqSource>() : [new FaqSource("tests/a.csv", cases)],
    ]);
}
