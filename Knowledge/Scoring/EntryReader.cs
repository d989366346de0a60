using Knowledge.Indexing;

namespace Knowledge.Scoring;

/// <summary>Writes down every kind of <see cref="Evidence"/> that all wordings of an entry decide together.</summary>
internal sealed class EntryReader(IndexedTexts texts, QuestionTerms question)
{
    // Of an entry with one short wording the counts are chance: they are taken as if it had this many more characters that say nothing,
    // and compared with saying a term once in Usual characters. Set by hand.
    private const float Unseen = 20, Usual = 40;

    /// <param name="entry">Number of the entry.</param>
    /// <param name="row">Indexed by <see cref="Evidence"/>; other kinds are left alone.</param>
    public void Read(int entry, Span<float> row)
    {
        int first = texts.EntryStarts[entry], end = texts.EntryStarts[entry + 1], characters = 0, pairs = 0;
        question.Characters.BeginCount();
        question.Pairs.BeginCount();
        for (int wording = first; wording < end; wording++)
        {
            question.Characters.Count(texts.Characters[wording]);
            question.Pairs.Count(texts.Pairs[wording]);
            characters += texts.Characters[wording].Length;
            pairs += texts.Pairs[wording].Length;
        }
        row[(int)Evidence.EntryCovers] = question.Characters.Covered();
        row[(int)Evidence.EntryCoversPairs] = question.Pairs.Covered();
        row[(int)Evidence.EntryTypical] = question.Characters.WeighedShare(static (count, wordings) => Math.Min(1, count / wordings), end - first);
        row[(int)Evidence.EntrySays] = question.Characters.WeighedShare(Says, characters + Unseen);
        row[(int)Evidence.EntrySaysPairs] = question.Pairs.WeighedShare(Says, pairs + Unseen);

        ulong places = PlacesCounted();
        row[(int)Evidence.EntryHears] = Heard.In(question.GeneralWords, places).Share;
        row[(int)Evidence.EntryLacks] = Heard.In(question.GeneralWords, places | question.UnknownWords).WordLacked;

        question.Pairs.BeginCount();
        question.Pairs.Count(texts.Surroundings[entry]);
        row[(int)Evidence.Surroundings] = question.Pairs.Covered();
    }

    private ulong PlacesCounted()
    {
        ulong places = 0;
        int end = Math.Min(question.Sequence.Length, QuestionTerms.LongestSequence);
        for (int place = 0; place < end; place++)
        {
            if (question.Characters.WasCounted(question.Sequence[place])) places |= 1UL << place;
        }
        return places;
    }

    private static float Says(int count, float length) => count == 0 ? 0 : MathF.Log(1 + (count / length * Usual));
}
