using Knowledge.Indexing;
using Knowledge.Scoring;

namespace Knowledge.Learning;

/// <summary>Logistic regression: is the best candidate right? The bias comes last.</summary>
internal static class ConfidenceFit
{
    private static readonly Evidence[] Evidences = Enum.GetValues<Evidence>();
    private static readonly CertaintyEvidence[] Certainties = Enum.GetValues<CertaintyEvidence>();

    /// <param name="Row">Indexed by <see cref="Evidence"/>, then by <see cref="CertaintyEvidence"/>, then 1.</param>
    /// <param name="IsRight">Whether the best candidate was.</param>
    /// <param name="Weight">All questions of a set together weigh what the set does.</param>
    internal sealed record Example(float[] Row, bool IsRight, double Weight);

    public static IEnumerable<Example> Collect(QuestionSet set, FittedWeights weights)
    {
        var index = FaqIndex.Build(set.Corpus, weights);
        var bench = new Workbench(index.Texts);
        foreach (var question in set.Questions)
        {
            bench.Read(question.Text, Evaluation.AnyDay.DayNumber, weights);
            if (bench.Ranked.Count == 0) continue;
            float[] row = [.. bench.EvidenceOf(bench.Ranked[0]), .. bench.Certainty, 1];
            yield return new Example(row, question.Gold.Contains(index.Entries[bench.Ranked[0].Entry].Id), set.Weight / set.Questions.Count);
        }
    }

    /// <param name="examples">At least one.</param>
    /// <param name="prior">The weights believed before any example; where the fit begins.</param>
    /// <param name="ridge">How many weighted examples the belief is worth.</param>
    /// <returns>What counts only for well-known entries is as before.</returns>
    public static double[] Fit(IEnumerable<Example> examples, double[] prior, double ridge) =>
        Fit([.. examples], prior, ridge,
            [.. Evidences.Select(RankingFit.IsFixed), .. Certainties.Select(kind => IsSetByHand(kind) || Certainty.IsOfWellKnown(kind)), false]);

    /// <summary>The second step: only what counts for well-known entries, where all else stays. Few public questions are about such entries.</summary>
    public static double[] FitWellKnown(IEnumerable<Example> examples, double[] prior, double ridge)
    {
        Example[] known = [.. examples.Where(example => example.Row[EvidenceReader.Kinds + (int)CertaintyEvidence.WellKnown] > 0)];
        if (known.Length == 0) return prior;
        return Fit(known, prior, ridge, [.. Evidences.Select(_ => true), .. Certainties.Select(kind => !Certainty.IsOfWellKnown(kind)), true]);
    }

    private static double[] Fit(Example[] all, double[] prior, double ridge, bool[] isFixed)
    {
        double total = all.Sum(example => example.Weight);
        int[] signs = [.. RankingFit.Signs(), .. Enumerable.Repeat(0, Certainty.Kinds + 1)];
        return Descent.Minimise(prior, signs, isFixed, (weights, slope) =>
        {
            foreach (var example in all)
            {
                double error = (1 / (1 + Math.Exp(-Descent.Dot(example.Row, weights)))) - (example.IsRight ? 1 : 0);
                for (int kind = 0; kind < slope.Length; kind++) slope[kind] += example.Weight / total * error * example.Row[kind];
            }
            for (int kind = 0; kind < slope.Length - 1; kind++) slope[kind] += ridge * (weights[kind] - prior[kind]);
        });
    }

    /// <summary>Repairs and other shops' names are as rare in labelled questions; what they cost in confidence is set by hand.</summary>
    private static bool IsSetByHand(CertaintyEvidence kind) => kind is CertaintyEvidence.Repaired or CertaintyEvidence.StrangePlatform;
}
