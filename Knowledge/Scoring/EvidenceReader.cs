using Knowledge.Analysis;
using Knowledge.Indexing;

namespace Knowledge.Scoring;

/// <summary>Compares the question with one wording and writes down every kind of <see cref="Evidence"/> that the wording alone decides.</summary>
internal sealed class EvidenceReader(IndexedTexts texts, QuestionTerms question)
{
    public static readonly int Kinds = Enum.GetValues<Evidence>().Length;

    private readonly Alignment _alignment = new(question);

    /// <param name="wording">Number of the wording.</param>
    /// <param name="row">Indexed by <see cref="Evidence"/>; other kinds are left alone.</param>
    public void Read(int wording, Span<float> row)
    {
        ReadCharacters(wording, row);
        ReadPairs(wording, row);
        ReadOrder(wording, row);
        ReadHeard(texts.GeneralWords[wording], row);
        ReadCues(texts.Cues[wording], row);

        question.Words.BeginCount();
        question.Words.Count(texts.Words[wording]);
        row[(int)Evidence.Words] = question.Words.Covered();
    }

    private void ReadCharacters(int wording, Span<float> row)
    {
        var characters = texts.Characters[wording];
        question.Characters.BeginCount();
        float shared = question.Characters.Count(characters);
        row[(int)Evidence.WordingCovered] = Share(shared, texts.CharacterMass[wording]);
        row[(int)Evidence.Characters] = question.Characters.Similarity(characters.Length);
    }

    private void ReadPairs(int wording, Span<float> row)
    {
        var pairs = texts.Pairs[wording];
        question.Pairs.BeginCount();
        float shared = question.Pairs.Count(pairs);
        row[(int)Evidence.WordingPairsCovered] = Share(shared, texts.PairMass[wording]);
        row[(int)Evidence.Pairs] = question.Pairs.Similarity(pairs.Length);
    }

    private void ReadOrder(int wording, Span<float> row)
    {
        var asked = question.Sequence;
        var written = texts.Characters[wording];
        _alignment.Read(written);
        row[(int)Evidence.CommonSubsequence] = Share(2 * _alignment.Subsequence, asked.Length + written.Length);
        row[(int)Evidence.CommonRun] = Share(2 * _alignment.Run, asked.Length + written.Length);
        row[(int)Evidence.OtherLength] = Share(Math.Abs(asked.Length - written.Length), Math.Max(asked.Length, written.Length));
        row[(int)Evidence.Identical] = question.Fingerprint == texts.Fingerprints[wording] ? 1 : 0;
    }

    /// <summary>Follows <see cref="ReadOrder"/>, which found the places that the question and the wording have in common.</summary>
    private void ReadHeard(ReadOnlySpan<int> words, Span<float> row)
    {
        var asked = Heard.In(question.GeneralWords, _alignment.Places);
        var written = Heard.In(words, _alignment.WordingPlaces);
        row[(int)Evidence.WordingHeard] = written.Characters;
        row[(int)Evidence.BothHeard] = Math.Min(asked.Share, written.Share);
        row[(int)Evidence.QuestionThings] = asked.ThingsLacked;
        row[(int)Evidence.WordingThings] = written.ThingsLacked;
        row[(int)Evidence.QuestionDeeds] = asked.DeedsLacked;
        row[(int)Evidence.WordingDeeds] = written.DeedsLacked;
        row[(int)Evidence.QuestionGrammar] = asked.GrammarLacked;
        row[(int)Evidence.WordingGrammar] = written.GrammarLacked;
        row[(int)Evidence.WordingWord] = written.WordLacked;
    }

    private void ReadCues(Cues wording, Span<float> row)
    {
        var (asked, other) = (question.Cues.Asks, wording.Asks);
        var (numbers, otherNumbers) = (question.Cues.Numbers, wording.Numbers);
        row[(int)Evidence.OtherQuestionWord] = asked is not Asked.Nothing && other is not Asked.Nothing && (asked & other) is Asked.Nothing ? 1 : 0;
        row[(int)Evidence.OtherNegation] = question.Cues.IsNegated != wording.IsNegated ? 1 : 0;
        row[(int)Evidence.OtherNumber] = numbers != 0 && otherNumbers != 0 && (numbers & otherNumbers) == 0 ? 1 : 0;
    }

    private static float Share(float part, float whole) => whole > 0 ? part / whole : 0;
}
