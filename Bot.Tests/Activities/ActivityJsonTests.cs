using System.Text.Json;
using Bot.Dialogs.Activities;

namespace Bot.Tests.Activities;

public sealed class ActivityJsonTests
{
    [Fact]
    public void What_this_system_does_not_know_is_kept_and_absent_is_left_out()
    {
        const string Json = """{"type":"message","from":{"id":"u","aadObjectId":"x"},"text":"你好<b>","channelData":{"a":[1,{"b":null}]},"speak":"hello"}""";
        Assert.Equal(
            JsonSerializer.Deserialize<JsonElement>(Json).GetRawText().Length,
            ActivityJson.Write(ActivityJson.Read(Json)).Length);
        Assert.Contains("\"speak\":\"hello\"", ActivityJson.Write(ActivityJson.Read(Json)), StringComparison.Ordinal);
        Assert.DoesNotContain("\"attachments\"", ActivityJson.Write(ActivityJson.Read(Json)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_timestamp_is_written_in_utc_with_three_decimals()
    {
        var activity = Activity.Message("在") with { Timestamp = new DateTimeOffset(2026, 3, 2, 16, 15, 30, 123, TimeSpan.FromHours(8)) };
        Assert.Contains("\"timestamp\":\"2026-03-02T08:15:30.123Z\"", ActivityJson.Write(activity), StringComparison.Ordinal);
    }

    [Fact]
    public void A_message_without_buttons_has_no_empty_list_of_them() =>
        Assert.Null(Activity.Message("在").Suggest().SuggestedActions);

    [Fact]
    public void A_hero_card_travels_as_an_attachment()
    {
        var card = new HeroCard { Title = "示例保温杯", Buttons = [CardAction.ImBack("退这件")] }.ToAttachment();
        var json = ActivityJson.Write(new Activity { Type = ActivityTypes.Message, Attachments = [card] });
        Assert.Contains("""{"contentType":"application/vnd.microsoft.card.hero","content":{"title":"示例保温杯","buttons":[{"type":"imBack","title":"退这件","value":"退这件"}]}}""", Unescaped(json), StringComparison.Ordinal);
    }

    private static string Unescaped(string json) => System.Text.RegularExpressions.Regex.Unescape(json);
}
