using System.Diagnostics;
using Knowledge.Indexing;
using Knowledge.Learning;
using Knowledge.Scoring;
using Knowledge.Search;

namespace Bot.Benchmarks;

/// <summary>
/// <c>faq-eval FOLDER…</c>: prints how well the shipped weights do on sets of labelled questions, plain and with four fifths of the
/// questions as wordings while the last fifth is asked, and how fast.
/// </summary>
internal static class FaqEval
{
    private const int Folds = 5;

    public static int Run(string[] folders)
    {
        foreach (var set in folders.Select(FaqFolders.Read)) Print(set, FittedWeights.Shipped);
        return 0;
    }

    public static void Print(QuestionSet set, FittedWeights weights)
    {
        var clock = Stopwatch.StartNew();
        var index = FaqIndex.Build(set.Corpus, weights);
        var built = clock.Elapsed;
        Console.WriteLine($"{set.Name,-8} {Line(Evaluation.Of(index, set.Questions))}  build {built.TotalMilliseconds:F0} ms  {Speed(index, set)}");
        Console.WriteLine($"{"",-8} {Line(Taught(set, weights))}  with questions as wordings");
    }

    public static string Line(IReadOnlyList<Outcome> outcomes) => $"{Figures.Of(outcomes)}  answered@90 {100 * OperatingPoint.AtPrecision(outcomes, 0.9).Coverage:F1}";

    public static Outcome[] Taught(QuestionSet set, FittedWeights weights) => [.. set.Folds(Folds).SelectMany(fold => Evaluation.Of(fold, weights))];

    private static string Speed(FaqIndex index, QuestionSet set)
    {
        const int Rounds = 3;
        var search = new FaqSearch(index);
        double[] micros = new double[Rounds * set.Questions.Count];
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < micros.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            search.Ask(set.Questions[i % set.Questions.Count].Text, Evaluation.AnyDay);
            micros[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        long bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / micros.Length;
        double perSecond = micros.Length / (micros.Sum() / 1e6);
        Array.Sort(micros);
        return $"{perSecond:F0} questions/s  p50 {micros[micros.Length / 2]:F0} µs  p99 {micros[micros.Length * 99 / 100]:F0} µs  {bytes} B/question";
    }
}
