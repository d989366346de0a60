namespace Knowledge.Analysis;

/// <summary>A text as search sees it. Filled by <see cref="Analyzer"/> and made to be filled again, so that a question allocates nothing.</summary>
internal sealed class AnalyzedText
{
    private char[] _folded = new char[64];

    /// <summary>The folded text; courtesy is blank. Offsets are those of the original.</summary>
    public ReadOnlySpan<char> Folded => _folded.AsSpan(0, Length);

    public int Length { get; private set; }

    /// <summary>Han characters, letter runs and digit runs in order, without gaps.</summary>
    public List<Token> Characters { get; } = [];

    /// <summary>Words of the dictionary, and words inside words.</summary>
    public List<Token> Words { get; } = [];

    /// <summary>What the word of the same place means: synonyms have the same number.</summary>
    public List<int> Meanings { get; } = [];

    public Cues Cues { get; set; }

    /// <summary>Room for a text of this length, its old content gone.</summary>
    public Span<char> Begin(int length)
    {
        if (_folded.Length < length) _folded = new char[length];
        Length = length;
        return _folded.AsSpan(0, length);
    }
}
