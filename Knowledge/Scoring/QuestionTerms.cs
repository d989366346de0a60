using System.Runtime.InteropServices;
using Knowledge.Analysis;
using Knowledge.Indexing;

namespace Knowledge.Scoring;

/// <summary>The terms of one question, as the index numbers them.</summary>
internal sealed class QuestionTerms(IndexedTexts texts)
{
    private readonly List<int> _sequence = [];
    private readonly List<float> _rarity = [];

    /// <summary>Characters in order, unknown ones included.</summary>
    public ReadOnlySpan<int> Sequence => CollectionsMarshal.AsSpan(_sequence);

    /// <summary>Rarity of each character of <see cref="Sequence"/>.</summary>
    public ReadOnlySpan<float> Rarity => CollectionsMarshal.AsSpan(_rarity);

    /// <summary>Sum of <see cref="Rarity"/>.</summary>
    public float SequenceMass { get; private set; }

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
            _rarity.Add(texts.CharacterPostings.Rarity(term));
            SequenceMass += _rarity[^1];
            Characters.Add(term);
        }
        foreach (int meaning in text.Meanings) Words.Add(meaning);
        Cues = text.Cues;
    }

    private void Clear()
    {
        _sequence.Clear();
        _rarity.Clear();
        SequenceMass = 0;
        Characters.Clear();
        Pairs.Clear();
        Words.Clear();
    }
}
