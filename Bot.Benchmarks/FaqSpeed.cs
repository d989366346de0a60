using System.Diagnostics;
using Knowledge.FaqFiles;
using Knowledge.Indexing;
using Knowledge.Learning;
using Knowledge.Search;

namespace Bot.Benchmarks;

/// <summary>
/// <c>faq-speed FOLDER [ENTRIES]</c>: one thread's questions a second, latency and allocation on a set's corpus, and on a corpus of
/// ENTRIES (default 100,000) entries that are made of pairs of its questions' halves, the same on every run.
/// </summary>
internal static class FaqSpeed
{
    private const int Rounds = 5, Seed = 1;

    public static int Run(string folder, int entries)
    {
        var set = FaqFolders.Read(folder);
        Measure(set.Name, set.Corpus, set.Questions);
        Measure($"{entries:N0} synthetic", Synthetic(set.Corpus, entries), set.Questions);
        return 0;
    }

    private static void Measure(string name, FaqCorpus corpus, IReadOnlyList<LabelledQuestion> questions)
    {
        FaqIndex.Build(corpus);                                              // the first time compiles
        long memory = GC.GetTotalMemory(forceFullCollection: true);
        var processor = Environment.CpuUsage.TotalTime;
        var clock = Stopwatch.StartNew();
        var index = FaqIndex.Build(corpus);
        var built = clock.Elapsed;
        var worked = Environment.CpuUsage.TotalTime - processor;
        double perWording = (double)(GC.GetTotalMemory(forceFullCollection: true) - memory) / corpus.Entries.Sum(entry => entry.Wordings.Count + 1);

        var search = new FaqSearch(index);
        foreach (var question in questions) search.Ask(question.Text, Evaluation.AnyDay);
        double[] micros = new double[Rounds * questions.Count];
        processor = Environment.CpuUsage.TotalTime;
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < micros.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            search.Ask(questions[i % questions.Count].Text, Evaluation.AnyDay);
            micros[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }
        long bytes = (GC.GetAllocatedBytesForCurrentThread() - before) / micros.Length;
        double perSecond = micros.Length / (micros.Sum() / 1e6), perProcessorSecond = micros.Length / (Environment.CpuUsage.TotalTime - processor).TotalSeconds;
        Array.Sort(micros);
        Console.WriteLine($"{name}: build {built.TotalMilliseconds:F0} ms (processor {worked.TotalMilliseconds:F0} ms), {perWording:F0} B a wording; "
            + $"{perSecond:F0} questions/s ({perProcessorSecond:F0} a second of processor time), "
            + $"p50 {micros[micros.Length / 2]:F0} µs, p99 {micros[micros.Length * 99 / 100]:F0} µs, {bytes} B a question");
    }

    private static FaqCorpus Synthetic(FaqCorpus corpus, int entries)
    {
        var random = new Random(Seed);
        string Half(bool first)
        {
            string text = corpus.Entries[random.Next(corpus.Entries.Count)].Question;
            return first ? text[..(text.Length / 2)] : text[(text.Length / 2)..];
        }
        FaqEntry Entry(int i) => corpus.Entries[0] with { Id = $"s{i}", Question = Half(first: true) + Half(first: false), Wordings = [] };
        return corpus with { Entries = [.. Enumerable.Range(0, entries).Select(Entry)] };
    }
}
