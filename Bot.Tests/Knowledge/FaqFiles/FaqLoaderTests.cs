using Knowledge.FaqFiles;

namespace Bot.Tests.Knowledge.FaqFiles;

public sealed class FaqLoaderTests
{
    private const string Complete = """
        # 退换货

        ## 收到货几天内可以无理由退？ {#return-window}
        - 相似问：买了不喜欢能退吗
        - 相似问: 七天无理由怎么算
        - 标签：七天无理由、退货
        - 有效期：2026-01-01 至 2026-12-31
        - 办理：return
        - 相关：return-freight

        签收次日起 7 天内，商品完好就可以**无理由**退货。

        1. 在「我的订单」里选商品
        2. 点[申请售后](https://shop.example/returns)

        ## 退货运费谁出？ {#return-freight}
        质量问题由店铺出，其他情况由您承担。
        """;

    [Fact]
    public void A_complete_file_becomes_entries_with_everything_the_editor_wrote()
    {
        var corpus = Accepted(new FaqSource("退换货.md", Complete));

        Assert.Equal(["return-window", "return-freight"], corpus.Entries.Select(entry => entry.Id));
        var entry = corpus.Entries[0];
        Assert.Equal("退换货", entry.Topic);
        Assert.Equal("收到货几天内可以无理由退？", entry.Question);
        Assert.Equal(["买了不喜欢能退吗", "七天无理由怎么算"], entry.Wordings);
        Assert.Equal(["七天无理由", "退货"], entry.Labels);
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31)), (entry.ValidFrom!.Value, entry.ValidTo!.Value));
        Assert.Equal("return", entry.Action);
        Assert.Equal(["return-freight"], entry.Related);
        Assert.Equal("签收次日起 7 天内，商品完好就可以**无理由**退货。", entry.ShortAnswer);
        Assert.EndsWith("2. 点[申请售后](https://shop.example/returns)", entry.Answer, StringComparison.Ordinal);
        Assert.Equal(("退换货.md", 3), (entry.File, entry.Line));
        Assert.Equal("质量问题由店铺出，其他情况由您承担。", corpus.Entries[1].Answer);
    }

    [Fact]
    public void Byte_order_mark_line_ends_and_order_of_files_change_neither_entries_nor_version()
    {
        var second = new FaqSource("另一个.md", "# 其他\n## 你好 {#hello}\n您好，请说。\n");
        var one = Accepted(new FaqSource("退换货.md", Complete), second);
        var other = Accepted(second, new FaqSource("退换货.md", "\uFEFF" + Complete.ReplaceLineEndings("\r\n")));

        Assert.Equal(one.Version, other.Version);
        Assert.Equal(one.Entries.Select(entry => entry.Answer), other.Entries.Select(entry => entry.Answer));
        Assert.NotEqual(one.Version, Accepted(second, new FaqSource("退换货.md", Complete.Replace("7 天", "8 天", StringComparison.Ordinal))).Version);
    }

    [Theory]
    [InlineData("- 相似问题：怎么退", 4, "不认识的字段「相似问题」")]
    [InlineData("- 相似问", 4, "「相似问」后面没有内容")]
    [InlineData("- 标签：甲\n- 标签：乙", 5, "「标签」写了两次，第一次在第 4 行")]
    [InlineData("- 有效期：2026-02-30 至 2026-12-31", 4, "看不懂有效期")]
    [InlineData("- 有效期：明年", 4, "看不懂有效期")]
    [InlineData("- 有效期：2026-12-31 至 2026-01-01", 4, "晚于结束")]
    [InlineData("- 办理：refnud", 4, "可用的有：refund、return")]
    [InlineData("- 相关：no-such", 3, "相关问题「no-such」不存在")]
    [InlineData("- 相关：how", 3, "相关问题里写了自己")]
    [InlineData("- 相似问：！？", 4, "没有文字")]
    public void A_wrong_field_is_told_with_its_line(string fields, int line, string what) =>
        AssertMistake($"# 主题\n\n## 怎么退 {{#how}}\n{fields}\n\n可以退。", line, what);

    [Theory]
    [InlineData("<b>可以</b>退。", 5, "HTML")]
    [InlineData("可以退。\n\n<script>alert(1)</script>", 7, "HTML")]
    [InlineData("可以退，见 ![图](https://shop.example/a.png)。", 5, "不能放图片")]
    [InlineData("见[这里](http://shop.example)。", 5, "必须以 https:// 开头")]
    [InlineData("见[这里](javascript:alert(1))。", 5, "必须以 https:// 开头")]
    [InlineData("可以退。\n\n> 引用", 7, "引用")]
    [InlineData("可以退。\n\n### 小标题", 7, "不能有标题")]
    [InlineData("可以退。\n\n```\n代码\n```", 7, "不能有代码")]
    [InlineData("可以*退*。", 5, "斜体")]
    [InlineData("可以退。\n\n---", 7, "分隔线")]
    [InlineData("1. 先点这里", 5, "第一段要是一句完整的简短回答")]
    [InlineData("", 3, "没有答案")]
    [InlineData("可以退。\n\n- 标签：退货", 7, "字段要紧接着写在问题下面")]
    public void An_answer_that_channels_could_not_show_is_told_with_its_line(string answer, int line, string what) =>
        AssertMistake($"# 主题\n\n## 怎么退 {{#how}}\n\n{answer}", line, what);

    [Theory]
    [InlineData("## 怎么退 {#how}\n可以退。", 1, "文件开头要有主题")]
    [InlineData("# 主题\n## 怎么退\n可以退。", 2, "缺少编号")]
    [InlineData("# 主题\n## 怎么退 {#How to}\n可以退。", 2, "编号「How to」不合规")]
    [InlineData("# 主题\n## {#how}\n可以退。", 2, "后面要写标准问题")]
    [InlineData("# 主题\n# 又一个\n## 怎么退 {#how}\n可以退。", 2, "只能有一个")]
    [InlineData("# 主题\n随便写写\n## 怎么退 {#how}\n可以退。", 2, "不属于任何问题")]
    [InlineData("# 主题\n##怎么退 {#how}\n可以退。", 2, "要空一格")]
    [InlineData("# 主题\n", 0, "一个问题也没有")]
    public void A_file_without_its_form_is_told_with_its_line(string text, int line, string what) => AssertMistake(text, line, what);

    [Fact]
    public void A_table_and_a_bold_https_link_are_allowed()
    {
        var corpus = Accepted(new FaqSource("a.md", "# 主题\n## 怎么退 {#how}\n\n可以退。\n\n| 商品 | 天数 |\n| --- | --- |\n| 衣服 | **7** |\n\n[规则](https://shop.example)"));
        Assert.Contains("| 衣服 | **7** |", corpus.Entries[0].Answer, StringComparison.Ordinal);
    }

    [Fact]
    public void What_two_files_claim_twice_is_told_with_both_places()
    {
        var mistakes = Rejected(
            new FaqSource("a.md", "# 甲\n## 怎么退货？ {#how}\n- 相似问：想退货\n\n可以退。"),
            new FaqSource("b.md", "# 乙\n## 如何退 {#how}\n- 相似问：想 退貨！\n\n不可以退。"));

        Assert.Equal([("b.md", 2), ("b.md", 3)], mistakes.Select(mistake => (mistake.File, mistake.Line)));
        Assert.Contains("a.md:2", mistakes[0].What, StringComparison.Ordinal);
        Assert.Contains("a.md:3", mistakes[1].What, StringComparison.Ordinal);
    }

    [Fact]
    public void All_mistakes_of_all_files_come_at_once_in_the_order_of_files_and_lines()
    {
        var mistakes = Rejected(
            new FaqSource("b.md", "# 乙\n## 二 {#B}\n二。"),
            new FaqSource("a.md", "# 甲\n## 一 {#a}\n- 颜色：红\n\n<b>一</b>"),
            new FaqSource("hot.txt", "a\nno-such"));

        Assert.Equal(["a.md:3", "a.md:5", "a.md:5", "b.md:2", "hot.txt:2"], mistakes.Select(mistake => $"{mistake.File}:{mistake.Line}"));
    }

    [Fact]
    public void Two_entries_with_one_answer_are_a_warning_that_names_both()
    {
        var corpus = Accepted(new FaqSource("a.md", "# 甲\n## 怎么退货 {#a}\n可以退。\n## 如何退款 {#b}\n可以退。"));
        var warning = Assert.Single(corpus.Warnings);
        Assert.Equal(4, warning.Line);
        Assert.Contains("a.md:2", warning.What, StringComparison.Ordinal);
    }

    private static void AssertMistake(string text, int line, string what) =>
        Assert.Contains(Rejected(new FaqSource("a.md", text)), mistake => mistake.Line == line && mistake.What.Contains(what, StringComparison.Ordinal));

    private static FaqCorpus Accepted(params FaqSource[] files) => Assert.IsType<FaqLoad.Accepted>(Load(files)).Corpus;

    private static IReadOnlyList<FaqMistake> Rejected(params FaqSource[] files) => Assert.IsType<FaqLoad.Rejected>(Load(files)).Mistakes;

    private static FaqLoad Load(FaqSource[] files) => FaqLoader.Load(files, new HashSet<string> { "return", "refund" });
}
