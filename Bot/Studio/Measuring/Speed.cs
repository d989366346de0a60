using System.Diagnostics;
using Knowledge.Indexing;
using Knowledge.Learning;
using Knowledge.Search;

namespace Bot.Studio.Measuring;

/// <summary>How fast one thread gets its answers, measured after the program has warmed up.</summary>
internal sealed record Speed(double QuestionsPerSecond, double P50Micros, double P99Micros)
{
    // Enough for the runtime to have compiled the hot path for good, and for a 99th percentile that a single pause does not make.
    private const int WarmUp = 4_000;
    private const int Measured = 8_000;

    /// <returns>Null without questions.</returns>
    public static Speed? Measure(FaqIndex index, IReadOnlyList<LabelledQuestion> questions)
    {
        if (questions.Count == 0)
        {
            return null;
        }

        var search = new FaqSearch(index);
        for (var i = 0; i < WarmUp; i++)
        {
            search.Ask(questions[i % questions.Count].Text, Evaluation.AnyDay);
        }

        var micros = new double[Math.Max(Measured, questions.Count)];
        for (var i = 0; i < micros.Length; i++)
        {
            var start = Stopwatch.GetTimestamp();
            search.Ask(questions[i % questions.Count].Text, Evaluation.AnyDay);
            micros[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
        }

        var perSecond = micros.Length / TimeSpan.FromMicroseconds(micros.Sum()).TotalSeconds;
        Array.Sort(micros);
        return new Speed(Math.Round(perSecond), Math.Round(micros[micros.Length / 2], 1), Math.Round(micros[micros.Length * 99 / 100], 1));
    }
}
