namespace Bot.Dialogs.Understanding;

/// <summary>The few moves every scanner makes over a folded text. Positions past either end hold <see cref="Nothing"/>.</summary>
internal static class Scan
{
    /// <summary>Stands for «no character here»; a line end as far as any scanner is concerned.</summary>
    public const char Nothing = '\n';

    public static char At(ReadOnlySpan<char> text, int at) => (uint)at < (uint)text.Length ? text[at] : Nothing;

    public static bool StartsWith(ReadOnlySpan<char> text, int at, string word) => at >= 0 && at <= text.Length && text[at..].StartsWith(word);

    public static bool EndsWith(ReadOnlySpan<char> text, int end, string word) => end >= 0 && end <= text.Length && text[..end].EndsWith(word);

    public static int SkipBlanks(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    /// <summary>The end of what stands before the blanks that end at <paramref name="end"/>.</summary>
    public static int SkipBlanksBack(ReadOnlySpan<char> text, int end)
    {
        while (end > 0 && text[end - 1] == ' ')
        {
            end--;
        }

        return end;
    }

    /// <summary>Skips blanks, then this character.</summary>
    /// <returns>The offset after it, or −1 when something else stands there.</returns>
    public static int SkipTo(ReadOnlySpan<char> text, int at, char expected)
    {
        at = SkipBlanks(text, at);
        return At(text, at) == expected ? at + 1 : -1;
    }

    /// <summary>A blank, punctuation, a symbol, an emoji or the end: no word goes on here.</summary>
    public static bool IsBreak(char c) => !char.IsLetterOrDigit(c);

    public static bool IsLatin(char c) => char.IsAsciiLetter(c);
}
