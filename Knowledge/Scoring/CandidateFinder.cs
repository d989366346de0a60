using Knowledge.Indexing;

namespace Knowledge.Scoring;

/// <summary>Picks the entries worth a closer look: those with the most similar wordings, valid on the day.</summary>
internal sealed class CandidateFinder(IndexedTexts texts)
{
    public const int Most = 24;

    private readonly float[] _best = new float[texts.Entries];
    private readonly List<int> _entries = [];

    /// <param name="matches">Read already.</param>
    /// <param name="day">Only entries valid on this day are found.</param>
    /// <param name="candidates">Cleared first; at most <see cref="Most"/>, most similar first.</param>
    public void Find(Matches matches, int day, List<Candidate> candidates)
    {
        candidates.Clear();
        foreach (int wording in matches.Touched) Raise(texts.EntryOf[wording], matches.Similarity(wording));
        foreach (int entry in _entries)
        {
            if (texts.IsValid(entry, day)) Insert(candidates, new Candidate(entry, _best[entry]));
            _best[entry] = 0;
        }
        _entries.Clear();
    }

    private void Raise(int entry, float similarity)
    {
        if (_best[entry] == 0) _entries.Add(entry);
        _best[entry] = Math.Max(_best[entry], similarity);
    }

    private static void Insert(List<Candidate> candidates, Candidate found)
    {
        if (candidates.Count == Most && !ComesBefore(found, candidates[^1])) return;
        int at = candidates.Count;
        while (at > 0 && ComesBefore(found, candidates[at - 1])) at--;
        if (candidates.Count == Most) candidates.RemoveAt(Most - 1);
        candidates.Insert(at, found);
    }

    /// <summary>Equals stand in the order of the files, so that the same question always gets the same answer.</summary>
    private static bool ComesBefore(Candidate one, Candidate other) =>
        one.Similarity > other.Similarity || (one.Similarity == other.Similarity && one.Entry < other.Entry);
}
