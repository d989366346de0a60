using System.Diagnostics;
using Knowledge.Indexing;
using Knowledge.Search;

namespace Bot.Benchmarks;

/// <summary><c>faq-eval FOLDER…</c>: prints how well the shipped weights do on sets of labelled questions, and how fast.</summary>
internal static class FaqEval
{
    private static readonly DateOnly Day = new(2026, 1, 1);

    public static int Run(string[] folders)
    {
        foreach (var set in folders.Select(FaqEvalSet.Read))
        {
            var clock = Stopwatch.StartNew();
            var index = FaqIndex.Build(set.Corpus);
            var built = clock.Elapsed;
            Console.WriteLine($"{set.Name,-8} {FaqFigures.Of(Measure(index, set))}  build {built.TotalMilliseconds:F0} ms  {Speed(index, set)}");
        }
        return 0;
    }

    public static IReadOnlyList<Outcome> Measure(FaqIndex index, FaqEvalSet set)
    {
        var search = new FaqSearch(index);
        return [.. set.Questions.Select(question => OutcomeOf(search.Ask(question.Text, Day), question))];
    }

    private static Outcome OutcomeOf(FaqResult result, LabelledQuestion question)
    {
        int rank = 1 + result.Ranked.Select(ranked => ranked.Entry.Id).ToList().FindIndex(question.Gold.Contains);
        return new Outcome(result.Confidence, result.Band, rank, question.Gold.Count > 0);
    }

    private static string Speed(FaqIndex index, FaqEvalSet set)
    {
        const int Rounds = 3;
        var search = new FaqSearch(index);
        double[] micros = new double[Rounds * set.Questions.Count];
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < micros.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            search.Ask(set.Questions[i % set.Questions.Count].Text, Day);
            micros[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        long bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / micros.Length;
        double perSecond = micros.Length / (micros.Sum() / 1e6);
        Array.Sort(micros);
        return $"{perSecond:F0} questions/s  p50 {micros[micros.Length / 2]:F0} µs  p99 {micros[micros.Length * 99 / 100]:F0} µs  {bytes} B/question";
    }
}
