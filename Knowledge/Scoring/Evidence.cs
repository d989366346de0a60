namespace Knowledge.Scoring;

/// <summary>
/// The kinds of evidence that a wording is what the customer asks. Each is a number from 0 to about 1. «Covered» weighs terms by rarity
/// (idf); pairs are neighbouring characters. Words of one meaning count as the same word throughout.
/// </summary>
internal enum Evidence
{
    /// <summary>BM25 over single characters, divided by what the question would score against itself.</summary>
    Characters,

    /// <summary>BM25 over pairs, likewise.</summary>
    Pairs,

    /// <summary>Share of the question's dictionary words that the wording has; 0 when it has none.</summary>
    Words,

    /// <summary>Share of the wording's characters that the question has.</summary>
    WordingCovered,

    /// <summary>Share of the wording's pairs that the question has.</summary>
    WordingPairsCovered,

    /// <summary>Longest common subsequence of characters, of the mean length of both.</summary>
    CommonSubsequence,

    /// <summary>Longest common run of characters, of the mean length of both. Alone it speaks against the wording: what two different
    /// questions share in one piece is most often the phrase around the point (是什么意思, «what does … mean»).</summary>
    CommonRun,

    /// <summary>Share of the wording's words of general Chinese, weighed by how much they tell there, whose characters the question has.</summary>
    WordingHeard,

    /// <summary>Share of the words that each side has of the other, the smaller of the two: only what both say is what both mean.</summary>
    BothHeard,

    /// <summary>Nouns, names and numbers of the question that the wording lacks.</summary>
    QuestionThings,

    /// <summary>Nouns, names and numbers of the wording that the question lacks.</summary>
    WordingThings,

    /// <summary>Verbs and adjectives of the question that the wording lacks.</summary>
    QuestionDeeds,

    /// <summary>Verbs and adjectives of the wording that the question lacks.</summary>
    WordingDeeds,

    /// <summary>Words of grammar of the question that the wording lacks.</summary>
    QuestionGrammar,

    /// <summary>Words of grammar of the wording that the question lacks.</summary>
    WordingGrammar,

    /// <summary>The most telling word of the wording that the question lacks: a different thing is meant.</summary>
    WordingWord,

    /// <summary>Both ask for something, but for nothing in common: how, when, why…</summary>
    OtherQuestionWord,

    /// <summary>One denies what the other states: 没收到 «not received», 收到 «received».</summary>
    OtherNegation,

    /// <summary>Both say numbers, but none in common.</summary>
    OtherNumber,

    /// <summary>Difference of lengths, of the longer one.</summary>
    OtherLength,

    /// <summary>Word for word the same, punctuation, width and Traditional characters apart.</summary>
    Identical,

    /// <summary>Share of the question's characters that any wording of the entry has.</summary>
    EntryCovers,

    /// <summary>Share of the question's pairs that any wording of the entry has.</summary>
    EntryCoversPairs,

    /// <summary>Mean share of the entry's wordings that have a character of the question: what an entry always says is what it is about.</summary>
    EntryTypical,

    /// <summary>How much more often than now and then the entry's wordings together say the question's characters (logarithm).</summary>
    EntrySays,

    /// <summary>Likewise for pairs.</summary>
    EntrySaysPairs,

    /// <summary>Share of the question's words, weighed by how much they tell in general Chinese, that any wordings of the entry have.</summary>
    EntryHears,

    /// <summary>The most telling word of the question that other entries have and this one lacks.</summary>
    EntryLacks,

    /// <summary>How well the entry's second and third best wordings match, 0 for those it lacks.</summary>
    OtherWordings,

    /// <summary>Share of the question's pairs that the entry's labels and short answer have.</summary>
    Surroundings,
}
