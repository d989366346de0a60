namespace Knowledge.Analysis;

/// <summary>A text as search sees it. Filled by <see cref="Analyzer"/> and made to be filled again, so that a question allocates nothing.</summary>
internal sealed class AnalyzedText
{
    private char[] _folded = new char[64], _plain = new char[64];
    private int[] _origins = new int[64];

    /// <summary>The folded text as the customer wrote it, courtesy blanked; offsets are those of the original.</summary>
    public ReadOnlySpan<char> Folded => _folded.AsSpan(0, FoldedLength);

    /// <summary>The folded text in plain words: each everyday word stands as the one word of its meaning. Tokens cut this text.</summary>
    public ReadOnlySpan<char> Plain => _plain.AsSpan(0, PlainLength);

    public int FoldedLength { get; private set; }

    public int PlainLength { get; private set; }

    /// <summary>Han characters, letter runs and digit runs of <see cref="Plain"/> in order, without gaps.</summary>
    public List<Token> Characters { get; } = [];

    /// <summary>Words of the shop's dictionary in <see cref="Plain"/>, and words inside words.</summary>
    public List<Token> Words { get; } = [];

    /// <summary>The number of the word of the same place.</summary>
    public List<int> WordNumbers { get; } = [];

    /// <summary>Words of general Chinese that cut the first <see cref="GeneralWords.LongestText"/> of <see cref="Characters"/>.</summary>
    public List<GeneralWord> GeneralWords { get; } = [];

    public Cues Cues { get; set; }

    /// <summary>A hash (FNV-1a, 64 bits) of <see cref="Folded"/> without blanks: equal for texts that say the same word for word.</summary>
    public ulong Fingerprint()
    {
        ulong hash = 14695981039346656037;
        foreach (char unit in Folded)
        {
            if (unit != Folding.Blank) hash = unchecked((hash ^ unit) * 1099511628211);
        }
        return hash;
    }

    /// <summary>Where in the original a piece of <see cref="Plain"/> comes from; a word that was replaced comes from all of the word it stands for.</summary>
    public (int Start, int End) OriginOf(Token token) => (Start(_origins[token.Start]), End(_origins[token.End - 1]));

    /// <summary>Whether a piece belongs to a word that stands for another word of the original.</summary>
    public bool IsReplaced(Token token)
    {
        int first = token.Start, end = token.End;
        while (first > 0 && _origins[first - 1] == _origins[token.Start]) first--;
        while (end < PlainLength && _origins[end] == _origins[token.Start]) end++;
        var (from, to) = OriginOf(token);
        return !Plain[first..end].SequenceEqual(Folded[from..to]);
    }

    /// <summary>Room for a text of this length, its old content gone.</summary>
    public Span<char> Begin(int length)
    {
        if (_folded.Length < length) _folded = new char[length];
        (FoldedLength, PlainLength) = (length, 0);
        return _folded.AsSpan(0, length);
    }

    /// <summary>Empties <see cref="Plain"/>, to be written anew.</summary>
    public void BeginPlain() => PlainLength = 0;

    /// <summary>Keeps another text's <see cref="Plain"/> with its <see cref="Characters"/> and their origins.</summary>
    public void CopyPlainOf(AnalyzedText other)
    {
        if (_plain.Length < other._plain.Length) (_plain, _origins) = (new char[other._plain.Length], new int[other._plain.Length]);
        other.Plain.CopyTo(_plain);
        other._origins.AsSpan(0, other.PlainLength).CopyTo(_origins);
        PlainLength = other.PlainLength;
        Characters.Clear();
        Characters.AddRange(other.Characters);
    }

    /// <summary>Lengthens <see cref="Plain"/> by a word.</summary>
    /// <param name="word">What is to be read.</param>
    /// <param name="start">Where it comes from in <see cref="Folded"/>.</param>
    /// <param name="length">How much of <see cref="Folded"/> it stands for.</param>
    public void Append(ReadOnlySpan<char> word, int start, int length)
    {
        int end = PlainLength + word.Length;
        if (_plain.Length < end)
        {
            Array.Resize(ref _plain, 2 * end);
            Array.Resize(ref _origins, 2 * end);
        }
        word.CopyTo(_plain.AsSpan(PlainLength));
        _origins.AsSpan(PlainLength, word.Length).Fill((start << 16) | (start + length));
        PlainLength = end;
    }

    private static int Start(int origin) => origin >> 16;

    private static int End(int origin) => origin & 0xFFFF;
}
