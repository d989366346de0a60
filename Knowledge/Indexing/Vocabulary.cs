using Knowledge.Analysis;

namespace Knowledge.Indexing;

/// <summary>Numbers the terms of the texts: single characters (with letter and digit runs) and pairs of neighbours. Words bring their own numbers.</summary>
internal sealed class Vocabulary
{
    private readonly Dictionary<string, int> _characters = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];
    private readonly Dictionary<long, int> _pairs = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _bySpan;

    public Vocabulary() => _bySpan = _characters.GetAlternateLookup<ReadOnlySpan<char>>();

    public int Characters => _characters.Count;

    public int Pairs => _pairs.Count;

    public int Find(ReadOnlySpan<char> character) => _bySpan.TryGetValue(character, out int term) ? term : Postings.Unknown;

    public int FindPair(int first, int second) => _pairs.GetValueOrDefault(Key(first, second), Postings.Unknown);

    /// <summary>Numbers new terms on the way. Only while building: a finished vocabulary is read by many threads.</summary>
    public void Learn(AnalyzedText text, TermLists.Builder characters, TermLists.Builder pairs)
    {
        int previous = Postings.Unknown;
        foreach (var token in text.Characters)
        {
            int term = Find(token.Of(text.Plain));
            if (term == Postings.Unknown) term = LearnCharacter(token.Of(text.Plain));
            characters.Add(term);
            if (previous != Postings.Unknown) pairs.Add(LearnPair(previous, term));
            previous = term;
        }
        characters.EndList();
        pairs.EndList();
    }

    /// <summary>Both characters of every pair, and its number; in no order.</summary>
    public IEnumerable<(string First, string Second, int Pair)> AllPairs() =>
        _pairs.Select(pair => (_texts[(int)(pair.Key >> 32)], _texts[(int)(uint)pair.Key], pair.Value));

    private int LearnCharacter(ReadOnlySpan<char> character)
    {
        _characters.Add(character.ToString(), _characters.Count);
        _texts.Add(character.ToString());
        return _characters.Count - 1;
    }

    private int LearnPair(int first, int second)
    {
        if (_pairs.TryGetValue(Key(first, second), out int pair)) return pair;
        _pairs.Add(Key(first, second), pair = _pairs.Count);
        return pair;
    }

    private static long Key(int first, int second) => ((long)first << 32) | (uint)second;
}
