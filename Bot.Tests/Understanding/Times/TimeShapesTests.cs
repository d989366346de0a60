using Bot.Dialogs.Understanding;
using Bot.Recognize;

namespace Bot.Tests.Understanding.Times;

/// <summary>What the command <c>recognize</c> writes for times.</summary>
public sealed class TimeShapesTests
{
    [Theory]
    [InlineData("昨天买的", "datetimeV2.date", """[{"timex":"2024-11-14","type":"date","value":"2024-11-14"}]""")]
    [InlineData("双十一买的", "datetimeV2.date",
        """[{"timex":"XXXX-11-11","type":"date","value":"2024-11-11"},{"timex":"XXXX-11-11","type":"date","value":"2025-11-11"}]""")]
    [InlineData("7点取件", "datetimeV2.time", """[{"timex":"T07","type":"time","value":"07:00:00"},{"timex":"T19","type":"time","value":"19:00:00"}]""")]
    [InlineData("截至上周五", "datetimeV2.daterange", """[{"timex":"2024-11-08","Mod":"before","type":"daterange","end":"2024-11-08"}]""")]
    [InlineData("上周五及以后", "datetimeV2.daterange", """[{"timex":"2024-11-08","Mod":"since","type":"daterange","start":"2024-11-08"}]""")]
    [InlineData("三天内答复", "datetimeV2.duration", """[{"timex":"P3D","Mod":"less","type":"duration","value":"259200"}]""")]
    [InlineData("去年冬天买的羽绒服", "datetimeV2.daterange", """[{"timex":"2023-WI","type":"daterange","value":"not resolved"}]""")]
    [InlineData("4月31号下单", "datetimeV2.date", """[{"timex":"XXXX-04-31","type":"date","value":"not resolved"}]""")]
    [InlineData("最近怎么老断线", "datetimeV2.date", """[{"timex":"PAST_REF","type":"date","value":"2024-11-15"}]""")]
    public void A_time_is_written_with_every_candidate(string said, string type, string values)
    {
        var found = Assert.Single(Model("datetime").Find(new Utterance(said), TimeCase.Friday));

        Assert.Equal(type, found.Type);
        Assert.Equal(values, found.Resolution["values"]?.ToJsonString());
    }

    [Fact]
    public void The_candidate_a_customer_means_is_one_of_the_values()
    {
        var resolution = Assert.Single(Model("datetime").Find(new Utterance("双十一买的"), TimeCase.Friday)).Resolution;

        Assert.Equal(resolution["values"]?[0]?.ToJsonString(), resolution["preferred"]?.ToJsonString());
    }

    [Fact]
    public void An_impossible_day_prefers_nothing() =>
        Assert.False(Assert.Single(Model("datetime").Find(new Utterance("4月31号下单"), TimeCase.Friday)).Resolution.ContainsKey("preferred"));

    [Fact]
    public void A_message_that_is_but_a_number_of_a_day_is_no_date_for_the_whole_model()
    {
        Assert.Empty(Model("datetime").Find(new Utterance("18号"), TimeCase.Friday));
        Assert.Single(Model("datetime").Find(new Utterance("18号买的"), TimeCase.Friday));
    }

    [Fact]
    public void A_case_without_a_reference_is_read_as_of_now() =>
        Assert.Single(Model("datetime").Find(new Utterance("前天到的"), reference: null));

    [Fact]
    public void Lengths_are_found_inside_other_times_too()
    {
        var found = Model("duration").Find(new Utterance("三天前下单，等了两个半小时"), TimeCase.Friday);

        Assert.Equal(["259200", "9000"], found.Select(one => one.Resolution["values"]?[0]?["value"]?.GetValue<string>()));
    }

    private static IRecognizeModel Model(string name) => RecognizeModels.All.Single(model => model.Name == name);
}
