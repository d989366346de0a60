using Knowledge.Indexing;
using Knowledge.Scoring;

namespace Knowledge.Learning;

/// <summary>Multinomial logistic regression: the right candidates of a question against all its candidates.</summary>
internal static class RankingFit
{
    /// <param name="Rows">Evidence of each candidate.</param>
    /// <param name="IsRight">Which of them are right; at least one is.</param>
    /// <param name="Weight">All questions of a set together weigh what the set does.</param>
    internal sealed record Example(float[][] Rows, bool[] IsRight, double Weight);

    public static IEnumerable<Example> Collect(QuestionSet set, FittedWeights weights)
    {
        var index = FaqIndex.Build(set.Corpus, weights);
        var bench = new Workbench(index.Texts);
        double weight = set.Weight / Math.Max(1, set.Questions.Count(question => question.IsAnswerable));
        foreach (var question in set.Questions.Where(question => question.IsAnswerable))
        {
            bench.Read(question.Text, Evaluation.AnyDay.DayNumber, weights);
            bool[] isRight = [.. bench.Ranked.Select(candidate => question.Gold.Contains(index.Entries[candidate.Entry].Id))];
            if (isRight.Contains(true)) yield return new Example([.. bench.Ranked.Select(candidate => bench.EvidenceOf(candidate).ToArray())], isRight, weight);
        }
    }

    /// <param name="examples">At least one.</param>
    /// <param name="prior">The weights believed before any example; where the fit begins.</param>
    /// <param name="ridge">How many weighted examples the belief is worth.</param>
    public static double[] Fit(IEnumerable<Example> examples, double[] prior, double ridge)
    {
        Example[] all = [.. examples];
        double total = all.Sum(example => example.Weight);
        return Descent.Minimise(prior, Signs(), [.. Enum.GetValues<Evidence>().Select(IsFixed)], (weights, slope) =>
        {
            foreach (var example in all) AddSlope(example, weights, slope, example.Weight / total);
            for (int kind = 0; kind < slope.Length; kind++) slope[kind] += ridge * (weights[kind] - prior[kind]);
        });
    }

    /// <summary>What speaks for a wording may not be fitted to speak against it: a few hundred questions would say so by chance.</summary>
    public static int[] Signs() => [.. Enum.GetValues<Evidence>().Select(kind => kind switch
    {
        Evidence.OtherQuestionWord or Evidence.OtherNegation or Evidence.OtherNumber or Evidence.OtherLength => -1,
        Evidence.QuestionThings or Evidence.QuestionDeeds or Evidence.QuestionGrammar or Evidence.EntryLacks => -1,
        Evidence.WordingThings or Evidence.WordingDeeds or Evidence.WordingGrammar or Evidence.WordingWord => -1,
        Evidence.CommonRun => 0,
        _ => 1,
    })];

    /// <summary>A question that is word for word a wording is too rare, and in public sets too often labelled otherwise, to learn from.</summary>
    public static bool IsFixed(Evidence kind) => kind is Evidence.Identical;

    private static void AddSlope(Example example, double[] weights, double[] slope, double weight)
    {
        Span<double> odds = stackalloc double[example.Rows.Length];
        double highest = double.NegativeInfinity, all = 0, right = 0;
        for (int i = 0; i < odds.Length; i++) highest = Math.Max(highest, odds[i] = Descent.Dot(example.Rows[i], weights));
        for (int i = 0; i < odds.Length; i++)
        {
            all += odds[i] = Math.Exp(odds[i] - highest);
            if (example.IsRight[i]) right += odds[i];
        }
        for (int i = 0; i < odds.Length; i++)
        {
            double pull = weight * ((odds[i] / all) - (example.IsRight[i] ? odds[i] / right : 0));
            for (int kind = 0; kind < slope.Length; kind++) slope[kind] += pull * example.Rows[i][kind];
        }
    }
}
