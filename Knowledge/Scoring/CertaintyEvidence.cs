namespace Knowledge.Scoring;

/// <summary>What, beside the evidence for the best entry, tells how sure the ranking is. Each is a number from 0 to about 1.</summary>
internal enum CertaintyEvidence
{
    /// <summary>The best entry's share of belief among all candidates: softmax of the ranking scores.</summary>
    Share,

    /// <summary>Score of the best entry over that of the next different one, squashed: 1 − e^−difference.</summary>
    Margin,

    /// <summary>How evenly belief is spread over the candidates: entropy of their shares, of the highest there can be.</summary>
    Spread,

    /// <summary>The best entry's share among the ten wordings most similar to the question: how many neighbours agree.</summary>
    Neighbours,

    /// <summary>How many wordings the best entry has, logarithm over that of 50: an entry known from many sides is known better.</summary>
    Wordings,

    /// <summary>Share of the question's rarity that lies in characters no wording has.</summary>
    UnknownCharacters,

    /// <summary>Share of the question's rarity that lies in pairs no wording has.</summary>
    UnknownPairs,

    /// <summary>Characters of the question over 20, at most 1.</summary>
    Length,

    /// <summary>Share of the question's words, weighed by how much they tell in general Chinese, that the corpus does not know; grammar apart.</summary>
    UnknownWords,

    /// <summary>The most telling of them.</summary>
    UnknownWord,

    /// <summary>The question names another shop or platform that no wording of the best entry names.</summary>
    StrangePlatform,

    /// <summary>What the question's words tell, grammar apart, over that of three telling ones, at most 2: how much there is to match.</summary>
    Content,

    /// <summary>Share of the question's characters that were read as others, for how they sound or as neighbours in the wrong order.</summary>
    Repaired,

    /// <summary>How well known the best entry is: 0 up to 16 wordings, 1 from 32 on. What nobody says of such an entry it hardly means.</summary>
    WellKnown,

    /// <summary>What the most telling word of the question tells that no wording of the best entry has; counts as <see cref="WellKnown"/>.</summary>
    WellKnownLacks,

    /// <summary>Share of the question's pairs that any wording of the best entry has; counts likewise.</summary>
    WellKnownCovers,

    /// <summary><see cref="Share"/>; counts likewise.</summary>
    WellKnownShare,

    /// <summary><see cref="Neighbours"/>; counts likewise.</summary>
    WellKnownNeighbours,
}
