using Bot.Dialogs;
using Knowledge.FaqFiles;
using Knowledge.Learning;

namespace Bot.Benchmarks;

/// <summary>Reads what is measured: folders of corpus.tsv with queries.*.tsv, and a shop's FAQ.</summary>
internal static class FaqFolders
{
    public static QuestionSet Read(string folder)
    {
        var mistakes = new List<FaqMistake>();
        var corpus = TsvReader.ReadCorpus(Source(Path.Combine(folder, "corpus.tsv")), mistakes);
        var questions = Directory.GetFiles(folder, "queries.*.tsv").Order(StringComparer.Ordinal)
            .SelectMany(file => TsvReader.ReadQuestions(Source(file), corpus, mistakes, out _)).ToArray();
        return mistakes.Count == 0
            ? new QuestionSet(Path.GetFileName(folder), corpus.Corpus, questions)
            : throw new InvalidDataException(string.Join('\n', mistakes));
    }

    /// <summary>A shop's FAQ with questions that name its entries, a set for each of the files (separated by commas).</summary>
    public static IEnumerable<QuestionSet> ReadShop(FaqCorpus corpus, string files) => files.Split(',').Select(file =>
    {
        LabelledQuestion[] read = [.. File.ReadLines(file).Skip(1).Select(line => line.Split('\t')).Select(cells =>
            new LabelledQuestion(cells[0], cells[1] is TsvReader.None ? new HashSet<string>() : cells[1].Split(',').ToHashSet(StringComparer.Ordinal)))];
        return new QuestionSet(Path.GetFileNameWithoutExtension(file), corpus, read);
    });

    /// <exception cref="InvalidDataException">The folder has mistakes; the message lists them.</exception>
    public static FaqCorpus ReadCorpus(string folder) => new FaqFolder(folder).Load(SupportBot.Actions) switch
    {
        FaqLoad.Accepted accepted => accepted.Corpus,
        FaqLoad.Rejected rejected => throw new InvalidDataException(string.Join('\n', rejected.Mistakes)),
        _ => throw new InvalidOperationException("A load is accepted or rejected."),
    };

    private static FaqSource Source(string file) => new(Path.GetFileName(file), File.ReadAllText(file));
}
