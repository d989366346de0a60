using Knowledge.FaqFiles;
using Knowledge.Learning;
using Knowledge.Search;

namespace Bot.Studio.Measuring;

/// <summary>A shop's question and what the search said to it.</summary>
internal sealed record Asked(ShopQuestion Question, FaqResult Result, Outcome Outcome)
{
    public static Asked Of(ShopQuestion question, FaqSearch search, FaqCorpus corpus, DateOnly day)
    {
        var result = search.Ask(question.Text, day);
        return new Asked(question, result, Outcome.Of(result, new LabelledQuestion(question.Text, question.Expected.Gold(corpus, result))));
    }

    public static IReadOnlyList<Asked> All(IReadOnlyList<ShopQuestion> questions, ShopFaq faq, DateOnly day)
    {
        var search = new FaqSearch(faq.BuildIndex());
        return [.. questions.Select(question => Of(question, search, faq.Corpus, day))];
    }

    /// <summary>The questions as something to learn from.</summary>
    public static QuestionSet ToSet(string name, IEnumerable<Asked> asked, FaqCorpus corpus) =>
        new(name, corpus, [.. asked.Select(one => new LabelledQuestion(one.Question.Text, one.Question.Expected.Gold(corpus, one.Result)))]);

    public bool IsMet => Question.Expected.IsMetBy(Result);
}
