using System.Globalization;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Times;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Understanding.Times;

/// <summary>Times written in words, read back.</summary>
public sealed class TimePropertyTests
{
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(2000);

    private static Gen<DateOnly> Days => Gen.Choose(0, 36_523).Select(day => new DateOnly(2000, 1, 1).AddDays(day));

    private static Gen<DateTime> References =>
        from day in Days
        from minute in Gen.Choose(0, (24 * 60) - 1)
        select day.ToDateTime(TimeOnly.MinValue).AddMinutes(minute);

    public static TheoryData<string> FullDates() =>
    [
        "yyyy-MM-dd", "yyyy/M/d", "yyyy.M.d", "yyyy年M月d日", "yyyy年MM月dd号", "yyyy 年 M 月 d 日", "yyyyMMdd", "yy年M月d号", "yy-MM-dd", "yy/M/d", "d.M.yyyy", "d-M-yyyy",
    ];

    [Theory, MemberData(nameof(FullDates))]
    public void A_date_in_figures_reads_back(string format) =>
        Holds(Days.Where(day => format.Contains("yyyy", StringComparison.Ordinal) || day.Year < 2050), day =>
            Reads(day.ToString(format, CultureInfo.InvariantCulture), TimeCase.Friday, value => value is TimeValue.Date { Days.All: [var only] } && only.Value == day));

    [Fact]
    public void A_date_in_words_reads_back() =>
        Holds(Days, day =>
        {
            var year = string.Concat(day.ToString("yyyy", CultureInfo.InvariantCulture).Select(digit => ChineseWords.Everyday[digit - '0']));
            return Reads($"{year}年{Words(day.Month)}月{Words(day.Day)}号", TimeCase.Friday, value => value is TimeValue.Date date && date.Days.Preferred == day);
        });

    [Fact]
    public void A_day_without_a_year_is_the_last_and_the_next_one() =>
        Holds(Days.Zip(References), both =>
        {
            var (day, now) = both;
            var today = DateOnly.FromDateTime(now);
            return Reads($"{day.Month}月{day.Day}号", now, value => value is TimeValue.Date { Days.All: [var past, var next] } date
                && past.Value < today && next.Value >= today
                && (past.Value.Month, past.Value.Day, next.Value.Month, next.Value.Day) == (day.Month, day.Day, day.Month, day.Day)
                && (next.Value.Year - past.Value.Year == 1 || (day.Month, day.Day) == (2, 29))
                && date.Days.Preferred == (next.Value == today ? today : past.Value));
        });

    [Fact]
    public void A_weekday_alone_is_in_the_week_before_and_the_week_after() =>
        Holds(Gen.Choose(0, 6).Zip(References), both =>
        {
            var (weekday, now) = both;
            var today = DateOnly.FromDateTime(now);
            return Reads("周" + "日一二三四五六"[weekday], now, value => value is TimeValue.Date { Days.All: [var past, var next] }
                && past.Value == next.Value.AddDays(-7) && next.Value >= today && past.Value < today && next.Value.DayOfWeek == (DayOfWeek)weekday);
        });

    [Fact]
    public void So_many_days_ago_or_ahead_count_from_today() =>
        Holds(from days in Gen.Choose(1, 999)
              from isPast in Gen.Elements(true, false)
              from now in References
              select (Days: days, IsPast: isPast, Now: now), one =>
            Reads($"{Words(one.Days)}天{(one.IsPast ? "前" : "后")}", one.Now, value => value is TimeValue.Date date
                && date.Days.Preferred == DateOnly.FromDateTime(one.Now).AddDays(one.IsPast ? -one.Days : one.Days)));

    [Fact]
    public void A_time_on_the_24_hour_clock_reads_back() =>
        Holds(from hour in Gen.Choose(13, 23) from minute in Gen.Choose(0, 59) select new TimeOnly(hour, minute), time =>
            new[] { $"{time:HH\\:mm}", $"{time:HH}点{time:mm}分", $"{Words(time.Hour)}点{Words(time.Minute)}分", $"{time:HH}时{time:mm}分" }
                .All(said => Reads(said, TimeCase.Friday, value => value is TimeValue.Time { Times.All: [var only] } && only.Value == time)));

    [Fact]
    public void A_bare_hour_is_in_the_morning_and_in_the_evening() =>
        Holds(from hour in Gen.Choose(1, 11) from now in References select (Hour: hour, Now: now), one =>
            Reads($"{one.Hour}点", one.Now, value => value is TimeValue.Time { Times.All: [var morning, var evening] }
                && morning.Value == new TimeOnly(one.Hour, 0) && evening.Value == new TimeOnly(one.Hour + 12, 0)));

    [Fact]
    public void A_length_of_time_reads_back() =>
        Holds(from days in Gen.Choose(1, 500)
              from hours in Gen.Choose(1, 23)
              from minutes in Gen.Choose(1, 59)
              select new TimeSpan(days, hours, minutes, 0), length =>
            Reads($"{Words(length.Days)}天{length.Hours}个小时零{Words(length.Minutes)}分钟", TimeCase.Friday, value =>
                value is TimeValue.Duration { Length: { IsExact: true } read }
                && read.Seconds == (decimal)length.TotalSeconds
                && read.Timex == $"P{length.Days}DT{length.Hours}H{length.Minutes}M"));

    [Fact]
    public void A_range_of_days_holds_both_its_ends() =>
        Holds(from start in Days from length in Gen.Choose(1, 300) select (Start: start, End: start.AddDays(length)), one =>
            Reads($"{one.Start:yyyy年M月d日}到{one.End:yyyy年M月d日}", TimeCase.Friday, value => value is TimeValue.DateRange { Spans.Preferred: var span }
                && span.Contains(one.Start) && span.Contains(one.End) && !span.Contains(one.Start.AddDays(-1)) && !span.Contains(one.End.AddDays(1))));

    [Fact]
    public void Words_around_a_date_move_its_place_and_keep_its_value() =>
        Holds(from day in Days from padding in Gen.Choose(0, 60) select (Day: day, Padding: padding), one =>
        {
            var said = one.Day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture);
            return TimeFinder.Find(new Utterance(new string('呀', one.Padding) + said + "，麻烦了"), TimeCase.Friday) is [var found]
                && found.Start == one.Padding && found.Length == said.Length && found.Value is TimeValue.Date date && date.Days.Preferred == one.Day;
        });

    /// <summary>The message is one time, from its first character to its last.</summary>
    private static bool Reads(string said, DateTime now, Func<TimeValue, bool> means) =>
        TimeFinder.Find(new Utterance(said), now) is [{ Start: 0 } found] && found.End == said.Length && means(found.Value);

    private static string Words(int number) => number is >= 10 and < 20 ? ChineseWords.Of(number)[1..] : ChineseWords.Of(number);

    private static void Holds<T>(Gen<T> generator, Func<T, bool> holds) => Check.One(s_config, Prop.ForAll(generator.ToArbitrary(), holds));
}
