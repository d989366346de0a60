using Bot.Studio;
using Bot.Tests.Policies;
using Bot.Tests.Support;
using Knowledge.FaqFiles;
using Knowledge.Scoring;
using Knowledge.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Studio;

public sealed class CalibrateCommandTests
{
    [Fact]
    public async Task Too_few_questions_promise_nothing_and_write_nothing()
    {
        using var shop = ShopFolder.WithSmallFaq();
        shop.WriteTests("few.csv", ["退款什么时候到,refund-when", "你好,闲聊"]);
        var run = await shop.RunAsync("calibrate", "--write");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("至少要有 59 个答案", run.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(shop.PathOf("thresholds.json")));
    }

    [Fact]
    public async Task Without_tests_the_shops_own_wordings_are_asked_in_turn()
    {
        using var shop = ShopFolder.WithSmallFaq();
        var run = await shop.RunAsync("calibrate", "--json");
        Assert.Equal(3 + 1, run.Json.GetProperty("questions").GetInt32());
        Assert.Equal(0, run.Json.GetProperty("withoutAnswer").GetInt32());
    }

    [Fact]
    public async Task Thresholds_written_are_the_same_each_time_and_the_running_server_takes_them_up()
    {
        using var shop = ShopFolder.WithSampleFaq();
        shop.WriteTests("own.csv", Wordings(shop, 400));
        SmallPolicy.WriteInto(shop.Path);
        await using var server = await TestShop.OpenAsync(faqFolder: shop.Path);
        var search = server.Services.GetRequiredService<FaqSearch>();
        var before = search.Current.Version;

        var run = await shop.RunAsync("calibrate", "--precision", "0.9", "--write", "--json");
        Assert.Equal(0, run.ExitCode);
        var proposed = run.Json.GetProperty("proposed").GetProperty("answer").GetDouble();
        var written = await File.ReadAllBytesAsync(shop.PathOf("thresholds.json"));
        await shop.RunAsync("calibrate", "--precision", "0.9", "--write");
        Assert.Equal(written, await File.ReadAllBytesAsync(shop.PathOf("thresholds.json")));

        server.Services.GetRequiredService<FaqPublisher>().ReloadWhenChanged();
        Assert.Equal(proposed, search.Current.Thresholds.Answer);
        Assert.NotEqual(before, search.Current.Version);

        await server.RestartAsync();
        Assert.Equal(proposed, server.Services.GetRequiredService<FaqSearch>().Current.Thresholds.Answer);
    }

    [Theory]
    [InlineData("{\n  \"answer\": 0.5,\n  \"choices\": oops\n}", 3)]
    [InlineData("{ \"answer\": 0.5, \"choices\": 0.6, \"weights\": \"w\", \"source\": \"\" }", 1)]
    [InlineData("{ \"answer\": 1.5, \"choices\": 0.6, \"weights\": \"w\", \"source\": \"\" }", 1)]
    [InlineData("{ \"answer\": 0.5 }", 1)]
    [InlineData("null", 1)]
    public async Task A_broken_thresholds_file_is_a_mistake_like_any_other(string content, int line)
    {
        using var shop = ShopFolder.WithSmallFaq();
        shop.Write("thresholds.json", content);
        var run = await shop.RunAsync("check", "--json");
        Assert.Equal(1, run.ExitCode);
        var mistake = Assert.Single(run.Json.GetProperty("mistakes").EnumerateArray());
        Assert.Equal("thresholds.json", mistake.GetProperty("file").GetString());
        Assert.InRange(mistake.GetProperty("line").GetInt32(), 0, line);
    }

    [Fact]
    public void Thresholds_measured_with_other_weights_are_passed_over_with_a_warning()
    {
        using var shop = ShopFolder.WithSmallFaq();
        shop.Write("thresholds.json", new StoredThresholds(0.5, 0.4, "some other weights", "").ToJson());
        var mistakes = new List<FaqMistake>();
        var faq = ShopFaq.Load(shop.Path, mistakes);
        Assert.Empty(mistakes);
        Assert.Equal(FittedWeights.Shipped.Thresholds, faq?.Weights.Thresholds);
        Assert.Equal("thresholds.json", Assert.Single(faq?.Corpus.Warnings ?? []).File);
    }

    [Fact]
    public async Task A_place_that_cannot_be_written_is_said()
    {
        using var shop = ShopFolder.WithSampleFaq();
        shop.WriteTests("own.csv", Wordings(shop, 100));
        Directory.CreateDirectory(shop.PathOf(".thresholds.json"));
        var run = await shop.RunAsync("calibrate", "--precision", "0.9", "--write");
        Assert.Equal(2, run.ExitCode);
        Assert.StartsWith("thresholds.json：", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--precision", "1")]
    [InlineData("--assurance", "0")]
    [InlineData("--precision", "ninety")]
    public async Task A_share_outside_zero_and_one_is_wrong_usage(string option, string value)
    {
        using var shop = ShopFolder.WithSmallFaq();
        Assert.Equal(2, (await shop.RunAsync("calibrate", option, value)).ExitCode);
    }

    private static IEnumerable<string> Wordings(ShopFolder shop, int count) =>
        ShopFaq.Load(shop.Path, [])?.Corpus.Entries.SelectMany(entry => entry.Wordings.Select(wording => $"\"{wording}\",{entry.Id}")).Take(count) ?? [];
}
