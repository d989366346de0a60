using System.Runtime.InteropServices;
using Knowledge.Analysis;
using Knowledge.Indexing;

namespace Knowledge.Scoring;

/// <summary>The terms of one question, as the index numbers them.</summary>
internal sealed class QuestionTerms(IndexedTexts texts)
{
    private readonly List<int> _sequence = [];

    /// <summary>Characters in order, unknown ones included.</summary>
    public ReadOnlySpan<int> Sequence => CollectionsMarshal.AsSpan(_sequence);

    public TermSet Characters { get; } = new(texts.CharacterPostings);

    public TermSet Pairs { get; } = new(texts.PairPostings);

    public TermSet Words { get; } = new(texts.WordPostings);

    public Cues Cues { get; private set; }

    public void Read(AnalyzedText text)
    {
        Clear();
        foreach (var token in text.Characters)
        {
            int term = texts.Vocabulary.Find(token.Of(text.Folded));
            if (_sequence.Count > 0) Pairs.Add(texts.Vocabulary.FindPair(_sequence[^1], term));
            _sequence.Add(term);
            Characters.Add(term);
        }
        foreach (int meaning in text.Meanings) Words.Add(meaning);
        Cues = text.Cues;
    }

    private void Clear()
    {
        _sequence.Clear();
        Characters.Clear();
        Pairs.Clear();
        Words.Clear();
    }
}
