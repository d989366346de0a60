using Knowledge.Learning;

namespace Bot.Benchmarks;

/// <summary>
/// <c>faq-fit OUT VERSION FAQ-FOLDER KNOWN,ACTIONS FOLDER…</c>: fits ranking and confidence weights to all sets together, each counting
/// the same, and writes them as weights.json. Deterministic. Of a set whose
/// entries have several wordings, half the weight lies on its questions asked after others of them have become wordings. The shop's own FAQ
/// takes part in the ranking alone, with its wordings left out in turn: only it has words, labels and answers. Thresholds stay as shipped.
/// </summary>
internal static class FaqFit
{
    private const int ShopFolds = 10, TaughtFolds = 5;

    /// <summary><c>faq-left-out FAQ-FOLDER KNOWN,ACTIONS FOLDER…</c>: prints for each set what weights fitted without it reach.</summary>
    public static int RunLeftOut(string faqFolder, string actions, string[] folders)
    {
        QuestionSet[] shop = [.. QuestionSet.LeaveWordingsOut(FaqFolders.ReadCorpus(faqFolder, actions), ShopFolds)];
        QuestionSet[] sets = [.. folders.Select(FaqFolders.Read)];
        foreach (var left in sets)
        {
            var weights = Training.FromNothing([.. sets.Where(set => set != left).SelectMany(AsTrained)], shop, "left-out");
            Console.WriteLine($"{left.Name,-8} {FaqEval.Line(Evaluation.Of(left, weights))}");
            Console.WriteLine($"{"",-8} {FaqEval.Line(FaqEval.Taught(left, weights))}  with questions as wordings");
        }
        return 0;
    }

    public static int Run(string output, string version, string faqFolder, string actions, string[] folders)
    {
        QuestionSet[] shop = [.. QuestionSet.LeaveWordingsOut(FaqFolders.ReadCorpus(faqFolder, actions), ShopFolds)];
        QuestionSet[] sets = [.. folders.Select(FaqFolders.Read)];
        var weights = Training.FromNothing([.. sets.SelectMany(AsTrained)], shop, version);
        string[] scores = [.. sets.Select(set => $"{set.Name}: {FaqEval.Line(Evaluation.Of(set, weights))}")];
        Console.WriteLine(string.Join('\n', scores));
        File.WriteAllText(output, weights.WithScores(scores).ToJson());
        return 0;
    }

    private static IEnumerable<QuestionSet> AsTrained(QuestionSet set)
    {
        if (set.Corpus.Entries.All(entry => entry.Wordings.Count == 0)) return [set];
        var half = set with { Weight = set.Weight / 2 };
        return [half, .. half.Folds(TaughtFolds)];
    }
}
