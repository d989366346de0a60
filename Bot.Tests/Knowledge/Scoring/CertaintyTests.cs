using Bot.Tests.Knowledge.Search;
using Knowledge.FaqFiles;
using Knowledge.Indexing;
using Knowledge.Scoring;

namespace Bot.Tests.Knowledge.Scoring;

public sealed class CertaintyTests
{
    private const string Apps = """
        # 手机
        ## 应用闪退怎么办？ {#app-crash}
        - 相似问：抖音一点开就退出

        重新安装试试。
        """;

    [Theory]
    [InlineData("抖音怎么申请退货", "return-how", true)]                        // another entry that names it does not make its returns ours
    [InlineData("淘宝怎么申请退货", "return-how", true)]
    [InlineData("抖音点开就闪退", "app-crash", false)]
    [InlineData("京东快递怎么申请退货", "return-how", false)]                   // a carrier, not the shop of that name
    [InlineData("怎么申请退货", "return-how", false)]
    public void A_platform_is_strange_unless_the_best_entry_names_it(string question, string best, bool isStrange)
    {
        var index = FaqIndex.Build(SmallShop.Corpus(
            new FaqSource("售后.md", "# 售后\n## 怎么申请退货？ {#return-how}\n- 相似问：想退货怎么弄\n\n点「申请售后」。\n"), new FaqSource("手机.md", Apps)));
        Assert.Equal(isStrange ? 1 : 0, Row(index, question, best)[(int)CertaintyEvidence.StrangePlatform]);
    }

    [Theory]
    [InlineData(16, 0)]
    [InlineData(32, 1)]
    [InlineData(64, 1)]
    public void An_entry_is_well_known_by_its_many_wordings(int wordings, float known)
    {
        string more = string.Concat(Enumerable.Range(1, wordings - 1).Select(number => $"- 相似问：第 {number} 件东西想退货\n"));
        var index = FaqIndex.Build(SmallShop.Corpus(new FaqSource("售后.md", $"# 售后\n## 怎么申请退货？ {{#return-how}}\n{more}\n点「申请售后」。\n")));
        float[] row = Row(index, "想退货给银行", "return-how");
        Assert.Equal(known, row[(int)CertaintyEvidence.WellKnown]);
        Assert.Equal(known > 0, row[(int)CertaintyEvidence.WellKnownLacks] > 0);
    }

    private static float[] Row(FaqIndex index, string question, string best)
    {
        var bench = new Workbench(index.Texts);
        bench.Read(question, SmallShop.Today.DayNumber, FittedWeights.Shipped);
        Assert.Equal(best, index.Entries[bench.Ranked[0].Entry].Id);
        return bench.Certainty.ToArray();
    }
}
