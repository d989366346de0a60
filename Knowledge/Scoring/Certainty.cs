using Knowledge.Indexing;

namespace Knowledge.Scoring;

/// <summary>The probability that the best candidate is right: a logistic function of its evidence and of how clearly it leads.</summary>
internal sealed class Certainty(IndexedTexts texts, QuestionTerms question, Matches matches)
{
    public static readonly int Kinds = Enum.GetValues<CertaintyEvidence>().Length;

    private const float LongQuestion = 20, ManyWordings = 50, MuchSaid = 3;

    // An entry that so many wordings tell of is known a little, by twice as many well. Set by hand.
    private const int KnownWordings = 16;

    private readonly Neighbours _neighbours = new(texts, matches);
    private readonly StrangePlatforms _platforms = new(texts, question);
    private readonly float[] _row = new float[Kinds];

    /// <summary>Whether it counts for well-known entries only.</summary>
    public static bool IsOfWellKnown(CertaintyEvidence kind) => kind >= CertaintyEvidence.WellKnown;

    /// <summary>After <see cref="Read"/>: indexed by <see cref="CertaintyEvidence"/>.</summary>
    public ReadOnlySpan<float> Row => _row;

    /// <param name="ranked">Best first, not empty.</param>
    /// <param name="evidence">That of the best, indexed by <see cref="Evidence"/>.</param>
    /// <param name="repairs">What the question was not read as it was written.</param>
    public void Read(List<Candidate> ranked, ReadOnlySpan<float> evidence, List<Repair> repairs)
    {
        int best = ranked[0].Entry, wordings = texts.EntryStarts[best + 1] - texts.EntryStarts[best];
        _row[(int)CertaintyEvidence.Share] = 1 / (float)SumOfOdds(ranked);
        _row[(int)CertaintyEvidence.Margin] = ranked.Count < 2 ? 1 : 1 - MathF.Exp(ranked[1].Score - ranked[0].Score);
        _row[(int)CertaintyEvidence.Spread] = Spread(ranked);
        _row[(int)CertaintyEvidence.Neighbours] = _neighbours.ShareOf(ranked, best);
        _row[(int)CertaintyEvidence.Wordings] = MathF.Log(wordings) / MathF.Log(ManyWordings);
        _row[(int)CertaintyEvidence.UnknownCharacters] = question.Characters.UnknownMass / Math.Max(question.Characters.Mass, float.Epsilon);
        _row[(int)CertaintyEvidence.UnknownPairs] = question.Pairs.UnknownMass / Math.Max(question.Pairs.Mass, float.Epsilon);
        _row[(int)CertaintyEvidence.Length] = Math.Min(1, question.Sequence.Length / LongQuestion);
        _row[(int)CertaintyEvidence.Repaired] = Repaired(repairs);
        ReadWords(best);
        ReadWellKnown(Math.Clamp(MathF.Log2((float)wordings / KnownWordings), 0, 1), evidence);
    }

    public static double Confidence(ReadOnlySpan<float> evidence, ReadOnlySpan<float> certainty, FittedWeights weights)
    {
        double odds = weights.ConfidenceBias + Dot(evidence, weights.Confidence) + Dot(certainty, weights.Certainty);
        return 1 / (1 + Math.Exp(-odds));
    }

    /// <summary>
    /// The probability of another candidate: its share beside the best one's, but never more than is left, and so never above the best.
    /// </summary>
    public static double Other(Candidate best, Candidate other, double confidence, double sumOfOdds)
    {
        double odds = Odds(other, best);
        return Math.Min(confidence * odds, (1 - confidence) * odds / Math.Max(sumOfOdds - 1, odds));
    }

    /// <summary>Odds of all candidates against the best one, itself (1) included.</summary>
    public static double SumOfOdds(List<Candidate> ranked)
    {
        double sum = 0;
        foreach (var candidate in ranked) sum += Odds(candidate, ranked[0]);
        return sum;
    }

    public static float Dot(ReadOnlySpan<float> one, ReadOnlySpan<float> other)
    {
        float sum = 0;
        for (int i = 0; i < one.Length; i++) sum += one[i] * other[i];
        return sum;
    }

    private void ReadWords(int best)
    {
        var unknown = Heard.In(question.GeneralWords, ~question.UnknownWords);
        var said = Heard.In(question.GeneralWords, 0);
        _row[(int)CertaintyEvidence.UnknownWords] = 1 - unknown.Share;
        _row[(int)CertaintyEvidence.UnknownWord] = unknown.WordLacked;
        _row[(int)CertaintyEvidence.StrangePlatform] = _platforms.AreNamed(best) ? 1 : 0;
        _row[(int)CertaintyEvidence.Content] = Math.Min(2, (said.ThingsLacked + said.DeedsLacked) / MuchSaid);
    }

    /// <summary>Follows all others, some of which it repeats.</summary>
    private void ReadWellKnown(float known, ReadOnlySpan<float> evidence)
    {
        _row[(int)CertaintyEvidence.WellKnown] = known;
        _row[(int)CertaintyEvidence.WellKnownLacks] = known * Math.Max(evidence[(int)Evidence.EntryLacks], _row[(int)CertaintyEvidence.UnknownWord]);
        _row[(int)CertaintyEvidence.WellKnownCovers] = known * evidence[(int)Evidence.EntryCoversPairs];
        _row[(int)CertaintyEvidence.WellKnownShare] = known * _row[(int)CertaintyEvidence.Share];
        _row[(int)CertaintyEvidence.WellKnownNeighbours] = known * _row[(int)CertaintyEvidence.Neighbours];
    }

    private static double Odds(Candidate candidate, Candidate best) => Math.Exp((double)candidate.Score - best.Score);

    private float Repaired(List<Repair> repairs)
    {
        int repaired = 0;
        foreach (var repair in repairs) repaired += repair.Read.Length;
        return (float)repaired / Math.Max(1, question.Sequence.Length);
    }

    /// <summary>Shannon's entropy of the candidates' shares, over that of as many equals as there can be candidates.</summary>
    private static float Spread(List<Candidate> ranked)
    {
        double all = SumOfOdds(ranked), entropy = 0;
        foreach (var candidate in ranked)
        {
            double share = Odds(candidate, ranked[0]) / all;
            if (share > 0) entropy -= share * Math.Log(share);
        }
        return (float)(entropy / Math.Log(CandidateFinder.Most));
    }
}
