using System.Runtime.InteropServices;
using Knowledge.Analysis;
using Knowledge.Indexing;

namespace Knowledge.Scoring;

/// <summary>The terms of one question, as the index numbers them.</summary>
internal sealed class QuestionTerms(IndexedTexts texts)
{
    /// <summary>Characters behind this one take part in no comparison of order: their places are the bits of a number.</summary>
    public const int LongestSequence = Analysis.GeneralWords.LongestText;

    private readonly ulong[] _placesOf = new ulong[texts.CharacterPostings.Terms];
    private readonly List<int> _sequence = [];
    private readonly List<int> _generalWords = [];
    private readonly List<Range> _platforms = [];

    /// <summary>Characters in order, unknown ones included.</summary>
    public ReadOnlySpan<int> Sequence => CollectionsMarshal.AsSpan(_sequence);

    /// <summary>Its words of general Chinese, each as <see cref="GeneralWord.Packed"/>.</summary>
    public ReadOnlySpan<int> GeneralWords => CollectionsMarshal.AsSpan(_generalWords);

    /// <summary>Bits of the places that no wording has as part of the same word: they lie in words the corpus does not know.</summary>
    public ulong UnknownWords { get; private set; }

    /// <summary>Where in <see cref="Sequence"/> it names other shops or platforms.</summary>
    public IReadOnlyList<Range> Platforms => _platforms;

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
            if (place < LongestSequence && term != Postings.Unknown) _placesOf[term] |= 1UL << place;
        }
        foreach (int word in text.WordNumbers) Words.Add(word);
        foreach (var word in text.GeneralWords) ReadWord(word);
        for (int place = 0; place < text.Characters.Count; place++) ReadPlatform(text, place);
        (Cues, Fingerprint) = (text.Cues, text.Fingerprint());
    }

    private void ReadWord(GeneralWord word)
    {
        _generalWords.Add(word.Packed);
        if (!IsAsked(word.Start, word.Length)) UnknownWords |= word.Places;
    }

    private void ReadPlatform(AnalyzedText text, int place)
    {
        int start = text.Characters[place].Start, end = start + Analysis.Platforms.Match(text.Plain[start..]), next = place;
        while (next < text.Characters.Count && text.Characters[next].End <= end) next++;
        if (next > place) _platforms.Add(place..next);
    }

    /// <summary>Whether wordings have each of these characters beside the next.</summary>
    private bool IsAsked(int start, int length)
    {
        bool isAsked = texts.CharacterPostings.IsAsked(_sequence[start]);
        for (int place = start + 1; place < start + length; place++)
        {
            isAsked &= texts.PairPostings.IsAsked(texts.Vocabulary.FindPair(_sequence[place - 1], _sequence[place]));
        }
        return isAsked;
    }

    private void Clear()
    {
        foreach (int term in _sequence)
        {
            if (term != Postings.Unknown) _placesOf[term] = 0;
        }
        _sequence.Clear();
        _generalWords.Clear();
        _platforms.Clear();
        UnknownWords = 0;
        Characters.Clear();
        Pairs.Clear();
        Words.Clear();
    }
}
