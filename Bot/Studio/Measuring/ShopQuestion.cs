using Knowledge.FaqFiles;

namespace Bot.Studio.Measuring;

/// <summary>A question with what the shop expects the bot to do: one line of a CSV file with the columns <c>question,expected</c>.</summary>
/// <param name="File">As mistakes and reports name it.</param>
/// <param name="Expected">An entry's id (several: 、 between them), 追问, 转人工 or 闲聊.</param>
internal sealed record ShopQuestion(string File, int Line, string Text, Expectation Expected)
{
    private const string TestsFolder = "tests";
    private static readonly string[] s_header = ["question", "expected"];
    private static readonly char[] s_separators = ['、', ',', '，'];

    /// <summary>The questions of the folder's own tests, by file name; empty when it has none.</summary>
    public static IReadOnlyList<ShopQuestion> ReadTests(string faqFolder, FaqCorpus corpus, ICollection<FaqMistake> mistakes)
    {
        var folder = Path.Combine(faqFolder, TestsFolder);
        var files = Directory.Exists(folder) ? Directory.GetFiles(folder, "*.csv") : [];
        return [.. files.Order(StringComparer.Ordinal).SelectMany(file => Read(file, $"{TestsFolder}/{Path.GetFileName(file)}", corpus, mistakes))];
    }

    /// <summary>The questions of the files named, or of the folder's own tests when none is.</summary>
    /// <returns>Null when there are mistakes; empty when there are no tests.</returns>
    public static IReadOnlyList<ShopQuestion>? ReadAll(string faqFolder, IReadOnlyList<string> files, FaqCorpus corpus, List<FaqMistake> mistakes)
    {
        var questions = files.Count > 0 ? [.. files.SelectMany(file => Read(file, file, corpus, mistakes))] : ReadTests(faqFolder, corpus, mistakes);
        return mistakes.Count == 0 ? questions : null;
    }

    /// <param name="path">A CSV file.</param>
    /// <param name="name">How mistakes name it.</param>
    /// <param name="corpus">Whose entries may be expected.</param>
    /// <param name="mistakes">Added to: every malformed line.</param>
    public static IReadOnlyList<ShopQuestion> Read(string path, string name, FaqCorpus corpus, ICollection<FaqMistake> mistakes)
    {
        if (InputFile.Read(path, name, mistakes) is not { } source)
        {
            return [];
        }

        var records = new CsvReader(source, mistakes).Read().ToList();
        if (records is not [var header, ..] || !header.Cells.Select(cell => cell.Trim()).SequenceEqual(s_header))
        {
            mistakes.Add(new FaqMistake(name, 1, $"第一行要写列名：{string.Join(',', s_header)}。"));
            return [];
        }

        var ids = corpus.Entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        return [.. records.Skip(1).Select(record => Parse(name, record.Line, record.Cells, ids, mistakes)).OfType<ShopQuestion>()];
    }

    private static ShopQuestion? Parse(string file, int line, IReadOnlyList<string> cells, HashSet<string> ids, ICollection<FaqMistake> mistakes)
    {
        ShopQuestion? Mistaken(string what)
        {
            mistakes.Add(new FaqMistake(file, line, what));
            return null;
        }

        if (cells is not [var text, var expected])
        {
            return Mistaken($"应有 2 列（question,expected），实际有 {cells.Count} 列。问题里有逗号时，请用引号（\"）括起来。");
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return Mistaken("问题（question）为空。");
        }

        switch (expected.Trim())
        {
            case Expectation.AskBack.Word:
                return new ShopQuestion(file, line, text, new Expectation.AskBack());
            case Expectation.Person.Word:
                return new ShopQuestion(file, line, text, new Expectation.Person());
            case Expectation.SmallTalk.Word:
                return new ShopQuestion(file, line, text, new Expectation.SmallTalk());
            case "":
                return Mistaken("期望（expected）为空。请写问答的编号、追问、转人工或闲聊。");
            default:
                string[] named = expected.Split(s_separators, StringSplitOptions.TrimEntries);
                return Array.Find(named, id => !ids.Contains(id)) is { } unknown
                    ? Mistaken($"没有编号为「{unknown}」的问答。期望（expected）要写已有的编号、追问、转人工或闲聊。")
                    : new ShopQuestion(file, line, text, new Expectation.Entries(named.ToHashSet(StringComparer.Ordinal), expected.Trim()));
        }
    }
}
