namespace Knowledge.Analysis;

/// <summary>A word of general Chinese at its place in a text. One number, so that an index keeps lists of them as it keeps lists of terms.</summary>
/// <param name="Packed">What <see cref="Of"/> made.</param>
internal readonly record struct GeneralWord(int Packed)
{
    private const int StartBits = 6, LengthBits = 3, KindBits = 2, PerUnit = 10;

    /// <summary>Number of its first character in the text, at most 63.</summary>
    public int Start => Packed & ((1 << StartBits) - 1);

    /// <summary>Characters, 1 to 7; a run of letters or digits is one.</summary>
    public int Length => (Packed >> StartBits) & ((1 << LengthBits) - 1);

    public WordKind Kind => (WordKind)((Packed >> (StartBits + LengthBits)) & ((1 << KindBits) - 1));

    /// <summary>How much it tells, 0 to about 12: 的 «of» next to nothing, 身份证 «identity card» much.</summary>
    public float Tells => (float)(Packed >> (StartBits + LengthBits + KindBits)) / PerUnit;

    /// <summary>The places of its characters as bits.</summary>
    public ulong Places => ((1UL << Length) - 1) << Start;

    public static GeneralWord Of(int start, int length, WordKind kind, float tells) =>
        new(start | (length << StartBits) | ((int)kind << (StartBits + LengthBits)) | ((int)MathF.Round(tells * PerUnit) << (StartBits + LengthBits + KindBits)));
}

internal enum WordKind
{
    /// <summary>Pronouns, prepositions, adverbs, particles.</summary>
    Grammar,

    /// <summary>Nouns, names, numbers, times; and what no dictionary has.</summary>
    Thing,

    /// <summary>Verbs and adjectives.</summary>
    Deed,
}
