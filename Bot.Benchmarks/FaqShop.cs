using Knowledge.Indexing;
using Knowledge.Learning;
using Knowledge.Scoring;
using Knowledge.Search;

namespace Bot.Benchmarks;

/// <summary>
/// <c>faq-shop FAQ-FOLDER QUESTIONS,…</c>: how well the shop's own FAQ answers labelled questions, with the thresholds that those
/// of the first file promise and how many of the other files' questions, which have no answer, each of them lets through; and its own wordings while the index does not hold them. The latter is a hint: editors' wordings differ from one another more than a customer's question from all.
/// </summary>
internal static class FaqShop
{
    private const int Folds = 10, Steps = 15;
    private const double Precision = 0.95, Assurance = 0.95;

    public static int Run(string folder, string questions)
    {
        var corpus = FaqFolders.ReadCorpus(folder);
        QuestionSet[] asked = [.. FaqFolders.ReadShop(corpus, questions)];
        Outcome[][] outcomes = [.. asked.Select(set => Evaluation.Of(set, FittedWeights.Shipped))];
        for (int i = 0; i < asked.Length; i++) Print(asked[i].Name, outcomes[i]);
        PrintThresholds(outcomes);
        var folds = QuestionSet.LeaveWordingsOut(corpus, Folds);
        Print("own wordings left out", [.. folds.SelectMany(fold => Evaluation.Of(FaqIndex.Build(fold.Corpus), fold.Questions))]);
        return 0;
    }

    private static void PrintThresholds(Outcome[][] outcomes)
    {
        if (OperatingPoint.Promising(outcomes[0], Precision, Assurance) is not { } promised)
        {
            Console.WriteLine($"  too few questions to promise {Precision:P0}");
            return;
        }
        Console.WriteLine($"at least {Precision:P0} right with {Assurance:P0} assurance from {promised.Threshold:F2} on; answered, of them right, and answered of each file after");
        for (int step = 0; step <= Steps; step++)
        {
            double threshold = promised.Threshold + (step / 100.0);
            var point = OperatingPoint.At(outcomes[0], threshold);
            var others = outcomes.Skip(1).Select(set => set.Count(outcome => outcome.Band != Band.Noise && outcome.Confidence >= threshold));
            Console.WriteLine($"  {threshold:F2}  {point.Answered,4} {point.Right,4}   {string.Join(' ', others)}");
        }
    }

    public static void Print(string name, Outcome[] outcomes)
    {
        Console.WriteLine($"{name} ({outcomes.Length})  {Figures.Of(outcomes)}");
        foreach (var band in outcomes.GroupBy(outcome => outcome.Band).OrderBy(band => band.Key))
        {
            int right = band.Count(outcome => outcome.IsRight), unanswerable = band.Count(outcome => !outcome.IsAnswerable);
            Console.WriteLine($"  {band.Key,-8} {band.Count(),5}  right {right,5}  not answerable {unanswerable,4}");
        }
    }
}
