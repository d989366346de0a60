using Knowledge.Scoring;

namespace Knowledge.Indexing;

/// <summary>For each term the wordings that hold it, with the BM25 weight it has there. Flat arrays, so that reading one is a walk through memory.</summary>
internal sealed class Postings(int[] starts, int[] wordings, float[] weights, float[] rarity, Bm25 bm25)
{
    public const int Unknown = -1;

    private readonly float _unknownRarity = bm25.Rarity(0);

    /// <summary>Number of terms; they are numbered from 0.</summary>
    public int Terms => rarity.Length;

    /// <summary>Wordings that hold the term, ascending.</summary>
    public ReadOnlySpan<int> Wordings(int term) => wordings.AsSpan(starts[term]..starts[term + 1]);

    /// <summary>BM25 weights in the order of <see cref="Wordings"/>.</summary>
    public ReadOnlySpan<float> Weights(int term) => weights.AsSpan(starts[term]..starts[term + 1]);

    /// <summary>The term's idf; that of a term in no entry when it is <see cref="Unknown"/>.</summary>
    public float Rarity(int term) => term == Unknown ? _unknownRarity : rarity[term];

    /// <summary>The formula behind <see cref="Weights"/>.</summary>
    public Bm25 Bm25 => bm25;

    /// <summary>Whether any wording holds the term: terms may come from answers and labels alone.</summary>
    public bool IsAsked(int term) => term != Unknown && starts[term] < starts[term + 1];
}
