using System.Text.Json;
using Bot.Studio;
using Bot.Tests.Support;

namespace Bot.Tests.Policies;

public sealed class PolicyCommandsTests : IDisposable
{
    private readonly TempFolder _policies = new();
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();

    public PolicyCommandsTests()
    {
        Directory.CreateDirectory(Path.Combine(_policies.Path, "tests"));
        _policies.File("兜底.md", SmallPolicy.Fallback);
        _policies.File("goods.txt", SmallPolicy.Goods);
        _policies.File("退货.md", "# 退货\n\n## 七天 {#seven}\n- 办理：退货\n- 原因：无理由\n- 期限：签收次日起 7 天\n- 结论：可以\n- 运费：买家\n\n七天内可退。\n");
        _policies.File("tests/退货.csv", "情况,结论,条款\n退货 运动鞋 无理由 签收第7天,可以,seven\n退货 运动鞋,人工,person\n");
    }

    public void Dispose()
    {
        _policies.Dispose();
        _output.Dispose();
        _errors.Dispose();
    }

    [Fact]
    public async Task Cases_that_hold_end_with_0()
    {
        Assert.Equal(0, await RunAsync("test"));
        Assert.Equal("2 个条款，2 个用例，0 个不一致。", _output.ToString().Trim());
    }

    [Fact]
    public async Task A_wrong_case_ends_with_1_and_shows_what_was_decided_and_why()
    {
        _policies.File("tests/更多.csv", "情况,结论,条款\n退货 运动鞋 无理由 签收第8天,可以,seven\n");
        Assert.Equal(1, await RunAsync("test"));
        Assert.Contains("tests/更多.csv:2：退货 运动鞋 无理由 签收第8天", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("应为：可以，seven", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("实为：不可以　七天 {#seven}（退货.md:3）", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mistakes_in_files_end_with_2_and_run_nothing()
    {
        _policies.File("goods.txt", "运动鞋");
        await File.WriteAllBytesAsync(Path.Combine(_policies.Path, "换货.md"), [0xCD, 0xCB]);
        Assert.Equal(2, await RunAsync("test"));
        Assert.Contains("goods.txt:1：", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("换货.md：这个文件不是 UTF-8 编码", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(2, await RunAsync("try", "退货 运动鞋"));
        Assert.Contains("policy test", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clause_without_a_case_is_named()
    {
        _policies.File("tests/退货.csv", "情况,结论,条款\n退货 运动鞋,人工,person\n");
        Assert.Equal(0, await RunAsync("test", "--json"));
        Assert.Equal("seven", JsonDocument.Parse(_output.ToString()).RootElement.GetProperty("untested")[0].GetString());
    }

    [Fact]
    public async Task A_year_whose_holidays_nobody_wrote_down_is_named()
    {
        Assert.Equal(0, await RunAsync("test", "--folder", SamplePolicy.Folder, "--today", "2026-03-16"));
        Assert.DoesNotContain("放假安排", _output.ToString(), StringComparison.Ordinal);
        Assert.Equal(0, await RunAsync("test", "--folder", SamplePolicy.Folder, "--today", "2099-03-16"));
        Assert.Contains("没有 2099 年的放假安排", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_try_prints_the_decision_its_clause_and_the_last_day()
    {
        Assert.Equal(0, await RunAsync("try", "退货 签收第7天 运动鞋 无理由"));
        Assert.Contains("可以　七天 {#seven}", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("运费：买家", _output.ToString(), StringComparison.Ordinal);
        Assert.Contains("期限：2026-11-18（今天 2026-11-18）", _output.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_try_as_json_takes_another_today()
    {
        Assert.Equal(0, await RunAsync("try", "退货 签收2026-05-01 运动鞋 无理由", "--today", "2026-05-09", "--json"));
        var decided = JsonDocument.Parse(_output.ToString()).RootElement;
        Assert.Equal(("不可以", "2026-05-08"), (decided.GetProperty("conclusion").GetString(), decided.GetProperty("lastDay").GetString()));
    }

    [Fact]
    public async Task A_word_that_is_not_known_ends_with_2()
    {
        Assert.Equal(2, await RunAsync("try", "退货 飞机票"));
        Assert.Contains("飞机票", _errors.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_today_that_no_shop_can_mean_is_wrong_usage() =>
        Assert.NotEmpty(new PolicyCommands(FakeTime.WorkingHours(), _output, _errors).Create().Parse(["test", "--today", "9999-12-31"]).Errors);

    private Task<int> RunAsync(params string[] args) =>
        new PolicyCommands(new FakeTime(new DateTimeOffset(2026, 11, 18, 10, 0, 0, TimeSpan.Zero)), _output, _errors).Create()
            .Parse(args.Contains("--folder") ? args : [.. args, "--folder", _policies.Path]).InvokeAsync();
}
