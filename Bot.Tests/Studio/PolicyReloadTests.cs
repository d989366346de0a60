using Bot.Dialogs.Policies;
using Bot.Studio;
using Bot.Tests.Policies;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Studio;

public sealed class PolicyReloadTests : IDisposable
{
    private const string Shoes = "# 退货\n\n## 鞋子七天可退 {#shoes}\n- 办理：退货\n- 商品：鞋\n- 期限：签收次日起 7 天\n- 结论：可以\n- 运费：买家\n\n七天内可以退。\n";

    private readonly ShopFolder _shop = ShopFolder.WithSmallFaq();

    public PolicyReloadTests()
    {
        SmallPolicy.WriteInto(_shop.Path);
        _shop.Write("policies/a.md", Shoes);
    }

    public void Dispose() => _shop.Dispose();

    [Fact]
    public async Task The_watcher_brings_a_saved_clause_into_force()
    {
        var logs = new LogLines();
        await using var server = await OpenAsync(logs);
        Assert.Equal(7, WindowOf(server));

        _shop.Write("policies/a.md", Shoes.Replace("7 天", "15 天", StringComparison.Ordinal));
        var published = logs.WaitAsync("Policy published", times: 2);
        while (!published.IsCompleted)
        {
            server.Time.Advance(new FaqOptions().LookEvery);
            await Task.Yield();
        }

        Assert.Equal(15, WindowOf(server));
    }

    [Fact]
    public async Task A_broken_clause_or_case_changes_nothing_is_told_with_its_line_and_the_last_good_policy_survives_a_restart()
    {
        var logs = new LogLines();
        await using var server = await OpenAsync(logs);
        var good = Policy(server).Current;

        _shop.Write("policies/a.md", Shoes.Replace("结论：可以", "结论：也许", StringComparison.Ordinal));
        Directory.CreateDirectory(_shop.PathOf("policies/tests"));
        _shop.Write("policies/tests/a.csv", "情形,结论\n");
        server.Services.GetRequiredService<PolicyPublisher>().ReloadWhenChanged();
        Assert.Same(good, Policy(server).Current);
        var told = Assert.Single(logs.All, line => line.Contains("政策文件有", StringComparison.Ordinal));
        Assert.Contains("a.md:7", told, StringComparison.Ordinal);
        Assert.Contains("tests/a.csv:1", told, StringComparison.Ordinal);

        await server.RestartAsync();
        Assert.Equal(7, WindowOf(server));
    }

    [Fact]
    public async Task With_no_policy_to_serve_the_start_fails_and_names_the_folder()
    {
        Directory.Delete(_shop.PathOf("policies"), recursive: true);
        var error = await Assert.ThrowsAsync<FolderRejectedException>(() => TestShop.OpenAsync(faqFolder: _shop.Path));
        Assert.Contains(_shop.PathOf("policies"), error.Message, StringComparison.Ordinal);
        Assert.NotNull(StartFailure.Describe(error));
    }

    private Task<TestShop> OpenAsync(LogLines logs) =>
        TestShop.OpenAsync(faqFolder: _shop.Path, change: services => services.AddLogging(logging => logging.AddProvider(logs)));

    private static PublishedPolicy Policy(TestShop server) => server.Services.GetRequiredService<PublishedPolicy>();

    private static int? WindowOf(TestShop server) => Policy(server).Current.Clauses.Single(clause => clause.Id == "shoes").Window?.Days;
}
