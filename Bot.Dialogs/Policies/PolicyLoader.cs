using Knowledge.FaqFiles;

namespace Bot.Dialogs.Policies;

/// <summary>Reads the policy files: clauses (*.md), goods.txt, holidays.txt and test cases (tests/*.csv); or every mistake in them at once.</summary>
public static class PolicyLoader
{
    private const string GoodsFile = "goods.txt", HolidaysFile = "holidays.txt";

    /// <param name="files">All files of the folder in any order; names are relative to it. Other files are passed over.</param>
    public static PolicyLoad Load(IEnumerable<FaqSource> files)
    {
        FaqSource[] ordered = [.. files.OrderBy(file => file.File, StringComparer.Ordinal)];
        var mistakes = new PolicyMistakes();

        // Goods first: clauses and cases may use only words that goods.txt knows.
        var goods = new GoodsTree();
        if (ordered.FirstOrDefault(file => file.File == GoodsFile) is { } goodsFile) GoodsReader.Read(goodsFile, goods, mistakes);
        else mistakes.Add(GoodsFile, 0, "没有这个文件。请列出商品分组，每行一组，例如「鞋：运动鞋、皮鞋」。");

        // No holidays: nothing is extended, which is a shop's own decision.
        HolidayCalendar holidays = new(ordered.Where(file => file.File == HolidaysFile).SelectMany(file => HolidaysReader.Read(file, mistakes)));
        Clause[] clauses = [.. ordered.Where(IsClauses).SelectMany(file => new ClauseFileReader(file, goods, mistakes).Read())];
        BookChecks.Run(clauses, mistakes);
        PolicyCase[] cases = [.. ordered.Where(IsCases).SelectMany(file => new PolicyCaseReader(file, goods, clauses, mistakes).Read())];

        var found = mistakes.InOrder();
        return found.Count > 0 ? new PolicyLoad.Rejected(found) : new PolicyLoad.Accepted(new PolicyBook(clauses, goods, holidays), cases);
    }

    internal static string[] LinesOf(FaqSource file) => file.Text.TrimStart('\uFEFF').ReplaceLineEndings("\n").Split('\n');

    private static bool IsClauses(FaqSource file) => !file.File.Contains('/') && file.File.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static bool IsCases(FaqSource file) =>
        file.File.StartsWith("tests/", StringComparison.Ordinal) && file.File.EndsWith(".csv", StringComparison.OrdinalIgnoreCase);
}
