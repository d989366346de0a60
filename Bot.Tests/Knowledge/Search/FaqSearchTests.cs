using Knowledge.FaqFiles;
using Knowledge.Indexing;
using Knowledge.Search;
using Bot.Tests.Knowledge.Analysis;

namespace Bot.Tests.Knowledge.Search;

public sealed class FaqSearchTests
{
    [Theory]
    [InlineData("怎么申请退货", "return-how")]
    [InlineData("你好，请问怎么申请退货？谢谢", "return-how")]
    [InlineData("怎麼申請退貨", "return-how")]
    [InlineData("ＷＯ想退货怎么弄", "return-how")]
    [InlineData("退货的邮费谁出呀", "return-freight")]
    [InlineData("签收了但是我没收到", "delivery-missing")]
    [InlineData("你好", "chat-hello")]
    public void The_right_entry_comes_first(string question, string expected) => Assert.Equal(expected, SmallShop.Ask(question).Ranked[0].Entry.Id);

    [Theory]
    [InlineData("退货流程")]
    [InlineData("嗯")]
    [InlineData("  退貨流程！！")]
    public void A_wording_asked_word_for_word_is_answered_however_short(string question) => Assert.Equal(Band.Answer, SmallShop.Ask(question).Band);

    [Theory]
    [InlineData("")]
    [InlineData("😀😀")]
    [InlineData("退")]
    [InlineData("？？？")]
    [InlineData("asdfgh")]
    [InlineData("2024110388472")]
    [InlineData("冰箱蓝莓曲奇")]
    public void What_no_entry_knows_is_noise(string question) => Assert.Equal(Band.Noise, SmallShop.Ask(question).Band);

    [Theory]
    [InlineData("今天天气怎么样")]
    [InlineData("你们怎么不去死")]
    [InlineData("哪里可以学英语")]
    [InlineData("拼多多怎么申请退货")]
    public void A_question_about_something_else_is_not_answered(string question) => Assert.NotEqual(Band.Answer, SmallShop.Ask(question).Band);

    [Fact]
    public void Different_entries_come_best_first_and_the_confidence_is_that_of_the_first()
    {
        var result = SmallShop.Ask("快递没收到怎么退货");
        Assert.Equal(result.Ranked.Count, result.Ranked.Select(ranked => ranked.Entry.Id).Distinct().Count());
        Assert.Equal(result.Ranked.OrderByDescending(ranked => ranked.Probability), result.Ranked);
        Assert.Equal(result.Confidence, result.Ranked[0].Probability);
        Assert.InRange(result.Ranked.Sum(ranked => ranked.Probability), 0, 1);
    }

    [Fact]
    public void An_entry_is_found_on_the_days_it_is_valid_and_on_no_other()
    {
        const string Question = "双十一几点开始";
        Assert.Equal("sale-2025", SmallShop.Search.Ask(Question, new DateOnly(2025, 11, 12)).Ranked[0].Entry.Id);
        Assert.DoesNotContain(SmallShop.Search.Ask(Question, new DateOnly(2025, 11, 13)).Ranked, ranked => ranked.Entry.Id == "sale-2025");
        Assert.DoesNotContain(SmallShop.Search.Ask(Question, new DateOnly(2025, 10, 19)).Ranked, ranked => ranked.Entry.Id == "sale-2025");
    }

    [Theory, MemberData(nameof(SegmenterContract.AnyText), MemberType = typeof(SegmenterContract))]
    public void Any_text_gets_a_sensible_confidence_and_an_explanation(string text)
    {
        var result = SmallShop.Ask(text);
        Assert.InRange(result.Confidence, 0, 1);
        Assert.All(result.Ranked, ranked => Assert.InRange(ranked.Explanation.Score, -100, 100));
    }

    [Fact]
    public async Task Questions_asked_at_once_get_what_they_get_alone()
    {
        string[] questions = ["怎么退货", "快递丢了", "要发票", "签收了没收到", "退货运费"];
        var alone = questions.ToDictionary(question => question, question => SmallShop.Ask(question).Confidence);
        await Parallel.ForAsync(0, 400, (i, _) =>
        {
            string question = questions[i % questions.Length];
            Assert.Equal(alone[question], SmallShop.Ask(question).Confidence);
            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public void A_published_index_answers_from_the_next_question_on_and_names_its_version()
    {
        var search = new FaqSearch(SmallShop.Index);
        var before = search.Ask("修改地址", SmallShop.Today);
        var rebuilt = FaqIndex.Build(SmallShop.Corpus(new FaqSource("a.md", "# 订单\n## 怎么修改地址 {#address}\n- 相似问：修改地址\n\n联系客服修改。")));
        search.Publish(rebuilt);
        var after = search.Ask("修改地址", SmallShop.Today);

        Assert.Equal((SmallShop.Index.Version, rebuilt.Version), (before.KnowledgeVersion, after.KnowledgeVersion));
        Assert.Equal("address", Assert.Single(after.Ranked).Entry.Id);
        Assert.Same(rebuilt, search.Current);
    }

    [Fact]
    public void Leaving_out_what_a_wording_has_never_raises_its_entrys_score()
    {
        foreach (var entry in SmallShop.Index.Entries)
        {
            foreach (string wording in entry.Wordings.Append(entry.Question))
            {
                double whole = Score(wording, entry.Id);
                for (int i = 0; i < wording.Length; i++) Assert.InRange(Score(wording.Remove(i, 1), entry.Id), double.NegativeInfinity, whole + 1e-6);
            }
        }

        static double Score(string question, string id) =>
            SmallShop.Ask(question).Ranked.FirstOrDefault(ranked => ranked.Entry.Id == id)?.Explanation.Score ?? double.NegativeInfinity;
    }

    [Fact]
    public async Task While_indexes_are_published_every_question_meets_one_of_them_whole()
    {
        var other = FaqIndex.Build(SmallShop.Corpus(new FaqSource("a.md", "# 订单\n## 怎么修改地址 {#address}\n- 相似问：退货地址写错了\n\n联系客服修改。")));
        var search = new FaqSearch(SmallShop.Index);
        var expected = new[] { SmallShop.Index, other }.ToDictionary(index => index.Version, index => new FaqSearch(index).Ask("退货地址", SmallShop.Today).Confidence);
        await Parallel.ForAsync(0, 400, (i, _) =>
        {
            if (i % 4 == 0) search.Publish(i % 8 == 0 ? other : SmallShop.Index);
            var result = search.Ask("退货地址", SmallShop.Today);
            Assert.Equal(expected[result.KnowledgeVersion], result.Confidence);
            return ValueTask.CompletedTask;
        });
    }

    [Fact]
    public void An_index_finds_entries_by_id_and_keeps_the_order_of_hot_ones()
    {
        Assert.Equal("怎么开发票？", SmallShop.Index.Find("invoice-how")!.Question);
        Assert.Null(SmallShop.Index.Find("no-such"));
        Assert.Equal(["invoice-how", "return-how"], SmallShop.Index.Hot.Select(entry => entry.Id));
        Assert.InRange(SmallShop.Index.Thresholds.Choices, 0.01, SmallShop.Index.Thresholds.Answer);
    }
}
