using System.Diagnostics;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Times;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Understanding.Times;

/// <summary>What must hold for any text and any now.</summary>
public sealed class TimeContractTests
{
    private static readonly string[] s_pieces =
    [
        .. "今天 昨 前 后 上 下 个 周 一 二 十 廿 月 日 号 年 点 半 分 秒 刻 时 到 至 和 之间 之前 以后 内 起 从 自 国庆 春节 除夕 双 第 个半 多 几".Split(' '),
        .. "小时 分钟 天 星期 末 底 初 农历 正月 腊月 晚 早上 下午 凌晨 差 大约 左右 的 当天 最后 季度 夏天 现在 过 还剩 最近 期间 去年 千 万 每 號 週".Split(' '),
        .. "11 2024 0 3 31 99 29 9999 10000000 １ : - / . ( ) , t pm".Split(' '),
        " ", "\n", "\0", "\uD83D", "\uDE00",
    ];

    private static Gen<string> Texts => Gen.OneOf(
        Gen.Elements(s_pieces).ListOf().Select(pieces => string.Concat(pieces)),
        Gen.Choose(0, char.MaxValue).Select(unit => (char)unit).ListOf().Select(units => string.Concat(units)));

    private static Gen<DateTime> References =>
        from day in Gen.Choose(0, (TimeFinder.ReferenceMax - TimeFinder.ReferenceMin).Days - 1)
        from minute in Gen.Choose(0, (24 * 60) - 1)
        select TimeFinder.ReferenceMin.AddDays(day).AddMinutes(minute);

    public static TheoryData<string> Nasty() =>
    [
        "1", "一", "1天", "十", "上", "从3号起", "1:", "2024-", "3到", "今", "早", "大约", "3 ", "半", "差", "年", "第", "1/", "昨天", "11月", "周一",
        "两天又", "前", "双", "下周一到", "三四", "2024年", "最近", "  ", "\uD83D",
    ];

    [Fact]
    public void Times_lie_inside_the_text_in_order_and_apart_with_a_preferred_candidate() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(5000), Prop.ForAll(Texts.Zip(References).ToArbitrary(), both =>
        {
            var end = 0;
            foreach (var found in TimeFinder.Find(new Utterance(both.Item1), both.Item2))
            {
                if (found.Start < end || found.Length <= 0 || found.End > both.Item1.Length || !HasPreferred(found.Value))
                {
                    return false;
                }

                end = found.End;
            }

            return TimeFinder.FindLengths(new Utterance(both.Item1))
                .All(found => found.Value.Parts.Count > 0 && found.Value.SecondsAtMost >= found.Value.Seconds);
        }));

    [Theory, MemberData(nameof(Nasty))]
    public void Long_repetitions_are_read_in_linear_time(string piece)
    {
        var text = new Utterance(string.Concat(Enumerable.Repeat(piece, 100_000 / piece.Length)));
        var began = Stopwatch.GetTimestamp();

        TimeFinder.Find(text, TimeCase.Friday);
        TimeFinder.FindLengths(text);

        // A quadratic reader needs minutes for this; a linear one a second, on any machine.
        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void A_now_outside_the_calendar_is_a_mistake_of_the_caller()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeFinder.Find(new Utterance("昨天"), DateTime.MinValue));
        Assert.Throws<ArgumentOutOfRangeException>(() => TimeFinder.Find(new Utterance("明天"), DateTime.MaxValue));
    }

    private static bool HasPreferred(TimeValue value) => value switch
    {
        TimeValue.Date date => IsWhole(date.Days),
        TimeValue.Time time => IsWhole(time.Times),
        TimeValue.Moment moment => IsWhole(moment.Moments),
        TimeValue.DateRange range => IsWhole(range.Spans) && range.Spans.All.All(span => IsForward(span.Value.Start, span.Value.Last)),
        TimeValue.TimeRange range => IsWhole(range.Spans),
        TimeValue.MomentRange range => IsWhole(range.Spans) && range.Spans.All.All(span => IsForward(span.Value.Start, span.Value.End)),
        _ => true,
    };

    private static bool IsForward<T>(T? start, T? end)
        where T : struct, IComparable<T> => start is not { } from || end is not { } to || from.CompareTo(to) <= 0;

    private static bool IsWhole<T>(Candidates<T> candidates)
        where T : struct =>
        candidates.PreferredIndex >= 0 && candidates.PreferredIndex < candidates.All.Count && candidates.All.All(candidate => candidate.Timex.Length > 0);
}
