using Knowledge.FaqFiles;
using Knowledge.Learning;
using Knowledge.Scoring;

namespace Bot.Benchmarks;

/// <summary>
/// <c>faq-fit OUT VERSION FAQ-FOLDER UNANSWERABLE,… FOLDER…</c>: fits ranking and confidence weights to all sets together, each
/// counting the same, and writes them as weights.json. Deterministic. Of a set whose entries have several wordings, half the weight lies on
/// its questions asked after others of them have become wordings. The shop's own wordings, left out in turn, take part in the ranking (only
/// its FAQ has words, labels and answers) and, with questions the shop has no answer to, in the confidence in entries of many wordings,
/// which hardly any public set has. <c>faq-fit-known</c>, likewise, fits the latter alone. Thresholds stay as shipped, and are not to be
/// promised on any of these questions.
/// </summary>
internal static class FaqFit
{
    private const int ShopFolds = 10, TaughtFolds = 5;

    // Questions the shop cannot answer are as many as were thought of, not as many as customers ask; each file of them counts as this share of a set.
    private const double Unanswerable = 0.4;

    /// <summary><c>faq-left-out</c>, with what follows VERSION: prints for each set what weights fitted without it reach.</summary>
    public static int RunLeftOut(string faqFolder, string questions, string[] folders)
    {
        var corpus = FaqFolders.ReadCorpus(faqFolder);
        QuestionSet[] own = [.. QuestionSet.LeaveWordingsOut(corpus, ShopFolds)], asked = ReadAsked(corpus, questions);
        QuestionSet[] sets = [.. folders.Select(FaqFolders.Read)];
        foreach (var left in sets)
        {
            var weights = Training.FromNothing([.. sets.Where(set => set != left).SelectMany(AsTrained)], own, asked, "left-out");
            Console.WriteLine($"{left.Name,-8} {FaqEval.Line(Evaluation.Of(left, weights))}");
            Console.WriteLine($"{"",-8} {FaqEval.Line(FaqEval.Taught(left, weights))}  with questions as wordings");
        }
        var withoutAsked = Training.FromNothing([.. sets.SelectMany(AsTrained)], own, [], "left-out");
        foreach (var left in asked) FaqShop.Print(left.Name, Evaluation.Of(left, withoutAsked));
        return 0;
    }

    public static int Run(string output, string version, string faqFolder, string questions, string[] folders) =>
        Write(output, Training.FromNothing, version, faqFolder, questions, folders);

    public static int RunKnown(string output, string version, string faqFolder, string questions, string[] folders) =>
        Write(output, Training.OfWellKnown, version, faqFolder, questions, folders);

    private delegate FittedWeights Fit(IReadOnlyList<QuestionSet> sets, IReadOnlyList<QuestionSet> own, IReadOnlyList<QuestionSet> unanswerable, string version);

    private static int Write(string output, Fit fit, string version, string faqFolder, string questions, string[] folders)
    {
        var corpus = FaqFolders.ReadCorpus(faqFolder);
        QuestionSet[] own = [.. QuestionSet.LeaveWordingsOut(corpus, ShopFolds)], asked = ReadAsked(corpus, questions);
        QuestionSet[] sets = [.. folders.Select(FaqFolders.Read)];
        var weights = fit([.. sets.SelectMany(AsTrained)], own, asked, version);
        string[] scores = [.. sets.Select(set => $"{set.Name}: {FaqEval.Line(Evaluation.Of(set, weights))}")];
        Console.WriteLine(string.Join('\n', scores));
        File.WriteAllText(output, weights.WithScores(scores).ToJson());
        return 0;
    }

    private static QuestionSet[] ReadAsked(FaqCorpus corpus, string questions) =>
        [.. FaqFolders.ReadShop(corpus, questions).Select(set => set with { Weight = Unanswerable })];

    private static IEnumerable<QuestionSet> AsTrained(QuestionSet set)
    {
        if (set.Corpus.Entries.All(entry => entry.Wordings.Count == 0)) return [set];
        var half = set with { Weight = set.Weight / 2 };
        return [half, .. half.Folds(TaughtFolds)];
    }
}
