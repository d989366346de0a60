namespace Bot.Dialogs.Understanding;

/// <summary>A closed list of words that a place in a text is compared with.</summary>
/// <param name="words">With blanks between them.</param>
internal sealed class WordList(string words)
{
    private readonly string[] _words = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The length of the first word of the list that begins here, or 0.</summary>
    public int LengthAt(ReadOnlySpan<char> text, int at)
    {
        foreach (var word in _words)
        {
            if (Scan.StartsWith(text, at, word))
            {
                return word.Length;
            }
        }

        return 0;
    }

    public bool BeginsAt(ReadOnlySpan<char> text, int at) => LengthAt(text, at) > 0;

    public bool EndsAt(ReadOnlySpan<char> text, int end)
    {
        foreach (var word in _words)
        {
            if (Scan.EndsWith(text, end, word))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsIn(ReadOnlySpan<char> text)
    {
        foreach (var word in _words)
        {
            if (text.IndexOf(word) >= 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool Holds(ReadOnlySpan<char> text)
    {
        foreach (var word in _words)
        {
            if (text.SequenceEqual(word))
            {
                return true;
            }
        }

        return false;
    }
}
