using Knowledge.Scoring;

namespace Knowledge.Learning;

/// <summary>Fits the weights of ranking and confidence to labelled questions. Deterministic: the same sets in the same order give the same weights.</summary>
public static class Training
{
    private const int Rounds = 3;                                            // the best wording depends on the weights, so fit, choose again, fit

    // The shipped weights rest on four sets of questions, a shop's own on one: they are to be moved by its questions, not swept away.
    private const double RidgeTowardsShipped = 0.004, RidgeTowardsNothing = 0.0006;

    /// <summary>The shipped weights moved towards a shop's own questions: the fewer those are, the less.</summary>
    /// <param name="sets">Each counts as much as its weight says. Sets without questions change nothing.</param>
    /// <param name="version">Names the new weights; part of the knowledge version.</param>
    public static FittedWeights Improve(IReadOnlyList<QuestionSet> sets, string version) => Fit(sets, [], FittedWeights.Shipped, version, RidgeTowardsShipped);

    /// <summary>Weights from labelled questions alone, as the shipped ones are made.</summary>
    /// <param name="sets">Each counts as much as its weight says.</param>
    /// <param name="rankingOnly">Sets that take part in the ranking alone.</param>
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
                .. sets.SelectMany(set => RankingFit.Collect(set, seen)),
                .. rankingOnly.SelectMany(set => RankingFit.Collect(set, seen)),
            ];
            if (examples.Length > 0) weights = weights.WithRanking(RankingFit.Fit(examples, prior.RankingForFit(), ridge));
        }
        var ranked = weights;
        ConfidenceFit.Example[] judged = [.. sets.SelectMany(set => ConfidenceFit.Collect(set, ranked))];
        return weights.WithConfidence(ConfidenceFit.Fit(judged, prior.ConfidenceForFit(), ridge)).Named(version, Provenance(sets, rankingOnly, prior));
    }

    private static string Provenance(IReadOnlyList<QuestionSet> sets, IReadOnlyList<QuestionSet> rankingOnly, FittedWeights prior)
    {
        static string Named(IEnumerable<QuestionSet> sets) => string.Join(", ", sets.GroupBy(set => set.Name, StringComparer.Ordinal)
            .Select(named => $"{named.Key} ({named.Sum(set => set.Questions.Count)} questions, weight {named.Sum(set => set.Weight):0.##})"));
        string ranking = rankingOnly.Count == 0 ? "" : $"; ranking also {Named(rankingOnly)}";
        return $"{Named(sets)}{ranking}; from {prior.Version}";
    }
}
