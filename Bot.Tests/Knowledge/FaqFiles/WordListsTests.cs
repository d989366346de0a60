using Knowledge.FaqFiles;

namespace Bot.Tests.Knowledge.FaqFiles;

public sealed class WordListsTests
{
    private static readonly FaqSource Topic = new("a.md", "# 甲\n## 怎么退货 {#return}\n可以退。\n## 怎么换货 {#exchange}\n可以换。");

    [Fact]
    public void Each_list_is_read_without_comments_and_blank_lines()
    {
        var corpus = Assert.IsType<FaqLoad.Accepted>(Load(
            new FaqSource("words.txt", "# 商品\n空气炸锅\n\n电饭煲\n"),
            new FaqSource("synonyms.txt", "快递、物流\n手机,電話，手机壳"),
            new FaqSource("courtesy.txt", "请问\n麻烦"),
            new FaqSource("hot.txt", "exchange\nreturn\n"))).Corpus;

        Assert.Equal(["空气炸锅", "电饭煲"], corpus.Words.Words);
        Assert.Equal(["快递、物流", "手机、電話、手机壳"], corpus.Words.Synonyms.Select(group => string.Join('、', group)));
        Assert.Equal(["请问", "麻烦"], corpus.Words.Courtesy);
        Assert.Equal(["exchange", "return"], corpus.Hot);
    }

    [Theory]
    [InlineData("synonyms.txt", "快递、物流\n物流、货运", 2, "「物流」已经写在第 1 行")]
    [InlineData("synonyms.txt", "快递", 1, "只有一个")]
    [InlineData("hot.txt", "return\nreturn", 2, "写了两次")]
    [InlineData("hot.txt", "refund", 1, "不存在")]
    public void A_list_that_contradicts_itself_is_told_with_its_line(string file, string text, int line, string what)
    {
        var mistake = Assert.Single(Assert.IsType<FaqLoad.Rejected>(Load(new FaqSource(file, text))).Mistakes);
        Assert.Equal((file, line), (mistake.File, mistake.Line));
        Assert.Contains(what, mistake.What, StringComparison.Ordinal);
    }

    [Fact]
    public void A_list_nobody_reads_is_a_warning() =>
        Assert.Equal("synonym.txt", Assert.Single(Assert.IsType<FaqLoad.Accepted>(Load(new FaqSource("synonym.txt", "快递、物流"))).Corpus.Warnings).File);

    private static FaqLoad Load(params FaqSource[] lists) => FaqLoader.Load([Topic, .. lists], new HashSet<string>());
}
