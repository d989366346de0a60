using Knowledge.FaqFiles;
using Knowledge.Indexing;

namespace Bot.Benchmarks;

/// <summary>
/// <c>faq-shop FAQ-FOLDER KNOWN,ACTIONS QUESTIONS</c>: how well the shop's own FAQ answers labelled questions, and its own wordings while
/// the index does not hold them. The latter is a hint: editors' wordings differ from one another more than a customer's question from all.
/// </summary>
internal static class FaqShop
{
    public static int Run(string folder, string actions, string questions)
    {
        if (ReadCorpus(folder, actions) is not { } corpus) return 2;
        var asked = FaqEvalSet.Read(corpus, questions);
        Print(asked.Name, FaqEval.Measure(FaqIndex.Build(corpus), asked));
        Print("own wordings left out", [.. FaqEvalSet.ReadFolds(corpus).SelectMany(fold => FaqEval.Measure(FaqIndex.Build(fold.Corpus), fold))]);
        return 0;
    }

    /// <returns>Null, and a line for each mistake on the error stream, when the folder has mistakes.</returns>
    public static FaqCorpus? ReadCorpus(string folder, string actions)
    {
        var load = new FaqFolder(folder).Load(actions.Split(',').ToHashSet(StringComparer.Ordinal));
        if (load is FaqLoad.Rejected rejected) Console.Error.WriteLine(string.Join('\n', rejected.Mistakes));
        return (load as FaqLoad.Accepted)?.Corpus;
    }

    private static void Print(string name, IReadOnlyList<Outcome> outcomes)
    {
        Console.WriteLine($"{name} ({outcomes.Count})  {FaqFigures.Of(outcomes)}");
        foreach (var band in outcomes.GroupBy(outcome => outcome.Band).OrderBy(band => band.Key))
        {
            int right = band.Count(outcome => outcome.IsRight), unanswerable = band.Count(outcome => !outcome.IsAnswerable);
            Console.WriteLine($"  {band.Key,-8} {band.Count(),5}  right {right,5}  not answerable {unanswerable,4}");
        }
    }
}
