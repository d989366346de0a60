using Knowledge.Analysis;

namespace Bot.Tests.Knowledge.Analysis;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("ＡＢｃ１２", "abc12")]
    [InlineData("預約上門取件，運費誰出？", "预约上门取件运费谁出")]
    [InlineData("甚麼時候發貨", "什么时候发货")]
    [InlineData("退😀货!\u200B\uD83D", "退货")]
    [InlineData("𠮷", "𠮷")]
    public void Texts_that_a_customer_means_alike_become_equal(string text, string expected) => Assert.Equal(expected, Folding.Comparable(text));

    [Theory, MemberData(nameof(SegmenterContract.AnyText), MemberType = typeof(SegmenterContract))]
    public void Folding_twice_changes_nothing_more(string text)
    {
        char[] once = new char[text.Length], twice = new char[text.Length];
        Folding.Fold(text, once);
        Folding.Fold(once, twice);
        Assert.Equal(once, twice);
    }
}
