using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Times;

namespace Bot.Tests.Understanding.Times;

/// <summary>Festivals of the lunar calendar against the dates printed in calendars.</summary>
public sealed class HolidayTests
{
    [Theory]
    [InlineData("春节", "2022-02-01 2023-01-22 2024-02-10 2025-01-29 2026-02-17 2027-02-06 2028-01-26")]
    [InlineData("除夕", "2022-01-31 2023-01-21 2024-02-09 2025-01-28 2026-02-16 2027-02-05 2028-01-25")]
    [InlineData("元宵节", "2022-02-15 2023-02-05 2024-02-24 2025-02-12 2026-03-03")]
    [InlineData("清明节", "2020-04-04 2021-04-04 2022-04-05 2023-04-05 2024-04-04 2025-04-04 2026-04-05 2027-04-05")]
    [InlineData("端午节", "2020-06-25 2021-06-14 2022-06-03 2023-06-22 2024-06-10 2025-05-31 2026-06-19")]
    [InlineData("七夕", "2022-08-04 2023-08-22 2024-08-10 2025-08-29 2026-08-19")]
    [InlineData("中秋节", "2020-10-01 2021-09-21 2022-09-10 2023-09-29 2024-09-17 2025-10-06 2026-09-25")]
    [InlineData("重阳节", "2022-10-04 2023-10-23 2024-10-11 2025-10-29 2026-10-18")]
    [InlineData("腊八节", "2022-01-10 2024-01-18 2025-01-07 2026-01-26")]
    [InlineData("母亲节", "2024-05-12 2025-05-11 2026-05-10")]
    [InlineData("父亲节", "2024-06-16 2025-06-15 2026-06-21")]
    [InlineData("感恩节", "2023-11-23 2024-11-28 2025-11-27")]
    [InlineData("黑五", "2023-11-24 2024-11-29 2025-11-28")]
    public void A_festival_falls_on_its_printed_day(string festival, string days)
    {
        foreach (var day in days.Split(' ').Select(DateOnly.Parse))
        {
            Assert.Equal([day], Read($"{day.Year}年{festival}").Days.All.Select(candidate => candidate.Value));
        }
    }

    [Fact]
    public void Every_name_of_a_holiday_is_found_alone_and_after_a_year()
    {
        string[] names =
        [
            "元旦", "新年", "情人节", "妇女节", "女神节", "三八节", "植树节", "消费者权益日", "愚人节", "清明", "五一", "劳动节", "五四青年节", "母亲节", "六一", "儿童节", "父亲节", "年中大促", "建党节", "建军节",
            "教师节", "国庆", "十一国庆节", "万圣节", "光棍节", "双十一", "双11", "感恩节", "黑色星期五", "双十二", "双12", "平安夜", "圣诞", "跨年夜", "腊八", "除夕", "大年三十", "春节", "过年", "大年初一", "正月初一",
            "元宵", "端午", "七夕", "中元节", "中秋", "重阳",
        ];
        Assert.All(names, name =>
        {
            Assert.Equal(2, Read(name).Days.All.Count);
            Assert.Equal(2025, Read("2025年" + name).Days.Preferred.Year);
        });
    }

    [Theory]
    [InlineData("国庆期间", "2024-10-01", "2024-10-07")]
    [InlineData("五一假期", "2024-05-01", "2024-05-05")]
    [InlineData("春节期间", "2024-02-09", "2024-02-16")]
    [InlineData("618活动期间", "2024-05-31", "2024-06-20")]
    public void A_holiday_lasts_as_long_as_it_is_kept(string said, string first, string last)
    {
        var found = Assert.Single(TimeFinder.Find(new Utterance("2024年" + said), TimeCase.Friday));
        var span = Assert.IsType<TimeValue.DateRange>(found.Value).Spans.Preferred;

        Assert.Equal((DateOnly.Parse(first), DateOnly.Parse(last)), (span.Start, span.Last));
    }

    [Fact]
    public void A_lunar_day_outside_the_calendar_is_impossible_not_guessed() =>
        Assert.IsType<TimeValue.Impossible>(Assert.Single(TimeFinder.Find(new Utterance("2500年春节"), TimeCase.Friday)).Value);

    private static TimeValue.Date Read(string said)
    {
        var found = Assert.Single(TimeFinder.Find(new Utterance(said), TimeCase.Friday));
        Assert.Equal((0, said.Length), (found.Start, found.End));
        return Assert.IsType<TimeValue.Date>(found.Value);
    }
}
