using System.Runtime.InteropServices;
using Knowledge.Indexing;

namespace Knowledge.Scoring;

/// <summary>BM25 sums of the wordings that share a term with the question. Only postings of its terms are walked, never all entries.</summary>
internal sealed class Matches(IndexedTexts texts)
{
    // How much each channel counts in choosing the candidates; ranking weighs them anew. Set by hand: hit@24 did not react to changes.
    private const float CharacterShare = 0.5f, PairShare = 0.4f, WordShare = 0.3f;

    private readonly float[] _characters = new float[texts.Wordings];
    private readonly float[] _pairs = new float[texts.Wordings];
    private readonly float[] _words = new float[texts.Wordings];
    private readonly bool[] _isTouched = new bool[texts.Wordings];
    private readonly List<int> _touched = [];
    private (float Characters, float Pairs, float Words) _self;

    /// <summary>Wordings that share a term, in no order.</summary>
    public ReadOnlySpan<int> Touched => CollectionsMarshal.AsSpan(_touched);

    public void Read(QuestionTerms question)
    {
        Clear();
        _self = (Math.Max(question.Characters.Mass, float.Epsilon), Math.Max(question.Pairs.Mass, float.Epsilon), Math.Max(question.Words.Mass, float.Epsilon));
        Sum(question.Characters, texts.CharacterPostings, _characters);
        Sum(question.Pairs, texts.PairPostings, _pairs);
        Sum(question.Words, texts.WordPostings, _words);
    }

    public float Characters(int wording) => _characters[wording] / _self.Characters;

    public float Pairs(int wording) => _pairs[wording] / _self.Pairs;

    public float Words(int wording) => _words[wording] / _self.Words;

    /// <summary>One number to choose candidates by.</summary>
    public float Similarity(int wording) =>
        (CharacterShare * Characters(wording)) + (PairShare * Pairs(wording)) + (WordShare * Words(wording));

    private void Sum(TermSet terms, Postings postings, float[] sums)
    {
        foreach (int term in terms.Terms)
        {
            var wordings = postings.Wordings(term);
            var weights = postings.Weights(term);
            for (int i = 0; i < wordings.Length; i++)
            {
                sums[wordings[i]] += weights[i];
                if (_isTouched[wordings[i]]) continue;
                _isTouched[wordings[i]] = true;
                _touched.Add(wordings[i]);
            }
        }
    }

    private void Clear()
    {
        foreach (int wording in _touched)
        {
            _isTouched[wording] = false;
            (_characters[wording], _pairs[wording], _words[wording]) = (0, 0, 0);
        }
        _touched.Clear();
    }
}
