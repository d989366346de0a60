using Knowledge.Analysis;

namespace Bot.Tests.Knowledge.Search;

public sealed class RepairTests
{
    [Theory]
    [InlineData("tuihuo", "tuihuo→退货")]
    [InlineData("退或运费谁出", "退或→退货")]
    [InlineData("我要tuihuo", "tuihuo→退货")]
    public void What_sounds_like_a_usual_word_is_read_as_that_word(string question, string repair)
    {
        var first = SmallShop.Ask(question).Ranked[0];
        Assert.StartsWith("return-", first.Entry.Id, StringComparison.Ordinal);
        Assert.Equal([repair], first.Explanation.Repairs);
    }

    [Fact]
    public void Neighbours_in_the_wrong_order_change_places() => Assert.Equal(["货退→退货"], SmallShop.Ask("货退").Ranked[0].Explanation.Repairs);

    [Fact]
    public void A_repaired_question_is_surer_than_the_same_letters_could_be_and_less_sure_than_the_right_ones()
    {
        double right = SmallShop.Ask("我想退货").Confidence, repaired = SmallShop.Ask("我想退或").Confidence;
        Assert.InRange(repaired, 0.01, right - 0.001);
    }

    [Theory]
    [InlineData("怎么申请退货")]
    [InlineData("iphone15退货")]
    [InlineData("wifi")]
    public void What_is_written_right_is_left_alone(string question) =>
        Assert.All(SmallShop.Ask(question).Ranked, ranked => Assert.Empty(ranked.Explanation.Repairs));

    [Theory]
    [InlineData("tuihuo", 2)]
    [InlineData("xian", 1)]                                                  // the longest first: not xi'an
    [InlineData("lvse", 2)]
    [InlineData("iphone", 0)]
    [InlineData("", 0)]
    public void Letters_are_cut_into_syllables_when_they_are_syllables(string letters, int count)
    {
        var syllables = new List<int>();
        Assert.Equal(count > 0, Syllables.TryCut(letters, syllables));
        Assert.Equal(count, syllables.Count);
    }
}
