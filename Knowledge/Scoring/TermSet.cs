using System.Runtime.InteropServices;
using Knowledge.Indexing;

namespace Knowledge.Scoring;

/// <summary>The different terms of one question in one channel, and how much of them a wording or an entry covers.</summary>
internal sealed class TermSet(Postings postings)
{
    private readonly bool[] _asked = new bool[postings.Terms];
    private readonly int[] _coveredIn = new int[postings.Terms];             // the last count in which a term was covered
    private readonly List<int> _terms = [];
    private int _count;

    /// <summary>Different known terms.</summary>
    public ReadOnlySpan<int> Terms => CollectionsMarshal.AsSpan(_terms);

    /// <summary>Sum of the rarity of all terms, unknown ones included.</summary>
    public float Mass { get; private set; }

    /// <summary>Sum of the rarity of terms that no wording has.</summary>
    public float UnknownMass { get; private set; }

    public bool KnowsNothing => UnknownMass >= Mass;

    public void Add(int term)
    {
        float rarity = postings.Rarity(term);
        if (term != Postings.Unknown)
        {
            if (_asked[term]) return;
            _asked[term] = true;
            _terms.Add(term);
        }
        Mass += rarity;
        if (!postings.IsAsked(term)) UnknownMass += rarity;
    }

    public bool Has(int term) => term != Postings.Unknown && _asked[term];

    public void Clear()
    {
        foreach (int term in _terms) _asked[term] = false;
        _terms.Clear();
        (Mass, UnknownMass) = (0, 0);
    }

    /// <summary>Begins to count what share of the question is covered; <see cref="Cover"/> may follow several times.</summary>
    public void BeginCount() => _count++;

    /// <param name="terms">Terms of a wording or of other text; repeats do not matter.</param>
    /// <param name="shared">Sum of the rarity of those that the question has, repeats included.</param>
    /// <returns>Sum of the rarity of the question's terms covered here and not before in this count.</returns>
    public float Cover(ReadOnlySpan<int> terms, out float shared)
    {
        float covered = 0;
        shared = 0;
        foreach (int term in terms)
        {
            if (!_asked[term]) continue;
            float rarity = postings.Rarity(term);
            shared += rarity;
            if (_coveredIn[term] == _count) continue;
            _coveredIn[term] = _count;
            covered += rarity;
        }
        return covered;
    }
}
