using System.Globalization;

namespace Knowledge.Analysis;

/// <summary>
/// Makes texts comparable: full width → half, upper case → lower, Traditional → Simplified, everything that is neither letter nor
/// digit (punctuation, emoji, control characters, unpaired surrogates) → blank.
/// </summary>
/// <remarks>Each UTF-16 unit becomes exactly one unit, so an offset in the folded text is an offset in the original.</remarks>
internal static class Folding
{
    public const char Blank = ' ';

    private const char FullWidthFirst = '！', FullWidthLast = '～';
    private const int FullWidthOffset = '！' - '!';

    private static readonly char[] Folded = BuildTable();

    /// <param name="text">Any UTF-16 text.</param>
    /// <param name="folded">At least as long as <paramref name="text"/>.</param>
    public static void Fold(ReadOnlySpan<char> text, Span<char> folded)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1])) i = FoldPair(text, folded, i);
            else folded[i] = Folded[text[i]];
        }
    }

    /// <summary>The text without blanks, to tell whether two wordings are the same question.</summary>
    public static string Comparable(string text)
    {
        char[] folded = new char[text.Length];
        Fold(text, folded);
        return new string([.. folded.Where(unit => unit != Blank)]);
    }

    /// <summary>Han characters beyond the first plane stay as they are; emoji become blanks.</summary>
    private static int FoldPair(ReadOnlySpan<char> text, Span<char> folded, int at)
    {
        bool isLetter = CharUnicodeInfo.GetUnicodeCategory(char.ConvertToUtf32(text[at], text[at + 1])) is UnicodeCategory.OtherLetter;
        folded[at] = isLetter ? text[at] : Blank;
        folded[at + 1] = isLetter ? text[at + 1] : Blank;
        return at + 1;
    }

    private static char[] BuildTable()
    {
        char[] table = new char[char.MaxValue + 1];
        for (int unit = 0; unit < table.Length; unit++)
        {
            char narrow = unit is >= FullWidthFirst and <= FullWidthLast ? (char)(unit - FullWidthOffset) : (char)unit;
            table[unit] = char.IsLetterOrDigit(narrow) ? char.ToLowerInvariant(narrow) : Blank;
        }
        for (int unit = 0; unit < table.Length; unit++)
        {
            if (Simplified.IsVariant((char)unit)) table[unit] = Simplified.Of((char)unit);
        }
        return table;
    }
}
