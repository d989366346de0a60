using Knowledge.Indexing;
using Knowledge.Scoring;

namespace Bot.Benchmarks;

/// <summary>Multinomial logistic regression: the right candidates of a question against all its candidates.</summary>
internal static class RankingFit
{
    private const double Ridge = 0.0002;

    /// <param name="Rows">Evidence of each candidate.</param>
    /// <param name="IsRight">Which of them are right; at least one is.</param>
    /// <param name="Weight">All questions of a set together weigh what the set does.</param>
    internal sealed record Example(float[][] Rows, bool[] IsRight, double Weight);

    public static IEnumerable<Example> Collect(FaqIndex index, FaqEvalSet set, double weightOfSet)
    {
        var bench = new Workbench(index.Texts);
        double weight = weightOfSet / set.Questions.Count(question => question.Gold.Count > 0);
        foreach (var question in set.Questions)
        {
            bench.Read(question.Text, 0, index.Weights);
            bool[] isRight = [.. bench.Ranked.Select(candidate => question.Gold.Contains(index.Entries[candidate.Entry].Id))];
            if (isRight.Contains(true)) yield return new Example([.. bench.Ranked.Select(candidate => bench.EvidenceOf(candidate).ToArray())], isRight, weight);
        }
    }

    public static double[] Fit(IEnumerable<Example> examples)
    {
        Example[] all = [.. examples];
        double total = all.Sum(example => example.Weight);
        return Descent.Minimise(Signs(), (weights, slope) =>
        {
            foreach (var example in all) AddSlope(example, weights, slope, example.Weight / total);
            for (int kind = 0; kind < slope.Length; kind++) slope[kind] += Ridge * weights[kind];
        });
    }

    /// <summary>What speaks for a wording may not be fitted to speak against it: a few hundred questions would say so by chance.</summary>
    public static int[] Signs() => [.. Enum.GetValues<Evidence>().Select(kind => kind switch
    {
        Evidence.OtherQuestionWord or Evidence.OtherNegation or Evidence.OtherNumber or Evidence.OtherLength => -1,
        Evidence.CommonRun => 0,
        _ => 1,
    })];

    private static void AddSlope(Example example, double[] weights, double[] slope, double weight)
    {
        double[] scores = [.. example.Rows.Select(row => Descent.Dot(row, weights))];
        double highest = scores.Max();
        double[] odds = [.. scores.Select(score => Math.Exp(score - highest))];
        double all = odds.Sum(), right = odds.Where((_, i) => example.IsRight[i]).Sum();
        for (int i = 0; i < odds.Length; i++)
        {
            double pull = (odds[i] / all) - (example.IsRight[i] ? odds[i] / right : 0);
            for (int kind = 0; kind < slope.Length; kind++) slope[kind] += weight * pull * example.Rows[i][kind];
        }
    }
}
