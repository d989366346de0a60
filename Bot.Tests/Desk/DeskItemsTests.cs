using Bot.Desk.Wire;
using Bot.Dialogs.Activities;
using Bot.Tests.Support;

namespace Bot.Tests.Desk;

public sealed class DeskItemsTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private readonly BotHost _host = fixture.Host;

    [Fact]
    public async Task The_last_words_are_a_persons_not_the_bots_notice_after_them()
    {
        var item = await ItemOfAsync(customer => customer.SaysAsync("鞋子开胶了"));

        Assert.Equal(("鞋子开胶了", SpeakerRole.Customer), (item.LastText, item.LastFrom));
    }

    [Fact]
    public async Task A_photo_without_words_is_named()
    {
        var item = await ItemOfAsync(customer => customer.PostAsync(new Activity
        {
            Type = ActivityTypes.Message, Attachments = [new Attachment { ContentType = "image/png", ContentUrl = "upload:abc" }],
        }));

        Assert.Equal("[图片]", item.LastText);
    }

    [Fact]
    public async Task Long_words_are_shortened_and_no_character_is_cut_in_half()
    {
        var item = await ItemOfAsync(customer => customer.SaysAsync($"a{string.Concat(Enumerable.Repeat("😀", 200))}"));

        Assert.Equal($"a{string.Concat(Enumerable.Repeat("😀", 59))}…", item.LastText);
    }

    private async Task<DeskItem> ItemOfAsync(Func<TestCustomer, Task> speak)
    {
        var customer = await _host.OpenChatAsync();
        await customer.AsksForPersonAsync();
        await speak(customer);
        using var agent = await _host.SignInAsync("小李");
        await using var hub = await agent.ConnectAsync();
        await hub.FollowAsync(0);
        return Assert.Single((await hub.EventAsync()).Items ?? [], item => item.ConversationId == customer.Id.Value);
    }
}
