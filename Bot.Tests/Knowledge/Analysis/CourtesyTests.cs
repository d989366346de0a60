using Knowledge.Analysis;

namespace Bot.Tests.Knowledge.Analysis;

public sealed class CourtesyTests
{
    private readonly Courtesy _courtesy = new(["你好", "请问", "谢谢", "您好", "請問一下"]);

    [Theory]
    [InlineData("你好 请问怎么退货 谢谢", "     怎么退货   ")]
    [InlineData("请问一下怎么退", "    怎么退")]
    [InlineData("你好", "你好")]
    [InlineData("你好呀 谢谢啦", "你好呀 谢谢啦")]
    [InlineData("怎么退货", "怎么退货")]
    public void Courtesy_is_blanked_only_where_something_else_is_said(string folded, string expected)
    {
        char[] text = folded.ToCharArray();
        _courtesy.Blank(text);
        Assert.Equal(expected, new string(text));
    }
}
