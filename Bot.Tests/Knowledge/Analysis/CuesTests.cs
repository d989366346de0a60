using Knowledge.Analysis;

namespace Bot.Tests.Knowledge.Analysis;

public sealed class CuesTests
{
    [Theory]
    [InlineData("怎么退货", Asked.How)]
    [InlineData("怎么还没发货", Asked.Why)]
    [InlineData("怎么回事", Asked.Why)]
    [InlineData("啥时候到", Asked.When)]
    [InlineData("运费多少", Asked.HowMuch)]
    [InlineData("退到哪里", Asked.Where)]
    [InlineData("能不能退", Asked.Whether)]
    [InlineData("退货", Asked.Nothing)]
    internal void The_question_word_tells_what_is_asked(string text, Asked expected) => Assert.Equal(expected, Cues.Read(text).Asks);

    [Theory]
    [InlineData("没收到货", true)]
    [InlineData("不能退", true)]
    [InlineData("收到货", false)]
    [InlineData("能不能退", false)]
    [InlineData("有没有发票", false)]
    [InlineData("到了没", false)]
    [InlineData("七天无理由", false)]
    [InlineData("不好意思", false)]
    [InlineData("不好意思没收到", true)]
    public void Negation_is_told_from_asking(string text, bool expected) => Assert.Equal(expected, Cues.Read(text).IsNegated);

    [Theory]
    [InlineData("7天", "七天", true)]
    [InlineData("7天", "8天", false)]
    [InlineData("15天内", "超过15", true)]
    [InlineData("一下", "2次", false)]
    public void Equal_numbers_share_their_bit(string one, string other, bool expected) =>
        Assert.Equal(expected, (Cues.Read(one).Numbers & Cues.Read(other).Numbers) != 0);

    [Fact]
    public void An_order_number_is_no_number() => Assert.Equal(0UL, Cues.Read("订单2024110388472").Numbers);
}
