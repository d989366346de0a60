using Knowledge.FaqFiles;

namespace Knowledge.Learning;

/// <summary>
/// Reads corpora and labelled questions from tab-separated files. Every mistake is added to a list; what is returned beside mistakes is of
/// no use.
/// </summary>
public static class TsvReader
{
    /// <summary>What stands for «no entry is right» among labels.</summary>
    public const string None = "NONE";

    private const string Ungrouped = "-";

    /// <param name="source">Columns id, question, answer, and group or not.</param>
    /// <param name="mistakes">Added to.</param>
    public static TsvCorpus ReadCorpus(FaqSource source, ICollection<FaqMistake> mistakes)
    {
        var table = TsvTable.Read(source, ["id", "question"], mistakes);
        var entryOf = new Dictionary<string, string>(StringComparer.Ordinal);
        var linesOf = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var entries = new List<(string Id, int Line, string Answer, List<string> Ids, List<string> Texts)>();
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (number, cells) in table.Lines)
        {
            string id = table.Cell(cells, "id"), group = table.Cell(cells, "group"), text = table.Cell(cells, "question");
            string entry = group is "" or Ungrouped ? id : group;
            if (id.Length == 0) mistakes.Add(new FaqMistake(source.File, number, "编号（id）为空。"));
            else if (!entryOf.TryAdd(id, entry)) mistakes.Add(new FaqMistake(source.File, number, $"编号「{id}」重复。"));
            if (string.IsNullOrWhiteSpace(text)) mistakes.Add(new FaqMistake(source.File, number, "问题（question）为空。"));

            if (places.TryAdd(entry, entries.Count)) entries.Add((entry, number, table.Cell(cells, "answer"), [], []));
            entries[places[entry]].Ids.Add(id);
            entries[places[entry]].Texts.Add(text);
        }
        foreach (var (id, _, _, ids, _) in entries) linesOf[id] = ids;
        FaqEntry[] read = [.. entries.Select(entry => Entry(source.File, entry.Id, entry.Line, entry.Answer, entry.Texts))];
        return new TsvCorpus(new FaqCorpus(read, Lexicon.Empty, [], [], CorpusVersion.Of([source])), entryOf, linesOf);
    }

    /// <param name="source">Columns query, and gold or not: ids of lines of the corpus, separated by commas, or NONE.</param>
    /// <param name="corpus">What the questions are asked of.</param>
    /// <param name="mistakes">Added to.</param>
    /// <param name="isLabelled">Whether there are labels; without, every <see cref="LabelledQuestion.Gold"/> is empty and means nothing.</param>
    public static IReadOnlyList<LabelledQuestion> ReadQuestions(FaqSource source, TsvCorpus corpus, ICollection<FaqMistake> mistakes, out bool isLabelled)
    {
        var table = TsvTable.Read(source, ["query"], mistakes);
        isLabelled = table.Has("gold");
        var questions = new List<LabelledQuestion>(table.Lines.Count);
        foreach (var (number, cells) in table.Lines)
        {
            var gold = new HashSet<string>(StringComparer.Ordinal);
            if (isLabelled) ReadGold(table.Cell(cells, "gold"), corpus, gold, what => mistakes.Add(new FaqMistake(source.File, number, what)));
            questions.Add(new LabelledQuestion(table.Cell(cells, "query"), gold));
        }
        return questions;
    }

    private static void ReadGold(string cell, TsvCorpus corpus, HashSet<string> gold, Action<string> report)
    {
        if (cell == None) return;
        foreach (string id in cell.Split(',', StringSplitOptions.TrimEntries))
        {
            if (corpus.EntryOf.TryGetValue(id, out string? entry)) gold.Add(entry);
            else report(id.Length == 0 ? $"答案编号（gold）为空；没有答案请写 {None}。" : $"语料里没有编号「{id}」。");
        }
    }

    private static FaqEntry Entry(string file, string id, int line, string answer, List<string> texts) => new()
    {
        Id = id,
        Topic = "",
        Question = texts[0],
        Wordings = texts[1..],
        ShortAnswer = answer,
        Answer = answer,
        File = file,
        Line = line,
    };
}
