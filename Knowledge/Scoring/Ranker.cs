using Knowledge.Indexing;

namespace Knowledge.Scoring;

/// <summary>Gives each candidate its evidence and score. An entry counts as much as the best of its most similar wordings.</summary>
internal sealed class Ranker(IndexedTexts texts, QuestionTerms question, Matches matches)
{
    // Of an entry's wordings only the most similar are compared closely; the second and third also back the first up.
    private const int WordingsRead = 3;

    private readonly EvidenceReader _wording = new(texts, question);
    private readonly EntryReader _entry = new(texts, question);
    private readonly float[] _rows = new float[CandidateFinder.Most * EvidenceReader.Kinds];
    private readonly float[] _trial = new float[EvidenceReader.Kinds];

    /// <param name="candidates">Each gets wording, score and row; sorted best first.</param>
    /// <param name="weights">Indexed by <see cref="Evidence"/>.</param>
    public void Rank(List<Candidate> candidates, ReadOnlySpan<float> weights)
    {
        for (int i = 0; i < candidates.Count; i++) candidates[i] = Judge(candidates[i], i, weights);
        candidates.Sort(static (one, other) => one.Score != other.Score ? other.Score.CompareTo(one.Score) : one.Entry.CompareTo(other.Entry));
    }

    /// <summary>Indexed by <see cref="Evidence"/>; valid until the next question.</summary>
    public ReadOnlySpan<float> EvidenceOf(Candidate candidate) => Row(candidate.Row);

    private Span<float> Row(int row) => _rows.AsSpan(row * EvidenceReader.Kinds, EvidenceReader.Kinds);

    private Candidate Judge(Candidate candidate, int place, ReadOnlySpan<float> weights)
    {
        Span<int> wordings = stackalloc int[WordingsRead];
        wordings = wordings[..MostSimilar(candidate.Entry, wordings)];
        _entry.Read(candidate.Entry, _trial);
        _trial[(int)Evidence.OtherWordings] = MeanOfOthers(wordings);

        var judged = candidate with { Row = place, Score = float.NegativeInfinity };
        foreach (int wording in wordings)
        {
            _wording.Read(wording, _trial);
            float score = Certainty.Dot(_trial, weights);
            if (score <= judged.Score) continue;
            judged = judged with { Wording = wording, Score = score };
            _trial.CopyTo(Row(place));
        }
        return judged;
    }

    private int MostSimilar(int entry, Span<int> wordings)
    {
        int count = 0;
        for (int wording = texts.EntryStarts[entry]; wording < texts.EntryStarts[entry + 1]; wording++)
        {
            int at = count;
            while (at > 0 && matches.Similarity(wordings[at - 1]) < matches.Similarity(wording)) at--;
            if (at == WordingsRead) continue;
            count = Math.Min(count + 1, WordingsRead);
            for (int i = count - 1; i > at; i--) wordings[i] = wordings[i - 1];
            wordings[at] = wording;
        }
        return count;
    }

    private float MeanOfOthers(ReadOnlySpan<int> mostSimilar)
    {
        float sum = 0;
        foreach (int wording in mostSimilar[1..]) sum += matches.Similarity(wording);
        return sum / (WordingsRead - 1);
    }
}
