using System.Collections.Frozen;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Words with a meaning each. The longest word at a place wins.</summary>
internal sealed class Vocabulary<T>
{
    private readonly FrozenDictionary<char, (string Word, T Meaning)[]> _byFirst;

    /// <param name="groups">Words of one meaning, separated by blanks.</param>
    public Vocabulary(params (string Words, T Meaning)[] groups)
    {
        var words = groups.SelectMany(group => group.Words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Word: word, group.Meaning)));
        _byFirst = words.GroupBy(entry => entry.Word[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Word.Length).ToArray());
    }

    public IEnumerable<char> FirstCharacters => _byFirst.Keys;

    public bool TryTake(ref Cursor cursor, out T meaning)
    {
        if (_byFirst.TryGetValue(cursor.Current, out var words))
        {
            foreach (var (word, meant) in words)
            {
                if (cursor.Take(word))
                {
                    meaning = meant;
                    return true;
                }
            }
        }

        meaning = default!;   // as of any Try method that returns false
        return false;
    }
}
