using Bot.Studio;
using Bot.Tests.Policies;
using Bot.Tests.Support;
using Knowledge.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Studio;

public sealed class FaqReloadTests : IDisposable
{
    private const string Good = """
        # 退款

        ## 退款多久到账？ {#refund-when}
        - 相似问：退款什么时候到
        - 相似问：钱几天退回来

        退款成功后原路退回，一般三天内到账。
        """;

    private readonly TempFolder _faq = new();

    public FaqReloadTests() => SmallPolicy.WriteInto(_faq.Path);

    public void Dispose() => _faq.Dispose();

    [Fact]
    public async Task A_saved_file_serves_after_the_next_look()
    {
        _faq.File("退款.md", Good);
        await using var shop = await TestShop.OpenAsync(faqFolder: _faq.Path);
        var search = shop.Services.GetRequiredService<FaqSearch>();
        var before = search.Current.Version;

        _faq.File("退款.md", Good.Replace("三天", "两天", StringComparison.Ordinal) + "\n\n多一行。\n");
        shop.Services.GetRequiredService<FaqPublisher>().ReloadWhenChanged();

        Assert.NotEqual(before, search.Current.Version);
        Assert.Contains("两天", search.Current.Find("refund-when")?.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_changes_nothing_and_the_last_good_version_survives_a_restart()
    {
        _faq.File("退款.md", Good);
        await using var shop = await TestShop.OpenAsync(faqFolder: _faq.Path);
        var good = shop.Services.GetRequiredService<FaqSearch>().Current.Version;

        _faq.File("退款.md", Good.Replace("{#refund-when}", "", StringComparison.Ordinal));
        shop.Services.GetRequiredService<FaqPublisher>().ReloadWhenChanged();
        Assert.Equal(good, shop.Services.GetRequiredService<FaqSearch>().Current.Version);

        await shop.RestartAsync();
        Assert.Equal(good, shop.Services.GetRequiredService<FaqSearch>().Current.Version);
    }

    [Fact]
    public async Task A_folder_that_could_not_be_read_is_read_again_at_the_next_look()
    {
        var file = _faq.File("退款.md", Good);
        await using var shop = await TestShop.OpenAsync(faqFolder: _faq.Path);
        var publisher = shop.Services.GetRequiredService<FaqPublisher>();
        var better = Good.Replace("三天", "两天", StringComparison.Ordinal);
        using (var held = new FileStream(file, FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            held.Write(System.Text.Encoding.UTF8.GetBytes(better));
            held.Flush();
            Assert.ThrowsAny<IOException>(publisher.ReloadWhenChanged);
        }

        publisher.ReloadWhenChanged();
        Assert.Contains("两天", publisher.Search.Current.Find("refund-when")?.Answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_nothing_good_to_serve_the_start_fails_and_lists_every_mistake()
    {
        _faq.File("一.md", "# 甲\n\n## 没有编号\n\n答案。\n");
        _faq.File("二.md", "# 乙\n\n## 没有答案 {#no-answer}\n");
        var error = await Assert.ThrowsAsync<FolderRejectedException>(() => TestShop.OpenAsync(faqFolder: _faq.Path));
        Assert.Contains("一.md:3", error.Message, StringComparison.Ordinal);
        Assert.Contains("二.md:3", error.Message, StringComparison.Ordinal);
    }
}
