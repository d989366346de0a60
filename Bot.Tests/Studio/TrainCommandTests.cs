using Bot.Studio;
using Bot.Studio.Measuring;
using Knowledge.Learning;
using Knowledge.Scoring;

namespace Bot.Tests.Studio;

public sealed class TrainCommandTests
{
    [Fact]
    public async Task Training_shows_unseen_questions_before_and_after_and_writes_only_when_told_to()
    {
        using var shop = ShopFolder.WithSmallFaq();
        shop.WriteTests("t.csv", Questions());
        var run = await shop.RunAsync("train", "--json");
        var set = Assert.Single(run.Json.GetProperty("sets").EnumerateArray());
        Assert.Equal(10, set.GetProperty("before").GetProperty("questions").GetInt32());
        Assert.Equal(10, set.GetProperty("after").GetProperty("questions").GetInt32());
        Assert.False(File.Exists(shop.PathOf("weights.json")));
    }

    [Fact]
    public async Task Trained_weights_are_the_same_each_time_and_the_shop_uses_them()
    {
        using var shop = ShopFolder.WithSmallFaq();
        shop.WriteTests("t.csv", Questions());
        await shop.RunAsync("train", "--write", "--even-if-worse");
        var first = await File.ReadAllTextAsync(shop.PathOf("weights.json"));
        await shop.RunAsync("train", "--write", "--even-if-worse");
        Assert.Equal(first, await File.ReadAllTextAsync(shop.PathOf("weights.json")));

        var faq = ShopFaq.Load(shop.Path, []);
        Assert.Equal(FittedWeights.Parse(first).Version, faq?.Weights.Version);
        Assert.StartsWith($"{FittedWeights.Shipped.Version}+", faq?.Weights.Version, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Weights_are_written_by_themselves_only_when_unseen_questions_got_no_worse()
    {
        using var shop = ShopFolder.WithSmallFaq();
        shop.WriteTests("t.csv", Questions().Select((line, number) => number % 5 == 0 ? line : $"{line.Split(',')[0]},转人工"));
        var run = await shop.RunAsync("train", "--write", "--json");
        var isWorse = run.Json.GetProperty("isWorse").GetBoolean();
        Assert.Equal(isWorse ? 1 : 0, run.ExitCode);
        Assert.Equal(!isWorse, File.Exists(shop.PathOf("weights.json")));

        var insisted = await shop.RunAsync("train", "--write", "--even-if-worse");
        Assert.Equal(0, insisted.ExitCode);
        Assert.True(File.Exists(shop.PathOf("weights.json")));
    }

    [Theory]
    [InlineData(.80, .90, .04, false)]
    [InlineData(.795, .90, .045, false)]
    [InlineData(.78, .95, .01, true)]
    [InlineData(.90, .88, .01, true)]
    [InlineData(.90, .95, .06, true)]
    public void More_than_one_in_a_hundred_lost_in_any_figure_is_worse(double top1, double auc, double error, bool expected)
    {
        var before = FiguresWith(.80, .90, .04);
        Assert.Equal(expected, new TrainReport.Change("测试", before, FiguresWith(top1, auc, error), []).IsWorse);
    }

    [Fact]
    public async Task Weights_of_another_version_of_the_program_are_passed_over_with_a_warning()
    {
        using var shop = ShopFolder.WithSmallFaq();
        shop.Write("weights.json", FittedWeights.Shipped.ToJson().Replace($"\"{FittedWeights.Shipped.Version}\"", "\"old+12345678\"", StringComparison.Ordinal));
        var run = await shop.RunAsync("check");
        Assert.Equal(0, run.ExitCode);
        Assert.Contains("weights.json：", run.Output, StringComparison.Ordinal);
        Assert.Equal(FittedWeights.Shipped.Version, ShopFaq.Load(shop.Path, [])?.Weights.Version);
    }

    [Fact]
    public async Task Files_in_the_format_of_the_evaluation_train_too()
    {
        using var shop = ShopFolder.WithSmallFaq();
        using var eval = new EvalFolder();
        var run = await CommandRun.OfAsync("faq", "train", eval.Path, "--folder", shop.Path, "--json");
        Assert.Equal(4, Assert.Single(run.Json.GetProperty("sets").EnumerateArray()).GetProperty("before").GetProperty("questions").GetInt32());
    }

    [Fact]
    public async Task Nothing_to_learn_from_is_said()
    {
        using var shop = ShopFolder.WithSmallFaq();
        Assert.Equal(2, (await shop.RunAsync("train")).ExitCode);
    }

    private static string[] Questions() =>
    [
        "退款几天能到,refund-when", "钱什么时候回来,refund-when", "地址怎么改,address-change", "收货地址写错了,address-change", "明天下雨吗,转人工",
        "退款到账要多久,refund-when", "你好呀,闲聊", "我要人工客服,转人工", "改一下收货地址,address-change", "股票还能买吗,转人工",
    ];

    private static Figures FiguresWith(double top1, double auc, double error) =>
        new(Questions: 100, top1, Mrr10: .9, Hit3: .9, auc, P20: .9, error);
}
