using System.Runtime.InteropServices;

namespace Knowledge.Scoring;

/// <summary>Okapi BM25. Robertson et al., Okapi at TREC-3, 1994.</summary>
/// <param name="entries">Entries in the index.</param>
/// <param name="averageLength">Terms in the average wording.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly struct Bm25(int entries, double averageLength)
{
    // Robertson and Zaragoza, The Probabilistic Relevance Framework, 2009, give 1.2 ≤ k1 ≤ 2 and 0.5 ≤ b ≤ 0.8 for documents.
    // A customer's question repeats no word to stress it, and its length says little, so both stand at or below the low end.
    private const double K1 = 1.2;
    private const double B = 0.4;

    /// <summary>Inverse document frequency as Lucene has it: ln(1 + (N − n + 0.5) / (n + 0.5)), positive even for a term of every entry.</summary>
    public float Rarity(int entriesWithTerm) => (float)Math.Log(1 + ((entries - entriesWithTerm + 0.5) / (entriesWithTerm + 0.5)));

    /// <summary>The weight of one term in one wording; equals the rarity for one occurrence in a wording of average length.</summary>
    /// <param name="rarity">As <see cref="Rarity"/> gives it.</param>
    /// <param name="frequency">How often the wording holds the term.</param>
    /// <param name="length">Terms in the wording.</param>
    public float Weight(float rarity, int frequency, int length) =>
        (float)(rarity * frequency * (K1 + 1) / (frequency + (K1 * (1 - B + (B * length / averageLength)))));
}
