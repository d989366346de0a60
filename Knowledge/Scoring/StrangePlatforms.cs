using Knowledge.Indexing;

namespace Knowledge.Scoring;

/// <summary>Whether a question is about another shop or platform than the answer.</summary>
internal sealed class StrangePlatforms(IndexedTexts texts, QuestionTerms question)
{
    // A name in so many wordings, and in one of so many, is the shop's own or one it deals with every day. Set by hand.
    private const int FewestUsual = 5, WordingsToOneUsual = 200;

    /// <summary>Whether the question names one that no wording of the entry names: an entry on 抖音 (Douyin) crashing does not make its returns ours.</summary>
    public bool AreNamed(int entry)
    {
        foreach (var name in question.Platforms)
        {
            if (!IsUsual(question.Sequence[name]) && !IsSaid(entry, question.Sequence[name])) return true;
        }
        return false;
    }

    private bool IsUsual(ReadOnlySpan<int> name)
    {
        int wordings = texts.Wordings;
        for (int i = 1; i < name.Length; i++)
        {
            int pair = texts.Vocabulary.FindPair(name[i - 1], name[i]);
            wordings = pair == Postings.Unknown ? 0 : Math.Min(wordings, texts.PairPostings.Wordings(pair).Length);
        }
        return name.Length > 1 && wordings >= Math.Max(FewestUsual, texts.Wordings / WordingsToOneUsual);
    }

    private bool IsSaid(int entry, ReadOnlySpan<int> name)
    {
        for (int wording = texts.EntryStarts[entry]; wording < texts.EntryStarts[entry + 1]; wording++)
        {
            if (texts.Characters[wording].IndexOf(name) >= 0) return true;
        }
        return false;
    }
}
