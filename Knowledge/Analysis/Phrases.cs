using System.Collections.Frozen;

namespace Knowledge.Analysis;

/// <summary>Folded phrases, each with what it stands for; finds the longest one that a text begins with.</summary>
internal sealed class Phrases<T>
{
    private readonly FrozenDictionary<char, (string Phrase, T Value)[]> _byFirst;

    public Phrases(IEnumerable<(string Phrase, T Value)> phrases) => _byFirst = phrases
        .Where(entry => entry.Phrase.Length > 0)
        .GroupBy(entry => entry.Phrase[0])
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Phrase.Length).ToArray());

    /// <returns>The length of the phrase; 0 when the text begins with none.</returns>
    public int Match(ReadOnlySpan<char> rest, out T? value)
    {
        value = default;
        if (rest.IsEmpty || !_byFirst.TryGetValue(rest[0], out var candidates)) return 0;
        foreach (var (phrase, meaning) in candidates)
        {
            if (!rest.StartsWith(phrase)) continue;
            value = meaning;
            return phrase.Length;
        }
        return 0;
    }
}
