using Knowledge.FaqFiles;
using Knowledge.Indexing;
using Knowledge.Search;

namespace Bot.Tests.Knowledge.Search;

/// <summary>A shop with a handful of questions, written as editors write them.</summary>
internal static class SmallShop
{
    public static readonly DateOnly Today = new(2026, 3, 1);

    private const string Topics = """
        # 售后
        ## 怎么申请退货？ {#return-how}
        - 相似问：想退货怎么弄
        - 相似问：东西不要了要退
        - 相似问：退货流程
        - 办理：return

        在「我的订单」里点「申请售后」。
        ## 退货运费谁出？ {#return-freight}
        - 相似问：退货邮费要我付吗
        - 相似问：寄回去的运费谁承担

        质量问题由店铺出。
        ## 快递丢了怎么办？ {#delivery-lost}
        - 相似问：包裹丢失了
        - 相似问：快递弄丢了谁赔

        先查物流，确认丢失后全额退款。
        ## 显示签收但是没收到货怎么办？ {#delivery-missing}
        - 相似问：没收到却显示已签收
        - 相似问：签收了可我没拿到

        先问问家人和代收点，再联系我们。
        ## 收到货以后怎么确认收货？ {#delivery-confirm}
        - 相似问：确认收货在哪里点

        在「我的订单」里点「确认收货」。
        ## 怎么开发票？ {#invoice-how}
        - 相似问：要发票
        - 相似问：哪里可以申请发票

        在订单详情里点「申请发票」。
        ## 双十一几点开始？ {#sale-2025}
        - 相似问：双十一活动时间
        - 有效期：2025-10-20 至 2025-11-12

        10 月 20 日晚 8 点。
        """;

    private const string SmallTalk = """
        # 闲聊
        ## 你好 {#chat-hello}
        - 相似问：嗯
        - 标签：闲聊

        您好，请问有什么可以帮您？
        """;

    public static FaqIndex Index { get; } = FaqIndex.Build(Corpus(
        new FaqSource("售后.md", Topics),
        new FaqSource("闲聊.md", SmallTalk),
        new FaqSource("synonyms.txt", "快递、包裹、物流件\n运费、邮费"),
        new FaqSource("courtesy.txt", "请问\n你好\n谢谢"),
        new FaqSource("hot.txt", "invoice-how\nreturn-how")));

    public static FaqSearch Search { get; } = new(Index);

    public static FaqCorpus Corpus(params FaqSource[] files) =>
        Assert.IsType<FaqLoad.Accepted>(FaqLoader.Load(files, new HashSet<string> { "return" })).Corpus;

    public static FaqResult Ask(string question) => Search.Ask(question, Today);
}
