namespace Knowledge.Scoring;

/// <summary>
/// The kinds of evidence that a wording is what the customer asks. Each is a number from 0 to about 1. «Covered» weighs terms by rarity
/// (idf); pairs are neighbouring characters.
/// </summary>
internal enum Evidence
{
    /// <summary>BM25 over single characters, divided by what the question would score against itself.</summary>
    Characters,

    /// <summary>BM25 over pairs, likewise.</summary>
    Pairs,

    /// <summary>BM25 over dictionary words with synonyms made equal, likewise; 0 when the question has none.</summary>
    Words,

    /// <summary>Share of the question's characters that the wording has.</summary>
    QuestionCovered,

    /// <summary>Share of the wording's characters that the question has.</summary>
    WordingCovered,

    QuestionPairsCovered,

    WordingPairsCovered,

    /// <summary>Longest common subsequence of characters, of the mean length of both.</summary>
    CommonSubsequence,

    /// <summary>Heaviest common subsequence of characters, each weighed by its rarity, of the mean of both.</summary>
    RareSubsequence,

    /// <summary>Longest common run of characters, of the mean length of both. Alone it speaks against the wording: what two different
    /// questions share in one piece is most often the phrase around the point (是什么意思, «what does … mean»).</summary>
    CommonRun,

    /// <summary>Both ask for the same: how, when, why… 1 when all kinds agree.</summary>
    SameQuestionWord,

    /// <summary>Both ask for something, but for nothing in common.</summary>
    OtherQuestionWord,

    /// <summary>One denies what the other states: 没收到 «not received», 收到 «received».</summary>
    OtherNegation,

    /// <summary>Both say numbers, and one in common.</summary>
    SameNumber,

    /// <summary>Both say numbers, but none in common.</summary>
    OtherNumber,

    /// <summary>Difference of lengths, of the longer one.</summary>
    OtherLength,

    /// <summary>Every character in order is the same.</summary>
    Identical,

    /// <summary>Share of the question's characters that any wording of the entry has.</summary>
    EntryCovers,

    /// <summary>Share of the question's pairs that any wording of the entry has.</summary>
    EntryCoversPairs,

    /// <summary>Share of the question's dictionary words that any wording of the entry has, synonyms made equal; 0 when the question has none.</summary>
    EntryCoversWords,

    /// <summary>How well the entry's second and third best wordings match, 0 for those it lacks.</summary>
    OtherWordings,

    /// <summary>Share of the question's pairs that the entry's labels and short answer have.</summary>
    Surroundings,
}
