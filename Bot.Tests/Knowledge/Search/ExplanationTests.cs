namespace Bot.Tests.Knowledge.Search;

public sealed class ExplanationTests
{
    [Fact]
    public void It_names_what_was_matched_and_missing_in_the_customers_own_writing()
    {
        var explanation = SmallShop.Ask("退貨的運費、我不想出").Ranked[0].Explanation;
        Assert.Equal(["退貨的運費", "我", "出"], explanation.Matched);
        Assert.Equal(["不想"], explanation.Missing);
    }

    [Fact]
    public void It_names_words_matched_by_a_synonym_alone()
    {
        var lost = SmallShop.Ask("物流件丢了").Ranked.Single(ranked => ranked.Entry.Id == "delivery-lost");
        Assert.Equal(["物流件"], lost.Explanation.Synonyms);
        Assert.DoesNotContain("物流件", lost.Explanation.Missing);
    }

    [Fact]
    public void Its_parts_add_up_to_the_score()
    {
        var explanation = SmallShop.Ask("退货运费谁来出").Ranked[0].Explanation;
        Assert.Equal(explanation.Score, explanation.Parts.Sum(part => part.Contribution), 3);
        Assert.Equal("退货运费谁出？", explanation.Wording);
    }
}
