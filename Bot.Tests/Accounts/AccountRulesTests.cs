using Bot.Accounts;

namespace Bot.Tests.Accounts;

public sealed class AccountRulesTests
{
    [Theory]
    [InlineData("0123456789")]
    [InlineData("我家的猫今天不吃鱼了")]
    [InlineData("with some spaces")]
    public void A_password_of_ten_characters_of_any_script_will_do(string password) => Assert.Null(AccountRules.Password(password, "xiaoli"));

    [Theory]
    [InlineData("")]
    [InlineData("012345678")]
    [InlineData("😀😀😀😀😀")]
    [InlineData("XiaoLi-the-Agent")]
    [InlineData(" xiaoli-the-agent ")]
    public void A_short_password_and_one_that_is_the_name_are_refused(string password) =>
        Assert.NotNull(AccountRules.Password(password, "小李", "xiaoli-the-agent"));

    [Fact]
    public void A_password_too_long_to_hash_cheaply_is_refused() => Assert.NotNull(AccountRules.Password(new string('a', 201), "xiaoli"));

    [Theory]
    [InlineData("xiaoli", true)]
    [InlineData("小李", true)]
    [InlineData("li.x_1-a", true)]
    [InlineData("", false)]
    [InlineData("xiao li", false)]
    [InlineData("li@shop", false)]
    [InlineData("a\nb", false)]
    [InlineData("012345678901234567890123456789012", false)]
    public void A_sign_in_name_is_one_short_word(string name, bool isGood) => Assert.Equal(isGood, AccountRules.SignInName(name) is null);

    [Theory]
    [InlineData("小李", true)]
    [InlineData("Anna 王", true)]
    [InlineData("  ", false)]
    [InlineData("小\u0000李", false)]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一", false)]
    public void A_display_name_is_short_and_printable(string name, bool isGood) => Assert.Equal(isGood, AccountRules.DisplayName(name) is null);
}
