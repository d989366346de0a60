using Bot.Dialogs.AfterSales;
using Bot.Dialogs.AfterSales.Questions;
using Bot.Tests.Support;
using Knowledge.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Scenarios.AfterSales;

/// <summary>Which first words lead into which dialog.</summary>
public sealed class OpeningTests
{
    [Fact]
    public async Task A_wish_in_so_many_words_starts_its_dialog_whatever_else_is_told()
    {
        await using var shop = await TestShop.OpenAsync();
        Assert.Equal(AfterSalesDialogs.Refund, await OpenedByAsync(shop, "我要退款，订单号20260301000123，还没发货"));
        Assert.Equal(AfterSalesDialogs.Exchange, await OpenedByAsync(shop, "我要换货，鞋子开胶了"));
        Assert.Equal(AfterSalesDialogs.Return, await OpenedByAsync(shop, "收到的衣服颜色发错了，我想退货"));
        Assert.Equal(AfterSalesDialogs.Exchange, await OpenedByAsync(shop, "我不想退货，我想换货"));
        Assert.Equal(AfterSalesDialogs.Invoice, await OpenedByAsync(shop, "我要开专票，公司报销用"));
    }

    [Fact]
    public async Task A_question_about_it_and_a_wish_of_days_ago_start_nothing_of_the_kind()
    {
        await using var shop = await TestShop.OpenAsync();
        Assert.Null(await OpenedByAsync(shop, "我想退货，运费谁出"));
        Assert.NotEqual(AfterSalesDialogs.Refund, await OpenedByAsync(shop, "申请退款三天了，钱没到账"));
        Assert.Null(await OpenedByAsync(shop, "退款多久到账"));
    }

    [Fact]
    public async Task A_message_that_no_entry_is_sure_of_starts_the_dialog_all_likely_ones_lead_to()
    {
        await using var shop = await TestShop.OpenAsync();
        var search = shop.Services.GetRequiredService<FaqSearch>();
        string[] candidates = ["跑鞋的物流怎么老是停着，帮我看看", "物流停住了，麻烦帮忙盯一下", "包裹好几天了动也不动，帮忙看看", "那个快递卡了好久了，给看看吧", "不小心点了取消能恢复吗"];
        var unsure = candidates.First(text => search.Ask(text, new DateOnly(2026, 3, 6)) is { Band: Band.Choices } result
            && LikelyDialog.Find(result.Ranked.Select(ranked => (ranked.Entry.Action, ranked.Probability))) is not null);
        Assert.NotNull(await OpenedByAsync(shop, unsure));
    }

    [Fact]
    public void Entries_that_lead_to_the_same_dialog_count_together()
    {
        Assert.Equal("delivery", LikelyDialog.Find([("delivery", 0.25), ("delivery", 0.2), (null, 0.2), (null, 0.15)]));
        Assert.Equal("delivery", LikelyDialog.Find([(null, 0.3), ("delivery", 0.25), ("delivery", 0.2), ("delivery", 0.15)]));
        Assert.Equal("repair", LikelyDialog.Find([("repair", 0.4)]));
    }

    [Fact]
    public void What_is_not_likely_or_leads_by_little_starts_nothing()
    {
        Assert.Null(LikelyDialog.Find([("return", 0.45), ("exchange", 0.4)]));
        Assert.Null(LikelyDialog.Find([("delivery", 0.35), (null, 0.1)]));
        Assert.Null(LikelyDialog.Find([(null, 0.7), ("repair", 0.2)]));
        Assert.Null(LikelyDialog.Find([]));
    }

    [Theory]
    [InlineData("物流一直不更新，订单20260301000123", "物流一直不更新，")]
    [InlineData("物流一直不更新，单号是 TQ0000000001，手机尾号5678", "物流一直不更新，")]
    [InlineData("取消订单20260301000123", "取消订单")]
    [InlineData("20260301000123", "20260301000123")]
    public void Numbers_and_the_words_that_only_announce_them_are_no_part_of_the_question(string text, string question) =>
        Assert.StartsWith(question, FaqLookup.WithoutCodes(text).TrimEnd(), StringComparison.Ordinal);

    private static async Task<string?> OpenedByAsync(TestShop shop, string text)
    {
        var chat = await shop.OpenChatAsync();
        await chat.SaysAsync(text);
        return Opened(await chat.NowAsync());
    }

    private static string? Opened(Bot.Turns.Conversation conversation) =>
        conversation.Bot.Dialogs.Frames is [var first, ..] ? first.Dialog : null;
}
