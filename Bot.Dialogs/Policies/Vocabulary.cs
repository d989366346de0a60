namespace Bot.Dialogs.Policies;

/// <summary>The Chinese words editors may write for the values of an enum; the first word of a value is its name.</summary>
internal sealed class Vocabulary<T>
    where T : struct, Enum
{
    private readonly Dictionary<T, string> _names = [];
    private readonly Dictionary<string, T> _values = new(StringComparer.Ordinal);

    public Vocabulary(params ReadOnlySpan<(T Value, string Words)> entries)
    {
        foreach (var (value, words) in entries)
        {
            string[] all = words.Split('、');
            _names.Add(value, all[0]);
            foreach (var word in all)
            {
                _values.Add(word, value);
            }
        }
    }

    public IEnumerable<string> Names => _names.Values;

    public string NameOf(T value) => _names[value];

    public bool TryFind(string word, out T value) => _values.TryGetValue(word, out value);
}
