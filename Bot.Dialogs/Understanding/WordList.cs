using System.Buffers;

namespace Bot.Dialogs.Understanding;

/// <summary>A closed list of words that a place in a text is compared with. Most places are told apart by one character.</summary>
internal sealed class WordList
{
    private readonly string[] _words;
    private readonly SearchValues<char> _firsts;
    private readonly SearchValues<char> _lasts;

    /// <param name="words">With blanks between them.</param>
    public WordList(string words)
    {
        _words = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        _firsts = SearchValues.Create([.. _words.Select(word => word[0])]);
        _lasts = SearchValues.Create([.. _words.Select(word => word[^1])]);
    }

    /// <summary>The length of the first word of the list that begins here, or 0.</summary>
    public int LengthAt(ReadOnlySpan<char> text, int at)
    {
        if (!_firsts.Contains(Scan.At(text, at)))
        {
            return 0;
        }

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
        if (!_lasts.Contains(Scan.At(text, end - 1)))
        {
            return false;
        }

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
