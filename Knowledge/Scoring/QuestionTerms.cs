using System.Runtime.InteropServices;
using Knowledge.Analysis;
using Knowledge.Indexing;

namespace Knowledge.Scoring;

/// <summary>The terms of one question, as the index numbers them.</summary>
internal sealed class QuestionTerms(IndexedTexts texts)
{
    /// <summary>Characters behind this one take part in no comparison of order: their places are the bits of a number.</summary>
    public const int LongestSequence = 64;

    private readonly ulong[] _placesOf = new ulong[texts.CharacterPostings.Terms];
    private readonly List<int> _sequence = [];

    /// <summary>Characters in order, unknown ones included.</summary>
    public ReadOnlySpan<int> Sequence => CollectionsMarshal.AsSpan(_sequence);

    /// <summary>Bits of the places in <see cref="Sequence"/> that hold the common little words of grammar, which say least.</summary>
    public ulong LittleWords { get; private set; }

    /// <summary>Sum of the rarity of the characters that are not grammar.</summary>
    public float ContentMass { get; private set; }

    public TermSet Characters { get; } = new(texts.CharacterPostings);

    public TermSet Pairs { get; } = new(texts.PairPostings);

    public TermSet Words { get; } = new(texts.WordPostings);

    public Cues Cues { get; private set; }

    /// <summary><see cref="AnalyzedText.Fingerprint"/>.</summary>
    public ulong Fingerprint { get; private set; }

    /// <summary>Places in <see cref="Sequence"/> that hold a character, as bits.</summary>
    public ulong PlacesOf(int character) => _placesOf[character];

    public void Read(AnalyzedText text)
    {
        Clear();
        foreach (var token in text.Characters)
        {
            int place = _sequence.Count, term = texts.Vocabulary.Find(token.Of(text.Plain));
            if (place > 0) Pairs.Add(texts.Vocabulary.FindPair(_sequence[^1], term));
            _sequence.Add(term);
            Characters.Add(term);
            bool isLittleWord = LittleWord.Is(token.Of(text.Plain));
            if (!isLittleWord) ContentMass += texts.CharacterPostings.Rarity(term);
            if (place >= LongestSequence) continue;
            if (term != Postings.Unknown) _placesOf[term] |= 1UL << place;
            if (isLittleWord) LittleWords |= 1UL << place;
        }
        foreach (int word in text.WordNumbers) Words.Add(word);
        (Cues, Fingerprint) = (text.Cues, text.Fingerprint());
    }

    private void Clear()
    {
        foreach (int term in _sequence)
        {
            if (term != Postings.Unknown) _placesOf[term] = 0;
        }
        _sequence.Clear();
        (LittleWords, ContentMass) = (0, 0);
        Characters.Clear();
        Pairs.Clear();
        Words.Clear();
    }
}
