using Bot.Dialogs.Understanding;

namespace Bot.Tests.Understanding;

public sealed class UnderstandingTests
{
    [Theory]
    [InlineData("订单20260301000123的鞋子", "20260301000123")]
    [InlineData("２０２６０３０１０００１２３ 和 20260301000124", "20260301000123,20260301000124")]
    [InlineData("20260301000123，再说一次20260301000123", "20260301000123")]
    [InlineData("电话太短 13800 和单号 SF20260301000123", "")]
    [InlineData("123456789012345678901", "")]
    [InlineData("身份证 110101190001010022 不是订单", "")]
    [InlineData("", "")]
    public void Order_numbers_are_found_where_customers_put_them(string text, string expected) =>
        Assert.Equal(expected, string.Join(',', OrderNumbers.Find(text)));

    [Theory]
    [InlineData("怎么退货？", 0)]
    [InlineData("怎么退货", 0)]
    [InlineData("2", 1)]
    [InlineData("第二个。", 1)]
    [InlineData("最后一个", 2)]
    [InlineData("第4个", null)]
    [InlineData("我选第２个吧", 1)]
    [InlineData("第三", 2)]
    [InlineData("倒数第二个", 1)]
    [InlineData("就2号", 1)]
    [InlineData("二", 1)]
    [InlineData("中间那个", 1)]
    [InlineData("2个", null)]
    [InlineData("两双", null)]
    [InlineData("第0个", null)]
    [InlineData("上一个", null)]
    [InlineData("我的快递呢", null)]
    public void A_typed_answer_chooses_like_a_click(string text, int? expected) =>
        Assert.Equal(expected, ChoiceAnswers.Find(text, ["怎么退货？", "退货运费谁出？", "退货地址是哪里？"]));
}
