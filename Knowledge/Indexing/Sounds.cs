using Knowledge.Analysis;

namespace Knowledge.Indexing;

/// <summary>How the pairs of the wordings sound: of pairs that sound alike, the one in most wordings.</summary>
internal sealed class Sounds
{
    // What stands in one wording alone may be a slip itself, and is too rare to be what most people mean.
    public const int UsualFrom = 2;

    private readonly Dictionary<(int First, int Second), (string First, string Second)> _pairs = [];

    public Sounds(Vocabulary vocabulary, Postings postings)
    {
        var wordings = new Dictionary<(int, int), int>();
        foreach (var (first, second, pair) in vocabulary.AllPairs())
        {
            var key = (Syllables.Of(first), Syllables.Of(second));
            int count = postings.IsAsked(pair) ? postings.Wordings(pair).Length : 0;
            if (key.Item1 is Syllables.Unknown || key.Item2 is Syllables.Unknown || count < UsualFrom || count <= wordings.GetValueOrDefault(key)) continue;
            wordings[key] = count;
            _pairs[key] = (first, second);
        }
    }

    /// <summary>The usual pair that sounds like two syllables.</summary>
    public bool TryFind(int first, int second, out (string First, string Second) pair) => _pairs.TryGetValue((first, second), out pair);
}
