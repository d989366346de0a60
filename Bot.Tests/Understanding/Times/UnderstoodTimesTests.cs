using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Times;

namespace Bot.Tests.Understanding.Times;

/// <summary>Times among the other facts of a message.</summary>
public sealed class UnderstoodTimesTests
{
    [Fact]
    public void The_figures_of_a_time_are_no_number_and_no_amount()
    {
        var understood = Read("11月3号晚上8点买了2件，花了128块，7天内能退吗");

        Assert.Equal(2, understood.Times.Count);
        Assert.Equal([2m], understood.Numbers.Select(number => number.Value));
        Assert.Equal(128, understood.Money?.Amount);
    }

    [Fact]
    public void A_guess_leaves_its_figures_to_the_other_facts()
    {
        var understood = Read("2018");

        Assert.Empty(understood.Times);
        Assert.Equal(2018, understood.Number);
        Assert.IsType<TimeValue.DateRange>(Assert.Single(understood.PossibleTimes).Value);
    }

    [Fact]
    public void An_order_number_and_a_phone_number_are_no_dates()
    {
        var understood = Read("订单20241103000123，电话138-2024-1103");

        Assert.Empty(understood.PossibleTimes);
    }

    [Fact]
    public void The_answer_to_a_question_for_a_day_may_be_short()
    {
        Assert.Equal(new DateOnly(2024, 10, 17), Day(Read("17号")));
        Assert.Equal(new DateOnly(2024, 11, 3), Day(Read("11.3")));
    }

    private static DateOnly? Day(Understood understood) => understood.PossibleTimes is [{ Value: TimeValue.Date date }] ? date.Days.Preferred : null;

    private static Understood Read(string text) => Understood.Read(new Utterance(text), TimeCase.Friday);
}
