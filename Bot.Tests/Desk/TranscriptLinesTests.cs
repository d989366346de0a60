using System.Text.Json;
using Bot.Desk;
using Bot.Desk.Wire;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Escalation;
using Bot.Handoff;
using Bot.Turns;

namespace Bot.Tests.Desk;

public sealed class TranscriptLinesTests
{
    private static readonly ChannelAccount Customer = new("dl_1", "王女士", Roles.User);
    private static readonly AgentName Li = new("7", "小李");
    private static readonly DateTimeOffset Noon = new(2026, 3, 6, 12, 0, 0, TimeSpan.FromHours(8));

    private readonly Conversation _conversation = new()
    {
        Id = new ConversationId("c1"), Channel = "directline", Customer = Customer, CreatedAt = Noon,
    };

    private readonly TranscriptLines _lines = new(url => url.Replace("upload:", "/files/", StringComparison.Ordinal));

    [Fact]
    public void A_customers_photo_is_a_link_and_never_the_stored_address()
    {
        var photo = Activity.Message("看这个") with
        {
            From = Customer, Attachments = [new Attachment { ContentType = "image/png", Name = "鞋.png", ContentUrl = "upload:abc" }],
        };

        var line = LineOf(photo);

        Assert.Equal((SpeakerRole.Customer, "看这个"), (line.Role, line.Text));
        Assert.Equal([new DeskAttachment("image/png", "鞋.png", "/files/abc")], line.Attachments);
    }

    [Fact]
    public void A_bots_answer_keeps_its_format_and_shows_the_choices_the_customer_had()
    {
        var line = LineOf(Activity.Message("**可以**", TextFormats.Markdown).Suggest("有用", "没用") with { From = Speakers.Bot });

        Assert.Equal((SpeakerRole.Bot, "**可以**", TextFormats.Markdown), (line.Role, line.Text, line.TextFormat));
        Assert.Equal(["有用", "没用"], line.Choices);
        Assert.Null(line.Attachments);
    }

    [Fact]
    public void A_cards_words_are_text_and_its_buttons_choices()
    {
        var card = new HeroCard { Title = "您是不是想问", Buttons = [CardAction.ImBack("怎么退货"), CardAction.ImBack("都不是")] };

        var line = LineOf(new Activity { Type = ActivityTypes.Message, From = Speakers.Bot, Attachments = [card.ToAttachment()] });

        Assert.Equal(("您是不是想问", TextFormats.Plain), (line.Text, line.TextFormat));
        Assert.Equal(["怎么退货", "都不是"], line.Choices);
        Assert.Null(line.Attachments);
    }

    [Fact]
    public void An_escalation_tells_its_reason()
    {
        var card = new CaseCard { Reason = HandoffReason.Complaint, ReasonText = "投诉", Question = "太差了", CreatedAt = Noon };

        var line = LineOf(HandoffEvents.Initiate(card));

        Assert.Equal((SpeakerRole.System, new TranscriptEvent("escalated", Reason: HandoffReason.Complaint)), (line.Role, line.Event));
    }

    [Theory]
    [InlineData(nameof(HandoffStep.Claimed), "claimed")]
    [InlineData(nameof(HandoffStep.Released), "released")]
    [InlineData(nameof(HandoffStep.Resolved), "resolved")]
    public void An_agents_verb_tells_who_and_the_note(string step, string name)
    {
        var line = LineOf(HandoffEvents.Status(Enum.Parse<HandoffStep>(step), Li, "等仓库"));

        Assert.Equal(new TranscriptEvent(name, new Person("7", "小李"), Note: "等仓库"), line.Event);
    }

    [Theory]
    [InlineData("""{"order":"20260301000123","title":"示例外套"}""", "20260301000123", "示例外套")]
    [InlineData("""{"order":" ","title":" 示例外套 "}""", null, "示例外套")]
    public void A_customer_who_comes_from_an_order_brings_it_along(string told, string? order, string? title)
    {
        var line = LineOf(FromPage(told));

        Assert.Equal((SpeakerRole.System, new TranscriptEvent(EventNames.PageContext, Page: new PageContext(order, title))), (line.Role, line.Event));
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"order":7,"title":{}}""")]
    public void Whatever_else_a_client_tells_of_its_page_says_nothing_to_an_agent(string told) =>
        Assert.Equal(new TranscriptEvent("event"), LineOf(FromPage(told)).Event);

    [Fact]
    public void What_no_page_would_call_itself_is_left_out() =>
        Assert.Equal(new TranscriptEvent("event"), LineOf(FromPage(JsonSerializer.Serialize(new { title = new string('长', 101) }))).Event);

    [Fact]
    public void Every_stored_activity_has_its_line_so_that_the_page_sees_no_gap()
    {
        Assert.Equal("conversationUpdate", LineOf(new Activity { Type = ActivityTypes.ConversationUpdate, From = Customer }).Event?.Name);
        Assert.Equal("event", LineOf(Activity.Event(EventNames.HandoffCancel) with { From = Customer }).Event?.Name);
    }

    [Fact]
    public void Whatever_name_a_client_writes_the_desk_shows_the_conversations_customer()
    {
        var line = LineOf(Activity.Message("你好") with { From = Customer with { Name = "我" } });

        Assert.Equal(new Person("dl_1", "王女士"), line.From);
    }

    [Fact]
    public void Customers_without_a_name_are_told_apart()
    {
        var nameless = _conversation with { Customer = new ChannelAccount("dl_00000000abcd", Role: Roles.User) };

        Assert.Equal("访客 abcd", _lines.HeaderOf(nameless, []).Customer.Name);
    }

    [Fact]
    public void The_case_card_arrives_whole()
    {
        var card = new CaseCard
        {
            Reason = HandoffReason.NotSolved,
            ReasonText = "没解决",
            Question = "退款呢",
            Intent = new EntryGuess("refund-when", "退款多久到账", 0.9),
            Facts = [new Fact("订单号", "20260101001", "客户说的")],
            Photos = [new Photo("upload:abc", null)],
            Shown = [new ShownAnswer("refund-when", "退款多久到账", 0.9, "v1", Noon) { Reaction = Reaction.NotUseful }],
            Candidates = [new EntryGuess("refund-late", "退款没到账", 0.3)],
            Wants = "尽快退款",
            Deadline = Noon.AddHours(24),
            CreatedAt = Noon,
        };
        var waiting = _conversation with
        {
            State = ConversationState.Waiting,
            Handoff = new HandoffTicket { Id = HandoffId.New(), Priority = HandoffPriority.Normal, WaitingSince = Noon, Card = card },
        };

        var json = JsonSerializer.Serialize(_lines.HeaderOf(waiting, []).CaseCard, DeskJson.Wire.CaseCardView);

        Assert.Equal(
            """
            {"version":1,"reason":"notSolved","reasonText":"没解决","question":"退款呢","intent":{"entryId":"refund-when","title":"退款多久到账","probability":0.9},
            "facts":[{"name":"订单号","value":"20260101001","source":"客户说的"}],"photos":[{"url":"/files/abc","name":"图片"}],
            "shown":[{"entryId":"refund-when","title":"退款多久到账","probability":0.9,"at":"2026-03-06T04:00:00Z","reaction":"notUseful"}],
            "candidates":[{"entryId":"refund-late","title":"退款没到账","probability":0.3}],"wants":"尽快退款","deadline":"2026-03-07T04:00:00Z","createdAt":"2026-03-06T04:00:00Z"}
            """.ReplaceLineEndings(""),
            json);
    }

    private static Activity FromPage(string told) =>
        Activity.Event(EventNames.PageContext, JsonDocument.Parse(told).RootElement) with { From = Customer };

    private DeskActivity LineOf(Activity activity) =>
        _lines.LineOf(new StoredActivity { Sequence = new Sequence(1), Activity = activity with { Id = "c1|0000001", Timestamp = Noon } }, _conversation);
}
