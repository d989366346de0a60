namespace Knowledge.Scoring;

/// <summary>The probability that the best candidate is right: a logistic function of its evidence and of how clearly it leads.</summary>
internal static class Certainty
{
    public static readonly int Kinds = Enum.GetValues<CertaintyEvidence>().Length;

    private const float LongQuestion = 20;

    /// <param name="question">Read already.</param>
    /// <param name="ranked">Best first, not empty.</param>
    /// <param name="row">Indexed by <see cref="CertaintyEvidence"/>.</param>
    public static void Read(QuestionTerms question, List<Candidate> ranked, Span<float> row)
    {
        row[(int)CertaintyEvidence.Share] = 1 / SumOfOdds(ranked);
        row[(int)CertaintyEvidence.Margin] = ranked.Count < 2 ? 1 : 1 - MathF.Exp(ranked[1].Score - ranked[0].Score);
        row[(int)CertaintyEvidence.UnknownCharacters] = question.Characters.UnknownMass / Math.Max(question.Characters.Mass, float.Epsilon);
        row[(int)CertaintyEvidence.UnknownPairs] = question.Pairs.UnknownMass / Math.Max(question.Pairs.Mass, float.Epsilon);
        row[(int)CertaintyEvidence.Length] = Math.Min(1, question.Sequence.Length / LongQuestion);
    }

    public static double Confidence(ReadOnlySpan<float> evidence, ReadOnlySpan<float> certainty, FittedWeights weights)
    {
        double odds = weights.ConfidenceBias + Dot(evidence, weights.Confidence) + Dot(certainty, weights.Certainty);
        return 1 / (1 + Math.Exp(-odds));
    }

    /// <summary>
    /// The probability of another candidate: its share beside the best one's, but never more than is left, and so never above the best.
    /// </summary>
    public static double Other(Candidate best, Candidate other, double confidence, float sumOfOdds)
    {
        double odds = MathF.Exp(other.Score - best.Score);
        return Math.Min(confidence * odds, (1 - confidence) * odds / Math.Max(sumOfOdds - 1, odds));
    }

    /// <summary>Odds of all candidates against the best one, itself (1) included.</summary>
    public static float SumOfOdds(List<Candidate> ranked)
    {
        float sum = 0;
        foreach (var candidate in ranked) sum += MathF.Exp(candidate.Score - ranked[0].Score);
        return sum;
    }

    public static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        float sum = 0;
        for (int i = 0; i < one.Length; i++) sum += one[i] * other[i];
        return sum;
    }
}
