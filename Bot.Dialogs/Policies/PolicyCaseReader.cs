using Knowledge.FaqFiles;

namespace Bot.Dialogs.Policies;

/// <summary>
/// Reads tests/*.csv. The columns 结论, 条款 and 另可 are what is expected, 说明 is for people; the words of all other columns together are
/// the situation, so that an editor may write it in one column or in many.
/// </summary>
internal sealed class PolicyCaseReader(FaqSource source, GoodsTree goods, IReadOnlyList<Clause> clauses, PolicyMistakes mistakes)
{
    private const string Conclusion = "结论", ClauseColumn = "条款", Offer = "另可", Note = "说明";

    // Any day does to see whether the words are known.
    private static readonly DateOnly s_someDay = new(2026, 1, 1);

    private readonly SituationReader _situations = new(goods);

    public IReadOnlyList<PolicyCase> Read()
    {
        string[] lines = PolicyLoader.LinesOf(source);
        string[] header = [.. CsvLine.Split(lines[0]).Select(name => name.Trim())];
        if (!header.Contains(Conclusion) || !header.Contains(ClauseColumn))
        {
            Mistake(1, $"第一行是列名，要有「{Conclusion}」和「{ClauseColumn}」，例如「情况,{Conclusion},{ClauseColumn},{Offer}」。");
            return [];
        }

        var cases = new List<PolicyCase>();
        foreach (var (i, line) in lines.Index().Skip(1))
        {
            if (!string.IsNullOrWhiteSpace(line)) cases.Add(ReadCase(header, CsvLine.Split(line), i + 1));
        }

        return cases;
    }

    private PolicyCase ReadCase(string[] header, IReadOnlyList<string> cells, int line)
    {
        if (cells.Count > header.Length) Mistake(line, $"有 {cells.Count} 列，比列名多。内容里有逗号的，请用双引号括起来。");
        var columns = header.Zip(cells.Select(cell => cell.Trim())).ToLookup(column => column.First, column => column.Second);
        var situation = string.Join(' ', columns.Where(column => column.Key is not (Conclusion or ClauseColumn or Offer or Note)).SelectMany(column => column));
        var found = new PolicyCase(
            source.File,
            line,
            situation,
            Cell(columns, Conclusion),
            Cell(columns, ClauseColumn),
            Cell(columns, Offer) is { Length: > 0 } id ? id : null);
        _situations.Read(situation, s_someDay, out var faults);
        foreach (var fault in faults) Mistake(line, fault);
        if (!PolicyWords.Conclusions.TryFind(found.Conclusion, out _))
        {
            Mistake(line, $"结论「{found.Conclusion}」不对。可用的有：{string.Join('、', PolicyWords.Conclusions.Names)}。");
        }

        foreach (var named in new[] { found.ClauseId, found.OfferClauseId }.OfType<string>().Where(named => clauses.All(clause => clause.Id != named)))
        {
            Mistake(line, $"没有编号是「{named}」的条款。");
        }

        return found;
    }

    private static string Cell(ILookup<string, string> columns, string name) => columns[name].FirstOrDefault() ?? "";

    private void Mistake(int line, string what) => mistakes.Add(source.File, line, what);
}
