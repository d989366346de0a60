using Knowledge.Analysis;
using Knowledge.Indexing;

namespace Knowledge.Scoring;

/// <summary>Compares the question with one wording, or one entry, and writes down every kind of <see cref="Evidence"/>.</summary>
internal sealed class EvidenceReader(IndexedTexts texts, QuestionTerms question, Matches matches)
{
    public static readonly int Kinds = Enum.GetValues<Evidence>().Length;

    /// <summary>What only the wording decides.</summary>
    /// <param name="wording">Number of the wording.</param>
    /// <param name="row">Indexed by <see cref="Evidence"/>; other kinds are left alone.</param>
    public void ReadWording(int wording, Span<float> row)
    {
        row[(int)Evidence.Characters] = matches.Characters(wording);
        row[(int)Evidence.Pairs] = matches.Pairs(wording);
        row[(int)Evidence.Words] = matches.Words(wording);
        ReadCoverage(wording, row);
        ReadOrder(wording, row);
        ReadCues(texts.Cues[wording], row);
    }

    /// <summary>What all wordings of the entry decide together.</summary>
    /// <param name="entry">Number of the entry.</param>
    /// <param name="others">Mean similarity of its second and third best wordings.</param>
    /// <param name="row">Indexed by <see cref="Evidence"/>; other kinds are left alone.</param>
    public void ReadEntry(int entry, float others, Span<float> row)
    {
        float characters = 0, pairs = 0, words = 0;
        question.Characters.BeginCount();
        question.Pairs.BeginCount();
        question.Words.BeginCount();
        for (int wording = texts.EntryStarts[entry]; wording < texts.EntryStarts[entry + 1]; wording++)
        {
            characters += question.Characters.Cover(texts.Characters[wording], out _);
            pairs += question.Pairs.Cover(texts.Pairs[wording], out _);
            words += question.Words.Cover(texts.Words[wording], out _);
        }
        row[(int)Evidence.EntryCovers] = Share(characters, question.Characters.Mass);
        row[(int)Evidence.EntryCoversPairs] = Share(pairs, question.Pairs.Mass);
        row[(int)Evidence.EntryCoversWords] = Share(words, question.Words.Mass);
        row[(int)Evidence.OtherWordings] = others;

        question.Pairs.BeginCount();
        row[(int)Evidence.Surroundings] = Share(question.Pairs.Cover(texts.Surroundings[entry], out _), question.Pairs.Mass);
    }

    private void ReadCoverage(int wording, Span<float> row)
    {
        question.Characters.BeginCount();
        float characters = question.Characters.Cover(texts.Characters[wording], out float sharedCharacters);
        question.Pairs.BeginCount();
        float pairs = question.Pairs.Cover(texts.Pairs[wording], out float sharedPairs);
        row[(int)Evidence.QuestionCovered] = Share(characters, question.Characters.Mass);
        row[(int)Evidence.WordingCovered] = Share(sharedCharacters, texts.CharacterMass[wording]);
        row[(int)Evidence.QuestionPairsCovered] = Share(pairs, question.Pairs.Mass);
        row[(int)Evidence.WordingPairsCovered] = Share(sharedPairs, texts.PairMass[wording]);
    }

    private void ReadOrder(int wording, Span<float> row)
    {
        var asked = question.Sequence;
        var written = texts.Characters[wording];
        var common = Alignment.Compare(asked, written, question.Rarity);
        row[(int)Evidence.CommonSubsequence] = Share(2 * common.Length, asked.Length + written.Length);
        row[(int)Evidence.RareSubsequence] = Share(2 * common.Weight, question.SequenceMass + texts.CharacterMass[wording]);
        row[(int)Evidence.CommonRun] = Share(2 * common.Run, asked.Length + written.Length);
        row[(int)Evidence.OtherLength] = Share(Math.Abs(asked.Length - written.Length), Math.Max(asked.Length, written.Length));
        row[(int)Evidence.Identical] = asked.SequenceEqual(written) ? 1 : 0;
    }

    private void ReadCues(Cues wording, Span<float> row)
    {
        var (asked, other) = (question.Cues.Asks, wording.Asks);
        var (numbers, otherNumbers) = (question.Cues.Numbers, wording.Numbers);
        row[(int)Evidence.SameQuestionWord] = Share(Count(asked & other), Count(asked | other));
        row[(int)Evidence.OtherQuestionWord] = asked is not Asked.Nothing && other is not Asked.Nothing && (asked & other) is Asked.Nothing ? 1 : 0;
        row[(int)Evidence.OtherNegation] = question.Cues.IsNegated != wording.IsNegated ? 1 : 0;
        row[(int)Evidence.SameNumber] = (numbers & otherNumbers) != 0 ? 1 : 0;
        row[(int)Evidence.OtherNumber] = numbers != 0 && otherNumbers != 0 && (numbers & otherNumbers) == 0 ? 1 : 0;
    }

    private static int Count(Asked kinds) => System.Numerics.BitOperations.PopCount((uint)kinds);

    private static float Share(float part, float whole) => whole > 0 ? part / whole : 0;
}
