using Knowledge.Learning;
using Knowledge.Scoring;

namespace Bot.Benchmarks;

/// <summary>
/// <c>faq-eval FOLDER…</c>: prints how well the shipped weights do on sets of labelled questions, plain and with four fifths of the
/// questions as wordings while the last fifth is asked.
/// </summary>
internal static class FaqEval
{
    private const int Folds = 5;

    public static int Run(string[] folders)
    {
        foreach (var set in folders.Select(FaqFolders.Read)) Print(set, FittedWeights.Shipped);
        return 0;
    }

    private static void Print(QuestionSet set, FittedWeights weights)
    {
        Console.WriteLine($"{set.Name,-8} {Line(Evaluation.Of(set, weights))}");
        Console.WriteLine($"{"",-8} {Line(Taught(set, weights))}  with questions as wordings");
    }

    public static string Line(IReadOnlyList<Outcome> outcomes) =>
        $"{Figures.Of(outcomes)}  answered@90 {100 * OperatingPoint.AtPrecision(outcomes, 0.9).Coverage:F1}";

    public static Outcome[] Taught(QuestionSet set, FittedWeights weights) => [.. set.Folds(Folds).SelectMany(fold => Evaluation.Of(fold, weights))];
}
