using System.Runtime.InteropServices;
using Knowledge.Indexing;

namespace Knowledge.Scoring;

/// <summary>The different terms of one question in one channel, and how often some text has each.</summary>
internal sealed class TermSet(Postings postings)
{
    private readonly int[] _slotOf = new int[postings.Terms];                // place in _terms, from 1; 0 for terms not asked
    private readonly List<int> _terms = [];
    private readonly List<int> _counts = [];
    private readonly List<float> _rarity = [];

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
            if (_slotOf[term] > 0) return;
            _terms.Add(term);
            _rarity.Add(rarity);
            _counts.Add(0);
            _slotOf[term] = _terms.Count;
        }
        Mass += rarity;
        if (!postings.IsAsked(term)) UnknownMass += rarity;
    }

    public bool Has(int term) => term != Postings.Unknown && _slotOf[term] > 0;

    public void Clear()
    {
        foreach (int term in _terms) _slotOf[term] = 0;
        _terms.Clear();
        _rarity.Clear();
        _counts.Clear();
        (Mass, UnknownMass) = (0, 0);
    }

    /// <summary>Forgets what was counted.</summary>
    public void BeginCount() => CollectionsMarshal.AsSpan(_counts).Clear();

    /// <summary>Counts the question's terms in a text; may follow several times.</summary>
    /// <returns>How often a term of the question stood there, repeats included, weighed by rarity.</returns>
    public float Count(ReadOnlySpan<int> terms)
    {
        var counts = CollectionsMarshal.AsSpan(_counts);
        var rarity = CollectionsMarshal.AsSpan(_rarity);
        float shared = 0;
        foreach (int term in terms)
        {
            int slot = _slotOf[term];
            if (slot == 0) continue;
            counts[slot - 1]++;
            shared += rarity[slot - 1];
        }
        return shared;
    }

    /// <summary>Whether a term of the question was counted at least once.</summary>
    public bool WasCounted(int term) => Has(term) && _counts[_slotOf[term] - 1] > 0;

    /// <summary>BM25 of a text of this many terms, of what the question would score against itself.</summary>
    public float Similarity(int length) => WeighedShare((count, all) => count == 0 ? 0 : postings.Bm25.Weight(1, count, (int)all), length);

    /// <summary>What share of the question, weighed by rarity, was counted at least once.</summary>
    public float Covered() => WeighedShare(static (count, _) => count > 0 ? 1 : 0, 0);

    /// <summary>The terms' rarity, each times a function of its count (and of a number for all), of the question's mass.</summary>
    public float WeighedShare(Func<int, float, float> weigh, float forAll)
    {
        if (Mass <= 0) return 0;
        float sum = 0;
        for (int slot = 0; slot < _terms.Count; slot++) sum += _rarity[slot] * weigh(_counts[slot], forAll);
        return sum / Mass;
    }
}
