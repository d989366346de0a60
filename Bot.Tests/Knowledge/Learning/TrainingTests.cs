using Bot.Tests.Knowledge.Search;
using Knowledge.Indexing;
using Knowledge.Learning;
using Knowledge.Scoring;

namespace Bot.Tests.Knowledge.Learning;

public sealed class TrainingTests
{
    private static readonly LabelledQuestion[] Questions =
    [
        Labelled("想把东西退了怎么搞", "return-how"), Labelled("寄回来的邮费算谁的", "return-freight"), Labelled("包裹不见了", "delivery-lost"),
        Labelled("显示签收我没拿到", "delivery-missing"), Labelled("发票在哪申请", "invoice-how"), Labelled("今天天气怎么样"), Labelled("你们老板是谁"),
    ];

    private static readonly QuestionSet Set = new("shop", SmallShop.Index.Corpus, Questions);

    [Fact]
    public void The_same_questions_give_the_same_weights() =>
        Assert.Equal(Training.Improve([Set], "v").ToJson(), Training.Improve([Set], "v").ToJson());

    [Fact]
    public void Weights_learned_from_a_shops_questions_fit_them_no_worse()
    {
        double Loss(FittedWeights weights) => Evaluation.Of(Set, weights).Sum(outcome => -Math.Log(outcome.IsRight ? outcome.Confidence : 1 - outcome.Confidence));
        Assert.True(Loss(Training.Improve([Set], "v")) < Loss(FittedWeights.Shipped));
    }

    [Fact]
    public void Making_the_confidence_in_well_known_entries_anew_leaves_all_other_weights()
    {
        var taught = Set.WithWordings(Enumerable.Range(1, 40).Select(number => Labelled($"第 {number} 件东西想退货", "return-how")));
        var made = Training.OfWellKnown([], [.. QuestionSet.LeaveWordingsOut(taught.Corpus, 2)], [taught with { Questions = [Labelled("我想把工作退了")] }], "v");
        Assert.Equal(FittedWeights.Shipped.File.Ranking, made.File.Ranking);
        var moved = made.File.Confidence.Where(weight => weight.Value != FittedWeights.Shipped.File.Confidence[weight.Key]).Select(weight => weight.Key).ToArray();
        Assert.NotEmpty(moved);
        Assert.All(moved, name => Assert.StartsWith("WellKnown", name, StringComparison.Ordinal));
    }

    [Fact]
    public void Without_questions_the_shipped_weights_stay() => Assert.Same(FittedWeights.Shipped, Training.Improve([], "v"));

    [Fact]
    public void Weights_read_from_their_own_text_are_the_same_and_name_the_index_they_make()
    {
        var weights = Training.Improve([Set], "shop-1").WithThresholds(new Thresholds(0.8, 0.2, "measured"));
        var read = FittedWeights.Parse(weights.ToJson());
        Assert.Equal(weights.ToJson(), read.ToJson());
        Assert.EndsWith("-shop-1", FaqIndex.Build(SmallShop.Index.Corpus, read).Version, StringComparison.Ordinal);
        Assert.Equal(0.8, FaqIndex.Build(SmallShop.Index.Corpus, read).Thresholds.Answer);
        Assert.Contains("shop (7 questions", read.FittedOn, StringComparison.Ordinal);
    }

    [Fact]
    public void A_confirmed_question_becomes_a_wording_and_ranks_its_entry_first()
    {
        const string Confirmed = "我那个单子咋整";
        Assert.NotEqual("return-how", SmallShop.Ask(Confirmed).Ranked.Select(ranked => ranked.Entry.Id).FirstOrDefault());
        var taught = Set.WithWordings([Labelled(Confirmed, "return-how"), Labelled("天气")]);
        var outcome = Assert.Single(Evaluation.Of(FaqIndex.Build(taught.Corpus), [Labelled(Confirmed, "return-how")]));
        Assert.Equal(1, outcome.Rank);
    }

    [Fact]
    public void Folds_ask_every_question_once_and_teach_the_others()
    {
        QuestionSet[] folds = [.. Set.Folds(3)];
        Assert.Equal(Questions.Select(question => question.Text).Order(StringComparer.Ordinal), folds.SelectMany(fold => fold.Questions).Select(question => question.Text).Order(StringComparer.Ordinal));
        Assert.Equal(1, folds.Sum(fold => fold.Weight), 9);
        foreach (var fold in folds)
        {
            string[] wordings = [.. fold.Corpus.Entries.SelectMany(entry => entry.Wordings)];
            Assert.All(fold.Questions, question => Assert.DoesNotContain(question.Text, wordings));
            Assert.All(Questions.Except(fold.Questions).Where(question => question.IsAnswerable), question => Assert.Contains(question.Text, wordings));
        }
    }

    private static LabelledQuestion Labelled(string text, params string[] gold) => new(text, gold.ToHashSet(StringComparer.Ordinal));
}
