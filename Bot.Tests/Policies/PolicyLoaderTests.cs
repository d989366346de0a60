using Bot.Dialogs.Policies;
using Knowledge.FaqFiles;

namespace Bot.Tests.Policies;

public sealed class PolicyLoaderTests
{
    private const string Good = "# 退货\n\n## 七天 {#seven}\n- 办理：退货\n- 原因：无理由\n- 期限：签收次日起 7 天\n- 结论：可以\n\n七天内可退。\n";

    [Fact]
    public void Every_mistake_is_told_at_once_with_its_line()
    {
        const string Clauses = """
            # 退货

            ## 没有编号
            - 办理：退货
            - 结论：可以

            正文。

            ## 七天 {#seven}
            - 办理：退火
            - 商品：飞机票
            - 期限：七天
            - 过期：可以
            - 结论：可以
            - 结论：不可以
            - 价格：10 元
            - 生效：2026-02-30
            - 上限：很多

            第一段。

            第二段。

            ## 没有正文 {#empty}
            - 办理：退货
            """;
        var mistakes = Mistakes(Clauses, "2026-10-07 至 2026-10-01", "情况,结论,条款\n\"退货, 今晚\",行,none\n");
        (string, int, string)[] expected =
        [
            ("a.md", 3, "编号"), ("a.md", 10, "退火"), ("a.md", 11, "飞机票"), ("a.md", 12, "七天"), ("a.md", 13, "过期"), ("a.md", 15, "写了两次"), ("a.md", 16, "价格"),
            ("a.md", 17, "2026-02-30"), ("a.md", 18, "很多"), ("a.md", 22, "一段"), ("a.md", 24, "正文"), ("a.md", 24, "结论"), ("holidays.txt", 1, "2026-10-07"),
            ("tests/a.csv", 2, "今晚"), ("tests/a.csv", 2, "行"), ("tests/a.csv", 2, "none"),
        ];
        Assert.All(expected, one => Assert.Contains(mistakes, mistake => mistake.File == one.Item1 && mistake.Line == one.Item2 && mistake.What.Contains(one.Item3, StringComparison.Ordinal)));
        Assert.Equal(expected.Length, mistakes.Count);
    }

    [Fact]
    public void An_id_may_come_back_only_as_a_later_version()
    {
        var second = Good.Replace("# 退货\n", "", StringComparison.Ordinal);
        Assert.Contains("重复", Assert.Single(Mistakes(Good + second)).What, StringComparison.Ordinal);
        Assert.Contains("重复", Assert.Single(Mistakes(Dated(Good, "失效：2026-05-01") + Dated(second, "生效：2026-05-01"))).What, StringComparison.Ordinal);
        Assert.IsType<PolicyLoad.Accepted>(SmallPolicy.Load(Dated(Good, "失效：2026-04-30") + Dated(second, "生效：2026-05-01")));
    }

    [Fact]
    public void A_kind_without_a_last_resort_is_a_mistake()
    {
        var rejected = Assert.IsType<PolicyLoad.Rejected>(PolicyLoader.Load(
        [
            new FaqSource("a.md", Good),
            new FaqSource("z.md", SmallPolicy.Fallback.Replace("、维修", "", StringComparison.Ordinal)),
            new FaqSource("goods.txt", SmallPolicy.Goods),
        ]));
        Assert.Contains("「维修」缺少兜底条款", Assert.Single(rejected.Mistakes).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Cases_may_keep_the_situation_in_one_column_or_in_many()
    {
        var one = Assert.IsType<PolicyLoad.Accepted>(SmallPolicy.Load(Good, cases: "情况,结论,条款\n\"退货, 签收第 7 天, 运动鞋, 无理由\",可以,seven\n"));
        var many = Assert.IsType<PolicyLoad.Accepted>(SmallPolicy.Load(Good, cases: "\uFEFF商品,条款,日子,办理,原因,结论,说明\r\n运动鞋,seven,签收第7天,退货,无理由,可以,\"最后一天,还行\"\r\n"));
        Assert.True(Assert.Single(one.Cases).Run(one.Book, new DateOnly(2026, 10, 1)).Holds);
        Assert.True(Assert.Single(many.Cases).Run(many.Book, new DateOnly(2026, 10, 1)).Holds);
    }

    private static string Dated(string clauses, string field) => clauses.Replace("- 结论：可以", $"- 结论：可以\n- {field}", StringComparison.Ordinal);

    private static IReadOnlyList<FaqMistake> Mistakes(string clauses, string holidays = "", string? cases = null) =>
        Assert.IsType<PolicyLoad.Rejected>(SmallPolicy.Load(clauses, holidays, cases)).Mistakes;
}
