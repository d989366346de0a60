using Knowledge.FaqFiles;

namespace Knowledge.Learning;

/// <summary>Labelled questions and the corpus they are asked of. Immutable.</summary>
/// <param name="Name">For tables and for the provenance of weights.</param>
/// <param name="Corpus">Entries that the questions' labels name.</param>
/// <param name="Questions">In file order.</param>
/// <param name="Weight">How much all its questions together count in training, beside other sets.</param>
public sealed record QuestionSet(string Name, FaqCorpus Corpus, IReadOnlyList<LabelledQuestion> Questions, double Weight = 1)
{
    /// <summary>The set with confirmed questions as further wordings of all entries they name; unanswerable ones change nothing.</summary>
    public QuestionSet WithWordings(IEnumerable<LabelledQuestion> confirmed)
    {
        var more = confirmed.SelectMany(question => question.Gold.Select(entry => (Entry: entry, question.Text)))
            .ToLookup(wording => wording.Entry, wording => wording.Text, StringComparer.Ordinal);
        FaqEntry[] entries = [.. Corpus.Entries.Select(entry => entry with { Wordings = [.. entry.Wordings, .. more[entry.Id]] })];
        return this with { Corpus = Corpus with { Entries = entries, Version = $"{Corpus.Version}+{more.Sum(wordings => wordings.Count())}" } };
    }

    /// <summary>The set as several: in each, one share of the questions is asked after all others have become wordings.</summary>
    /// <param name="count">How many; at least 2. Together they weigh what the set does.</param>
    public IEnumerable<QuestionSet> Folds(int count)
    {
        for (int fold = 0; fold < count; fold++)
        {
            bool IsAsked(int number) => number % count == fold;
            var taught = Questions.Where((_, number) => !IsAsked(number));
            yield return WithWordings(taught) with
            {
                Questions = [.. Questions.Where((_, number) => IsAsked(number))],
                Weight = Weight / count,
            };
        }
    }

    /// <summary>A corpus as several sets of its own wordings: in each, one share of them is missing, and those are the questions.</summary>
    /// <param name="corpus">Entries with several wordings; the standard question always stays.</param>
    /// <param name="count">How many; at least 2. Together they weigh 1.</param>
    public static IEnumerable<QuestionSet> LeaveWordingsOut(FaqCorpus corpus, int count)
    {
        for (int fold = 0; fold < count; fold++)
        {
            bool IsAsked(int number) => number % count == fold;
            var questions = corpus.Entries.SelectMany(entry => entry.Wordings.Where((_, number) => IsAsked(number))
                .Select(wording => new LabelledQuestion(wording, new HashSet<string>(StringComparer.Ordinal) { entry.Id })));
            FaqEntry[] rest = [.. corpus.Entries.Select(entry => entry with { Wordings = [.. entry.Wordings.Where((_, number) => !IsAsked(number))] })];
            yield return new QuestionSet("own wordings", corpus with { Entries = rest }, [.. questions], 1.0 / count);
        }
    }
}
