using Knowledge.Indexing;
using Knowledge.Scoring;

namespace Bot.Benchmarks;

/// <summary>Logistic regression: is the best candidate right? The bias comes last.</summary>
internal static class ConfidenceFit
{
    private const double Ridge = 0.0002;

    internal sealed record Example(float[] Row, bool IsRight, double Weight);

    public static IEnumerable<Example> Collect(FaqIndex index, FaqEvalSet set)
    {
        var bench = new Workbench(index.Texts);
        foreach (var question in set.Questions)
        {
            bench.Read(question.Text, 0, index.Weights);
            if (bench.Ranked.Count == 0) continue;
            float[] row = [.. bench.EvidenceOf(bench.Ranked[0]), .. bench.Certainty, 1];
            yield return new Example(row, question.Gold.Contains(index.Entries[bench.Ranked[0].Entry].Id), 1.0 / set.Questions.Count);
        }
    }

    public static double[] Fit(IEnumerable<Example> examples)
    {
        Example[] all = [.. examples];
        double total = all.Sum(example => example.Weight);
        int[] signs = [.. RankingFit.Signs(), .. Enumerable.Repeat(0, Certainty.Kinds + 1)];
        return Descent.Minimise(signs, (weights, slope) =>
        {
            foreach (var example in all)
            {
                double error = (1 / (1 + Math.Exp(-Descent.Dot(example.Row, weights)))) - (example.IsRight ? 1 : 0);
                for (int kind = 0; kind < slope.Length; kind++) slope[kind] += example.Weight / total * error * example.Row[kind];
            }
            for (int kind = 0; kind < slope.Length - 1; kind++) slope[kind] += Ridge * weights[kind];
        });
    }
}
