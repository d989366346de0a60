namespace Bot.Tests.Studio;

public sealed class TestCommandTests : IDisposable
{
    private static readonly string[] s_good =
    [
        "退款什么时候到,refund-when", "\"地址写错了,怎么改\",address-change、refund-when", "我要找人工客服,转人工", "你好,闲聊", "😀,追问", "明天会下雨吗,转人工",
    ];

    private readonly ShopFolder _shop = ShopFolder.WithSmallFaq();

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task Questions_that_go_as_expected_pass()
    {
        _shop.WriteTests("good.csv", s_good);
        var run = await _shop.RunAsync("test", "--json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(0, run.Json.GetProperty("wrong").GetArrayLength());
        Assert.Equal(6, run.Json.GetProperty("total").GetProperty("met").GetInt32());
    }

    [Fact]
    public async Task A_wrong_answer_is_listed_with_its_place_and_fails_the_floor()
    {
        _shop.WriteTests("bad.csv", [.. s_good, "钱几天退回来,address-change", "退款多久到账,转人工"]);
        var run = await _shop.RunAsync("test");
        Assert.Equal(1, run.ExitCode);
        Assert.Contains("tests/bad.csv:8：「钱几天退回来」应为 address-change，实为 refund-when（直接回答", run.Output, StringComparison.Ordinal);
        Assert.Contains("tests/bad.csv:9：「退款多久到账」应为 转人工，实为 refund-when", run.Output, StringComparison.Ordinal);
        Assert.Contains("没有通过", run.Output, StringComparison.Ordinal);

        Assert.Equal(0, (await _shop.RunAsync("test", "--top1", "0.5", "--right", "0.5", "--answered", "0.5")).ExitCode);
    }

    [Fact]
    public async Task Every_malformed_line_is_listed()
    {
        _shop.WriteTests("bad.csv", ["只有一列", ",refund-when", "退款,", "退款,no-such-id", "一,二,三"]);
        var run = await _shop.RunAsync("test");
        Assert.Equal(2, run.ExitCode);
        Assert.All([2, 3, 4, 5, 6], line => Assert.Contains($"tests/bad.csv:{line}：", run.Error, StringComparison.Ordinal));

        var check = await _shop.RunAsync("check", "--json");
        Assert.Equal(0, check.ExitCode);
        Assert.Equal(5, check.Json.GetProperty("warnings").GetArrayLength());
    }

    [Fact]
    public async Task A_folder_without_tests_says_so() => Assert.Equal(2, (await _shop.RunAsync("test")).ExitCode);

    [Fact]
    public async Task A_try_tells_the_band_why_and_what_each_place_rests_on()
    {
        var run = await CommandRun.OfAsync("faq", "try", "退款什么时候到", "--folder", _shop.Path, "--json");
        Assert.Equal("answer", run.Json.GetProperty("band").GetString());
        Assert.StartsWith("直接回答：把握", run.Json.GetProperty("why").GetString(), StringComparison.Ordinal);
        var first = run.Json.GetProperty("ranked")[0];
        Assert.Equal("refund-when", first.GetProperty("entryId").GetString());
        Assert.Equal("退款什么时候到", first.GetProperty("why").GetProperty("wording").GetString());
        var parts = first.GetProperty("why").GetProperty("parts").EnumerateArray();
        Assert.Equal(first.GetProperty("why").GetProperty("score").GetDouble(), parts.Sum(part => part.GetProperty("contribution").GetDouble()), 3);

        Assert.Equal(2, (await CommandRun.OfAsync("faq", "try", "退款", "--folder", _shop.PathOf("none"))).ExitCode);
    }
}
