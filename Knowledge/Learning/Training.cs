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
    public static FittedWeights Improve(IReadOnlyList<QuestionSet> sets, string version) => Fit(sets, [], [], FittedWeights.Shipped, version, RidgeTowardsShipped);

    /// <summary>Weights from labelled questions alone, as the shipped ones are made.</summary>
    /// <param name="sets">Each counts as much as its weight says.</param>
    /// <param name="own">A shop's wordings; they take part in the ranking and in the confidence in well-known entries.</param>
    /// <param name="unanswerable">Questions the shop has no answer to; they take part in the latter alone.</param>
    /// <param name="version">Names the new weights.</param>
    public static FittedWeights FromNothing(IReadOnlyList<QuestionSet> sets, IReadOnlyList<QuestionSet> own, IReadOnlyList<QuestionSet> unanswerable, string version) =>
        Fit(sets, own, unanswerable, FittedWeights.Unfitted, version, RidgeTowardsNothing);

    /// <summary>The shipped weights with the confidence in well-known entries made anew; all other weights stay.</summary>
    public static FittedWeights OfWellKnown(IReadOnlyList<QuestionSet> sets, IReadOnlyList<QuestionSet> own, IReadOnlyList<QuestionSet> unanswerable, string version) =>
        WithWellKnown(FittedWeights.Shipped, FittedWeights.Unfitted, [.. sets, .. own, .. unanswerable], RidgeTowardsNothing)
            .Named(version, $"well-known entries: {Named(sets)}, {Named(own)}, {Named(unanswerable)}; all else: {FittedWeights.Shipped.FittedOn}");

    private static FittedWeights Fit(
        IReadOnlyList<QuestionSet> sets, IReadOnlyList<QuestionSet> own, IReadOnlyList<QuestionSet> unanswerable, FittedWeights prior, string version, double ridge)
    {
        if (!sets.Any(set => set.Questions.Count > 0)) return prior;
        var weights = prior;
        for (int round = 0; round < Rounds; round++)
        {
            var seen = weights;
            RankingFit.Example[] examples =
            [
                .. sets.SelectMany(set => RankingFit.Collect(set, seen)),
                .. own.SelectMany(set => RankingFit.Collect(set, seen)),
            ];
            if (examples.Length > 0) weights = weights.WithRanking(RankingFit.Fit(examples, prior.RankingForFit(), ridge));
        }
        var ranked = weights;
        ConfidenceFit.Example[] judged = [.. sets.SelectMany(set => ConfidenceFit.Collect(set, ranked))];
        weights = weights.WithConfidence(ConfidenceFit.Fit(judged, prior.ConfidenceForFit(), ridge));
        return WithWellKnown(weights, prior, [.. sets, .. own, .. unanswerable], ridge).Named(version, Provenance(sets, own, unanswerable, prior));
    }

    private static FittedWeights WithWellKnown(FittedWeights weights, FittedWeights prior, IEnumerable<QuestionSet> sets, double ridge) =>
        weights.WithConfidence(ConfidenceFit.FitWellKnown(sets.SelectMany(set => ConfidenceFit.Collect(set, weights)), weights.ConfidenceForFit(prior), ridge));

    private static string Provenance(IReadOnlyList<QuestionSet> sets, IReadOnlyList<QuestionSet> own, IReadOnlyList<QuestionSet> unanswerable, FittedWeights prior)
    {
        string ranking = own.Count == 0 ? "" : $"; ranking also {Named(own)}; well-known entries also {Named([.. own, .. unanswerable])}";
        return $"{Named(sets)}{ranking}; from {prior.Version}";
    }

    private static string Named(IReadOnlyList<QuestionSet> sets) => string.Join(", ", sets.GroupBy(set => set.Name, StringComparer.Ordinal)
        .Select(named => $"{named.Key} ({named.Sum(set => set.Questions.Count)} questions, weight {named.Sum(set => set.Weight):0.##})"));
}
