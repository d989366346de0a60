using Knowledge.Indexing;

namespace Knowledge.Scoring;

/// <summary>The wordings most similar to the question, and whose they are.</summary>
internal sealed class Neighbours(IndexedTexts texts, Matches matches)
{
    private const int Most = 10;

    private readonly (float Similarity, int Entry)[] _nearest = new (float, int)[Most];
    private int _count;

    /// <param name="candidates">Those with the most similar wordings.</param>
    /// <param name="entry">One of them.</param>
    /// <returns>The entry's share among the ten nearest wordings, each weighed by the cube of its similarity: a distant one has little to say.</returns>
    public float ShareOf(List<Candidate> candidates, int entry)
    {
        _count = 0;
        foreach (var candidate in candidates)
        {
            for (int wording = texts.EntryStarts[candidate.Entry]; wording < texts.EntryStarts[candidate.Entry + 1]; wording++)
            {
                Insert(matches.Similarity(wording), candidate.Entry);
            }
        }
        float all = 0, own = 0;
        foreach (var (similarity, of) in _nearest.AsSpan(0, _count))
        {
            float weight = similarity * similarity * similarity;
            all += weight;
            if (of == entry) own += weight;
        }
        return all > 0 ? own / all : 0;
    }

    private void Insert(float similarity, int entry)
    {
        if (_count == Most && similarity <= _nearest[^1].Similarity) return;
        int at = _count < Most ? _count++ : Most - 1;
        for (; at > 0 && _nearest[at - 1].Similarity < similarity; at--) _nearest[at] = _nearest[at - 1];
        _nearest[at] = (similarity, entry);
    }
}
