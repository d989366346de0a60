namespace Knowledge.Analysis;

/// <summary>Every Han character alone; letters and digits in runs («iphone15» is two); blanks in runs.</summary>
internal sealed class CharacterSegmenter : ISegmenter
{
    public void Segment(ReadOnlySpan<char> folded, List<Token> tokens)
    {
        tokens.Clear();
        for (int start = 0; start < folded.Length;)
        {
            var kind = KindAt(folded, start, out int length);
            int end = start + length;
            while (kind is not TokenKind.Character && end < folded.Length && KindAt(folded, end, out int more) == kind) end += more;
            tokens.Add(new Token(start, end - start, kind));
            start = end;
        }
    }

    private static TokenKind KindAt(ReadOnlySpan<char> folded, int at, out int length)
    {
        char unit = folded[at];
        length = 1;
        if (unit is Folding.Blank) return TokenKind.Gap;
        if (char.IsDigit(unit)) return TokenKind.Digits;
        if (unit < '\u2E80') return TokenKind.Letters;                       // scripts below the CJK blocks are written with spaces
        if (at + 1 < folded.Length && char.IsSurrogatePair(unit, folded[at + 1])) length = 2;
        return TokenKind.Character;
    }
}
