using Knowledge.FaqFiles;
using Knowledge.Learning;

namespace Bot.Benchmarks;

/// <summary>
/// <c>faq-fit OUT VERSION FAQ-FOLDER KNOWN,ACTIONS QUESTIONS,… FOLDER…</c>: fits ranking and confidence weights to all sets together, each
/// counting the same, and writes them as weights.json. Deterministic. Of a set whose entries have several wordings, half the weight lies on
/// its questions asked after others of them have become wordings. The shop's own wordings take part in the ranking alone, left out in turn:
/// only its FAQ has words, labels and answers. Files of questions to the shop count as a set too; what thresholds are promised on is not to
/// be among them. Thresholds stay as shipped.
/// </summary>
internal static class FaqFit
{
    private const int ShopFolds = 10, TaughtFolds = 5;

    // Questions the shop cannot answer are as many as were thought of, not as many as customers ask; they count as this share of a set.
    private const double Unanswerable = 0.1;

    /// <summary><c>faq-left-out</c>, with what follows VERSION: prints for each set what weights fitted without it reach.</summary>
    public static int RunLeftOut(string faqFolder, string questions, string[] folders)
    {
        var corpus = FaqFolders.ReadCorpus(faqFolder);
        QuestionSet[] own = [.. QuestionSet.LeaveWordingsOut(corpus, ShopFolds)], asked = ReadAsked(corpus, questions);
        QuestionSet[] sets = [.. folders.Select(FaqFolders.Read)];
        foreach (var left in sets)
        {
            var weights = Training.FromNothing([.. sets.Where(set => set != left).SelectMany(AsTrained), .. asked], own, "left-out");
            Console.WriteLine($"{left.Name,-8} {FaqEval.Line(Evaluation.Of(left, weights))}");
            Console.WriteLine($"{"",-8} {FaqEval.Line(FaqEval.Taught(left, weights))}  with questions as wordings");
        }
        var withoutAsked = Training.FromNothing([.. sets.SelectMany(AsTrained)], own, "left-out");
        foreach (var left in asked) FaqShop.Print(left.Name, Evaluation.Of(left, withoutAsked));
        return 0;
    }

    public static int Run(string output, string version, string faqFolder, string questions, string[] folders)
    {
        var corpus = FaqFolders.ReadCorpus(faqFolder);
        QuestionSet[] own = [.. QuestionSet.LeaveWordingsOut(corpus, ShopFolds)], asked = ReadAsked(corpus, questions);
        QuestionSet[] sets = [.. folders.Select(FaqFolders.Read)];
        var weights = Training.FromNothing([.. sets.SelectMany(AsTrained), .. asked], own, version);
        string[] scores = [.. sets.Concat(asked).Select(set => $"{set.Name}: {FaqEval.Line(Evaluation.Of(set, weights))}")];
        Console.WriteLine(string.Join('\n', scores));
        File.WriteAllText(output, weights.WithScores(scores).ToJson());
        return 0;
    }

    private static QuestionSet[] ReadAsked(FaqCorpus corpus, string questions) =>
        [.. FaqFolders.ReadShop(corpus, questions).Select(set => set.Questions.Any(question => question.IsAnswerable) ? set : set with { Weight = Unanswerable })];

    private static IEnumerable<QuestionSet> AsTrained(QuestionSet set)
    {
        if (set.Corpus.Entries.All(entry => entry.Wordings.Count == 0)) return [set];
        var half = set with { Weight = set.Weight / 2 };
        return [half, .. half.Folds(TaughtFolds)];
    }
}
