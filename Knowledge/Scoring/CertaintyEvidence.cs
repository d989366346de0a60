namespace Knowledge.Scoring;

/// <summary>What, beside the evidence for the best entry, tells how sure the ranking is. Each is a number from 0 to about 1.</summary>
internal enum CertaintyEvidence
{
    /// <summary>The best entry's share of belief among all candidates: softmax of the ranking scores.</summary>
    Share,

    /// <summary>Score of the best entry over that of the next different one, squashed: 1 − e^−difference.</summary>
    Margin,

    /// <summary>Share of the question's rarity that lies in characters no wording has.</summary>
    UnknownCharacters,

    /// <summary>Share of the question's rarity that lies in pairs no wording has.</summary>
    UnknownPairs,

    /// <summary>Characters of the question over 20, at most 1.</summary>
    Length,
}
