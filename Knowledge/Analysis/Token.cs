using System.Runtime.InteropServices;

namespace Knowledge.Analysis;

/// <summary>A piece of a text.</summary>
/// <param name="Start">Offset in UTF-16 units of the original text; folding does not move it.</param>
/// <param name="Length">In UTF-16 units, at least 1.</param>
/// <param name="Kind">What it is made of.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Token(int Start, int Length, TokenKind Kind)
{
    public int End => Start + Length;

    public ReadOnlySpan<char> Of(ReadOnlySpan<char> text) => text.Slice(Start, Length);
}

internal enum TokenKind
{
    /// <summary>Blanks: what folding left of punctuation, emoji and spaces.</summary>
    Gap,

    /// <summary>One Han character, or one letter of another script that is written without spaces.</summary>
    Character,

    /// <summary>A run of Latin or other alphabetic letters.</summary>
    Letters,

    /// <summary>A run of digits.</summary>
    Digits,

    /// <summary>A word of the shop's dictionary.</summary>
    Word,
}
