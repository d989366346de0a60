using Knowledge.Indexing;
using Knowledge.Learning;
using Knowledge.Scoring;

namespace Bot.Benchmarks;

/// <summary>
/// <c>faq-shop FAQ-FOLDER KNOWN,ACTIONS QUESTIONS,…</c>: how well the shop's own FAQ answers labelled questions, with the threshold that those
/// of the first file promise, and its own wordings while the index does not hold them. The latter is a hint: editors' wordings differ from one another more than a customer's question from all.
/// </summary>
internal static class FaqShop
{
    private const int Folds = 10;
    private const double Precision = 0.95, Assurance = 0.95;

    public static int Run(string folder, string questions)
    {
        var corpus = FaqFolders.ReadCorpus(folder);
        QuestionSet[] asked = [.. FaqFolders.ReadShop(corpus, questions)];
        foreach (var set in asked) Print(set.Name, Evaluation.Of(set, FittedWeights.Shipped));
        var outcomes = Evaluation.Of(asked[0], FittedWeights.Shipped);
        Console.WriteLine(OperatingPoint.Promising(outcomes, Precision, Assurance) is { } point
            ? $"  {point.Right} of {point.Answered} answers right from {point.Threshold:F2} on: "
                + $"at least {Precision:P0} with {Assurance:P0} assurance, coverage {point.Coverage:P0}"
            : $"  too few questions to promise {Precision:P0}");
        var folds = QuestionSet.LeaveWordingsOut(corpus, Folds);
        Print("own wordings left out", [.. folds.SelectMany(fold => Evaluation.Of(FaqIndex.Build(fold.Corpus), fold.Questions))]);
        return 0;
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
