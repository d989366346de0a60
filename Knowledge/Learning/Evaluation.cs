using Knowledge.Indexing;
using Knowledge.Scoring;
using Knowledge.Search;

namespace Knowledge.Learning;

/// <summary>Asks labelled questions of an index.</summary>
public static class Evaluation
{
    /// <summary>A day on which entries without 有效期 (period of validity) are found; figures must not change from day to day.</summary>
    public static readonly DateOnly AnyDay = new(2026, 1, 1);

    /// <returns>One outcome a question, in order.</returns>
    public static Outcome[] Of(FaqIndex index, IEnumerable<LabelledQuestion> questions)
    {
        var search = new FaqSearch(index);
        return [.. questions.Select(question => Outcome.Of(search.Ask(question.Text, AnyDay), question))];
    }

    public static Outcome[] Of(QuestionSet set, FittedWeights weights) => Of(FaqIndex.Build(set.Corpus, weights), set.Questions);
}
