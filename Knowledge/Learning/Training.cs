using Knowledge.Scoring;

namespace Knowledge.Learning;

/// <summary>Fits the weights of ranking and confidence to labelled questions. Deterministic: the same sets in the same order give the same weights.</summary>
public static class Training
{
    private const int Rounds = 3;                                            // the best wording depends on the weights, so fit, choose again, fit

    // The shipped weights rest on four sets of questions, a shop's own on one: they are to be moved by its questions, not swept away.
    private const double RidgeTowardsShipped = 0.002, RidgeTowardsNothing = 0.0002;

    /// <summary>The shipped weights moved towards a shop's own questions: the fewer those are, the less.</summary>
    /// <param name="sets">Each counts the same. Sets without questions change nothing.</param>
    /// <param name="version">Names the new weights; part of the knowledge version.</param>
    public static FittedWeights Improve(IReadOnlyList<QuestionSet> sets, string version) => Fit(sets, [], FittedWeights.Shipped, version, RidgeTowardsShipped);

    /// <summary>Weights from labelled questions alone, as the shipped ones are made.</summary>
    /// <param name="sets">Each counts the same.</param>
    /// <param name="rankingOnly">Sets that take part in the ranking alone, all together as one set.</param>
    /// <param name="version">Names the new weights.</param>
    public static FittedWeights FromNothing(IReadOnlyList<QuestionSet> sets, IReadOnlyList<QuestionSet> rankingOnly, string version) =>
        Fit(sets, rankingOnly, FittedWeights.Unfitted, version, RidgeTowardsNothing);

    private static FittedWeights Fit(IReadOnlyList<QuestionSet> sets, IReadOnlyList<QuestionSet> rankingOnly, FittedWeights prior, string version, double ridge)
    {
        if (!sets.Any(set => set.Questions.Count > 0)) return prior;
        var weights = prior;
        for (int round = 0; round < Rounds; round++)
        {
            var seen = weights;
            RankingFit.Example[] examples =
            [
                .. sets.SelectMany(set => RankingFit.Collect(set, seen, 1)),
                .. rankingOnly.SelectMany(set => RankingFit.Collect(set, seen, 1.0 / rankingOnly.Count)),
            ];
            if (examples.Length > 0) weights = weights.WithRanking(RankingFit.Fit(examples, prior.RankingForFit(), ridge));
        }
        var ranked = weights;
        ConfidenceFit.Example[] judged = [.. sets.SelectMany(set => ConfidenceFit.Collect(set, ranked, 1))];
        return weights.WithConfidence(ConfidenceFit.Fit(judged, prior.ConfidenceForFit(), ridge)).Named(version, Provenance(sets, rankingOnly, prior));
    }

    private static string Provenance(IReadOnlyList<QuestionSet> sets, IReadOnlyList<QuestionSet> rankingOnly, FittedWeights prior)
    {
        string Named(IEnumerable<QuestionSet> some) => string.Join(", ", some.Select(set => $"{set.Name} ({set.Questions.Count})"));
        string ranking = rankingOnly.Count == 0 ? "" : $"; ranking also {rankingOnly[0].Name} ({rankingOnly.Sum(set => set.Questions.Count)})";
        return $"labelled questions of {Named(sets)}, each set counting the same{ranking}; from {prior.Version}";
    }
}
