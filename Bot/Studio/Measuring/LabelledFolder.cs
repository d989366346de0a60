using Knowledge.FaqFiles;
using Knowledge.Learning;

namespace Bot.Studio.Measuring;

/// <summary>Labelled questions beside the corpus they are asked of: <c>corpus.tsv</c> with <c>queries.*.tsv</c> in one folder.</summary>
/// <param name="Folder">The folder; its name becomes the set's.</param>
/// <param name="Questions">The question files, in order.</param>
internal sealed record LabelledFolder(string Folder, IReadOnlyList<string> Questions)
{
    private const string CorpusFile = "corpus.tsv";
    private const string QuestionFiles = "queries.*.tsv";

    /// <summary>One set for each folder named, or that a file named lies in, or that lies directly inside a folder without a corpus.</summary>
    /// <param name="paths">Folders with all their questions, or question files, each with the corpus beside it.</param>
    /// <param name="mistakes">Added to.</param>
    public static IReadOnlyList<QuestionSet> ReadAll(IEnumerable<string> paths, ICollection<FaqMistake> mistakes) =>
        [.. paths.SelectMany(path => Find(path, mistakes))
            .GroupBy(found => Path.GetFullPath(found.Folder))
            .Select(same => new LabelledFolder(same.First().Folder, [.. same.SelectMany(found => found.Questions).DistinctBy(Path.GetFullPath)]))
            .Select(folder => folder.Read(mistakes))
            .OfType<QuestionSet>()];

    private QuestionSet? Read(ICollection<FaqMistake> mistakes)
    {
        if (InputFile.Read(Path.Combine(Folder, CorpusFile), mistakes) is not { } corpus)
        {
            return null;
        }

        var table = TsvReader.ReadCorpus(corpus, mistakes);
        LabelledQuestion[] questions = [.. Questions.SelectMany(file => ReadLabelled(file, table, mistakes))];
        return new QuestionSet(Path.GetFileName(Path.GetFullPath(Folder)), table.Corpus, questions);
    }

    /// <summary>Questions that must have labels, because something is to be learned from them.</summary>
    public static IReadOnlyList<LabelledQuestion> ReadLabelled(string file, TsvCorpus table, ICollection<FaqMistake> mistakes)
    {
        if (InputFile.Read(file, mistakes) is not { } source)
        {
            return [];
        }

        var questions = TsvReader.ReadQuestions(source, table, mistakes, out var isLabelled);
        if (!isLabelled)
        {
            mistakes.Add(new FaqMistake(file, 1, "表头缺少「gold」一列：没有标注，学不了。"));
        }

        return questions;
    }

    private static LabelledFolder[] Find(string path, ICollection<FaqMistake> mistakes)
    {
        if (!Directory.Exists(path))
        {
            var beside = Path.GetDirectoryName(path) ?? "";
            return [new LabelledFolder(beside, Path.GetFileName(path) == CorpusFile ? QuestionsIn(beside) : [path])];
        }

        LabelledFolder[] found = [.. Directory.GetDirectories(path).Order(StringComparer.Ordinal).Prepend(path)
            .Where(folder => File.Exists(Path.Combine(folder, CorpusFile)))
            .Select(folder => new LabelledFolder(folder, QuestionsIn(folder)))
            .Where(folder => folder.Questions.Count > 0)];
        if (found.Length == 0)
        {
            mistakes.Add(new FaqMistake(path, 0, $"文件夹里没有 {CorpusFile} 和 {QuestionFiles}。"));
        }

        return found;
    }

    private static string[] QuestionsIn(string folder) =>
        Directory.Exists(folder) ? [.. Directory.GetFiles(folder, QuestionFiles).Order(StringComparer.Ordinal)] : [];
}
