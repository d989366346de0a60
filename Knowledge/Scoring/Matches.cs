using System.Runtime.InteropServices;
using Knowledge.Indexing;

namespace Knowledge.Scoring;

/// <summary>How much the wordings that share a term with the question are like it. Only postings of its terms are walked, never all wordings.</summary>
internal sealed class Matches(IndexedTexts texts)
{
    // How much each channel counts in choosing the candidates; ranking weighs them anew. Set by hand: hit@24 did not react to changes.
    private const float CharacterShare = 0.5f, PairShare = 0.4f, WordShare = 0.3f;

    // A list longer than this is not walked once half of the question's rarity has been: 的 «of» is in every third wording and tells nothing.
    private const int LongList = 1024;
    private const float EnoughWalked = 0.5f;

    private readonly float[] _similarity = new float[texts.Wordings];
    private readonly List<int> _touched = [];
    private readonly List<int> _byLength = [];

    /// <summary>Wordings that share a term, in no order.</summary>
    public ReadOnlySpan<int> Touched => CollectionsMarshal.AsSpan(_touched);

    /// <summary>BM25 of all channels together, each divided by what the question would score against itself.</summary>
    public float Similarity(int wording) => _similarity[wording];

    public void Read(QuestionTerms question)
    {
        foreach (int wording in _touched) _similarity[wording] = 0;
        _touched.Clear();
        Add(question.Pairs, texts.PairPostings, PairShare);
        Add(question.Characters, texts.CharacterPostings, CharacterShare);
        Add(question.Words, texts.WordPostings, WordShare);
    }

    private void Add(TermSet asked, Postings postings, float share)
    {
        _byLength.Clear();
        _byLength.AddRange(asked.Terms);
        _byLength.Sort((one, other) =>
        {
            int order = postings.Wordings(one).Length.CompareTo(postings.Wordings(other).Length);
            return order != 0 ? order : one.CompareTo(other);
        });
        float walked = asked.UnknownMass;
        foreach (int term in _byLength)
        {
            if (postings.Wordings(term).Length > LongList && walked > EnoughWalked * asked.Mass) return;
            Add(postings.Wordings(term), postings.Weights(term), share / asked.Mass);
            walked += postings.Rarity(term);
        }
    }

    private void Add(ReadOnlySpan<int> wordings, ReadOnlySpan<float> weights, float scale)
    {
        for (int i = 0; i < wordings.Length; i++)
        {
            ref float sum = ref _similarity[wordings[i]];
            if (sum == 0) _touched.Add(wordings[i]);
            sum += weights[i] * scale;
        }
    }
}
