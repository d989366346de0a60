using System.Text;
using Knowledge.FaqFiles;

namespace Bot.Benchmarks;

/// <summary>A folder of labelled questions: corpus.tsv (id, question, answer, group), queries.*.tsv (query, gold ids or NONE).</summary>
internal sealed record FaqEvalSet(string Name, FaqCorpus Corpus, IReadOnlyList<LabelledQuestion> Questions)
{
    public static FaqEvalSet Read(string folder)
    {
        var entryOf = new Dictionary<string, string>(StringComparer.Ordinal);
        var wordings = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (string[] line in Lines(Path.Combine(folder, "corpus.tsv")))
        {
            string entry = line.Length > 3 && line[3] is not "-" ? line[3] : line[0];
            entryOf[line[0]] = entry;
            if (!wordings.TryAdd(entry, [line[1]])) wordings[entry].Add(line[1]);
        }
        var questions = Directory.GetFiles(folder, "queries.*.tsv").Order(StringComparer.Ordinal).SelectMany(Lines)
            .Select(line => LabelledQuestion.Read(line, id => entryOf[id]));
        var corpus = new FaqCorpus([.. wordings.Select(Entry)], Lexicon.Empty, [], [], Path.GetFileName(folder));
        return new FaqEvalSet(Path.GetFileName(folder), corpus, [.. questions]);
    }

    /// <summary>A shop's FAQ with questions that name its entries.</summary>
    public static FaqEvalSet Read(FaqCorpus corpus, string questions) =>
        new(Path.GetFileName(questions), corpus, [.. Lines(questions).Select(line => LabelledQuestion.Read(line, id => id))]);

    /// <summary>A shop's FAQ folder as ten sets: in each the corpus lacks every tenth wording, and those are the questions.</summary>
    public static IEnumerable<FaqEvalSet> ReadFolds(FaqCorpus corpus)
    {
        const int Folds = 10;
        for (int fold = 0; fold < Folds; fold++)
        {
            bool IsAsked(int number) => number % Folds == fold;
            var questions = corpus.Entries.SelectMany(entry => entry.Wordings.Where((_, number) => IsAsked(number))
                .Select(wording => new LabelledQuestion(wording, new HashSet<string>(StringComparer.Ordinal) { entry.Id })));
            FaqEntry[] rest = [.. corpus.Entries.Select(entry => entry with { Wordings = [.. entry.Wordings.Where((_, number) => !IsAsked(number))] })];
            yield return new FaqEvalSet($"shop{fold}", corpus with { Entries = rest }, [.. questions]);
        }
    }

    private static IEnumerable<string[]> Lines(string file) => File.ReadLines(file, Encoding.UTF8).Skip(1).Select(line => line.Split('\t'));

    private static FaqEntry Entry(KeyValuePair<string, List<string>> entry) => new()
    {
        Id = entry.Key,
        Topic = "",
        Question = entry.Value[0],
        Wordings = entry.Value[1..],
        ShortAnswer = "",
        Answer = "",
        File = "corpus.tsv",
        Line = 1,
    };
}

/// <param name="Text">What a customer wrote.</param>
/// <param name="Gold">Ids of the right entries; empty when not answering is right.</param>
internal sealed record LabelledQuestion(string Text, IReadOnlySet<string> Gold)
{
    public static LabelledQuestion Read(string[] line, Func<string, string> entryOf)
    {
        IEnumerable<string> gold = line[1] is "NONE" ? [] : line[1].Split(',').Select(entryOf);
        return new LabelledQuestion(line[0], gold.ToHashSet(StringComparer.Ordinal));
    }
}
