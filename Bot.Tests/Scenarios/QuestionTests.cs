using Bot.Dialogs.Activities;
using Bot.Dialogs.AfterSales.Questions;
using Bot.Dialogs.Escalation;
using Bot.Handoff;
using Bot.Tests.Support;
using Bot.Turns;
using Knowledge.Search;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Scenarios;

public sealed class QuestionTests
{
    [Fact]
    public async Task A_customer_is_greeted_once_with_six_hot_questions_and_the_way_to_a_person()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();

        await chat.HearsAsync("智能助手");
        var buttons = await chat.ButtonsAsync();
        Assert.Equal(7, buttons.Count);
        Assert.Equal(QuestionWording.TalkToPerson, buttons[^1]);

        Assert.False((await chat.StartAsync()).IsNew);
        Assert.Empty(await chat.HeardAsync());
    }

    [Fact]
    public async Task A_known_question_is_answered_and_the_reaction_is_kept_for_the_agent()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await chat.HeardAsync();

        await chat.SaysAsync("退款多久到账");
        await chat.HearsAsync("原路");
        Assert.Contains(QuestionWording.NotUseful, await chat.ButtonsAsync());

        await chat.SaysAsync("没解决");
        await chat.HearsAsync(QuestionWording.TryAgain);
        await chat.SaysAsync("转人工");
        await chat.HearsAsync("人工客服", HandoffWording.InLine(0));

        var card = (await chat.NowAsync()).Handoff?.Card;
        Assert.NotNull(card);
        Assert.Equal(HandoffReason.Asked, card.Reason);
        Assert.Equal("退款多久到账", card.Question);
        Assert.Equal(Reaction.NotUseful, Assert.Single(card.Shown).Reaction);
    }

    [Theory]
    [InlineData("😀😀")]
    [InlineData("？？")]
    [InlineData("x")]
    public async Task Noise_is_asked_to_be_rephrased_once_and_goes_to_a_person_the_second_time(string noise)
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await chat.HeardAsync();

        await chat.SaysAsync(noise);
        await chat.HearsAsync(QuestionWording.Rephrase);
        await chat.SaysAsync(noise);
        await chat.HearsAsync("没看懂", HandoffWording.InLine(0));
        Assert.Equal(HandoffReason.Noise, (await chat.NowAsync()).Handoff?.Card.Reason);
    }

    [Fact]
    public async Task Noise_between_two_answers_does_not_count_as_twice_in_a_row()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await chat.SaysAsync("😀");
        await chat.SaysAsync("退款多久到账");
        await chat.SaysAsync("😀");
        Assert.Equal(ConversationState.Bot, (await chat.NowAsync()).State);
    }

    [Fact]
    public async Task A_question_that_the_shop_does_not_answer_goes_to_a_person_at_once()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await chat.HeardAsync();

        await chat.SaysAsync("请帮我写一首关于长城的七言绝句");
        await chat.HearsAsync("没有把握", HandoffWording.InLine(0));
        Assert.Equal(HandoffReason.NotSure, (await chat.NowAsync()).Handoff?.Card.Reason);
    }

    [Theory]
    [InlineData("热水壶漏电把我电了", "断开电源", HandoffReason.Risk, HandoffPriority.Urgent)]
    [InlineData("有人冒充你们客服要我转账", "不要转账", HandoffReason.Risk, HandoffPriority.Urgent)]
    [InlineData("你们太差劲了！", "抱歉", HandoffReason.Complaint, HandoffPriority.Raised)]
    public async Task Danger_and_strong_displeasure_go_to_a_person_ahead_of_others(string said, string told, HandoffReason reason, HandoffPriority priority)
    {
        await using var shop = await TestShop.OpenAsync();
        var earlier = await shop.OpenChatAsync("小李");
        await earlier.SaysAsync("转人工");
        var chat = await shop.OpenChatAsync();
        await chat.HeardAsync();

        await chat.SaysAsync(said);
        await chat.HearsAsync(told, HandoffWording.InLine(0));
        var handoff = (await chat.NowAsync()).Handoff;
        Assert.Equal((reason, priority), (handoff?.Card.Reason, handoff?.Priority));
        Assert.Equal([chat.Id, earlier.Id], await shop.Store.ReadWaitingLineAsync(default));
    }

    [Theory]
    [InlineData("我的订单2026112315304412什么时候发货")]
    [InlineData("空气炸锅一直报警怎么办")]
    [InlineData("手机中毒了老弹广告")]
    [InlineData("漏电保护老是跳闸")]
    [InlineData("有爆炸盐吗")]
    public async Task A_harmless_question_with_a_grave_word_inside_is_no_alarm(string said)
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await chat.SaysAsync(said);
        Assert.NotEqual(HandoffReason.Risk, (await chat.NowAsync()).Handoff?.Card.Reason);
    }

    [Fact]
    public async Task The_card_of_an_angry_customer_guesses_what_it_is_about_not_what_was_answered_before()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await chat.SaysAsync("退款什么时候到账？");
        await chat.SaysAsync("鞋子开胶了，你们太差劲了");
        var card = (await chat.NowAsync()).Handoff?.Card;
        Assert.Equal(HandoffReason.Complaint, card?.Reason);
        Assert.NotEmpty(card?.Candidates ?? []);
        Assert.NotEqual("refund-when", card?.Intent?.EntryId);
        Assert.Equal("refund-when", Assert.Single(card?.Shown ?? []).EntryId);
    }

    [Fact]
    public async Task Leaving_a_line_twice_does_not_lead_back_into_it()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await chat.SaysAsync("转人工");
        await chat.SaysAsync("不等了");
        await chat.HeardAsync();
        await chat.SaysAsync("不等了");
        await chat.HearsAsync(QuestionWording.NotInLine);
        Assert.Equal(ConversationState.Bot, (await chat.NowAsync()).State);
    }

    [Fact]
    public async Task What_the_customer_said_and_the_page_knew_stands_on_the_case_card()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await chat.PostAsync(Activity.Event(EventNames.PageContext, System.Text.Json.JsonSerializer.SerializeToElement(new { order = "20260301000123", title = "示例羽绒服" })));
        await chat.SaysAsync("另一个订单２０２６０２２８０００４５６的鞋子开胶了，转人工");
        await chat.SaysAsync("转人工");
        await chat.SaysAsync("还有订单20260227000789");

        var facts = (await chat.NowAsync()).Handoff?.Card.Facts ?? [];
        Assert.Equal(
            ["20260301000123", "示例羽绒服", "20260228000456", "20260227000789"],
            facts.Select(fact => fact.Value));
    }

    [Fact]
    public async Task What_was_offered_last_is_what_the_card_guesses_when_the_customer_asks_for_a_person()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        var vague = VagueQuestion(shop);
        await chat.SaysAsync("退款多久到账");
        await chat.SaysAsync(vague);
        var offered = (await chat.NowAsync()).Bot.Offered;
        Assert.NotNull(offered);

        await chat.SaysAsync("转人工");
        var card = (await chat.NowAsync()).Handoff?.Card;
        Assert.Equal(offered, card?.Candidates);
        Assert.Equal(offered[0], card?.Intent);
        Assert.Equal(vague, card?.Question);
    }

    [Fact]
    public async Task A_photo_without_words_is_kept_and_the_customer_is_asked_what_it_shows()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await chat.HeardAsync();
        await chat.PostAsync(new Activity
        {
            Type = ActivityTypes.Message,
            Attachments = [new Attachment { ContentType = "image/png", ContentUrl = "upload:abc", Name = "破损.png" }],
        });
        await chat.HearsAsync(QuestionWording.PhotoReceived);
        await chat.SaysAsync("转人工");
        Assert.Equal("upload:abc", Assert.Single((await chat.NowAsync()).Handoff?.Card.Photos ?? []).Url);
    }

    [Fact]
    public async Task A_vague_question_is_narrowed_down_and_a_typed_number_chooses_like_a_click()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await chat.HeardAsync();
        await chat.SaysAsync(VagueQuestion(shop));
        await chat.HearsAsync(QuestionWording.DidYouMean);
        var offered = (await chat.NowAsync()).Bot.Offered ?? [];
        Assert.Equal([.. offered.Select(guess => guess.Title), QuestionWording.Neither, QuestionWording.TalkToPerson], await chat.ButtonsAsync());

        await chat.SaysAsync("第一个");
        Assert.Equal(offered[0].EntryId, (await chat.NowAsync()).Bot.Shown[^1].EntryId);

        await chat.SaysAsync(VagueQuestion(shop));
        await chat.SaysAsync("都不是");
        Assert.Equal(HandoffReason.NotSure, (await chat.NowAsync()).Handoff?.Card.Reason);
    }

    /// <summary>A question that this FAQ and these weights answer with choices; which one it is may change with both.</summary>
    private static string VagueQuestion(TestShop shop)
    {
        var search = shop.Services.GetRequiredService<FaqSearch>();
        string[] candidates = ["退货运费地址", "发票地址", "优惠券运费", "退款审核", "换货运费到账", "鞋子退货的运费和地址", "发票退款", "地址发货", "保修发票", "积分退款"];
        return candidates.First(text => search.Ask(text, new DateOnly(2026, 3, 6)).Band == Band.Choices);
    }
}
