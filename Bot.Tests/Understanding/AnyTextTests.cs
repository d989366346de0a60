using System.Diagnostics;
using Bot.Dialogs.Understanding;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Understanding;

/// <summary>What must hold for every scanner and any UTF-16 text.</summary>
public sealed class AnyTextTests
{
    private static readonly DateTime s_noon = new(2026, 3, 1, 12, 0, 0);

    // Pieces that scanners look at, with halves of surrogate pairs between them.
    private static readonly string[] s_pieces =
    [
        "一", "两", "十", "百", "千", "万", "亿", "零", "点", "分之", "又", "几", "多", "块", "毛", "元", "半", "折", "成", "%", "¥", "第", "最后一", "个", "负", "-", ".", ",", " ", "1", "38", "2026",
        "138****", "尾号", "+86", "(", ")", "@", "qq.com", "https://", "?", "订单号", "快递", "SF", "好", "不", "不是", "吗", "👌", "\uD83D", "\uDC4C", "\uFEFF", "\u3000", "１", "萬", "\n", "\0", "k", "w",
    ];

    private static Gen<string> Texts => Gen.OneOf(
        Gen.Elements(s_pieces).ListOf().Select(pieces => string.Concat(pieces)),
        Gen.Choose(0, char.MaxValue).Select(unit => (char)unit).ListOf().Select(units => string.Concat(units)));

    public static TheoryData<string> Nasty() =>
    [
        "一", "五 ", "1", "1.", "1,", "一点", "三百五", "138", "138****", "百分之", "一又", "五分之", "a@", "a.", "http://a", "-", "负 ", "不", "好不", "嗯", "几", "第", "0", "+86 ", "(010) ", "块", "5块5", "*", "一一一一一一一一一一一一一一一一一一一一一一一一一一一一一一元 ", "99999999999999999999999999999元 ", "十多    ", "万",
    ];

    [Fact]
    public void Spans_lie_inside_the_text_in_order_and_apart() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(3000), Prop.ForAll(Texts.ToArbitrary(), text =>
        {
            var understood = Understood.Read(new Utterance(text), s_noon);
            return IsInOrder(understood.Emails, text) && IsInOrder(understood.Urls, text) && IsInOrder(understood.OrderNumbers, text)
                && IsInOrder(understood.TrackingNumbers, text) && IsInOrder(understood.Phones, text) && IsInOrder(understood.Percents, text)
                && IsInOrder(understood.Amounts, text) && IsInOrder(understood.Ordinals, text) && IsInOrder(understood.Numbers, text)
                && (understood.YesNo is null || text.Length > 0) && understood.Utterance.Text.Length == text.Length;
        }));

    [Theory, MemberData(nameof(Nasty))]
    public void Long_repetitions_are_read_in_linear_time(string piece)
    {
        var text = string.Concat(Enumerable.Repeat(piece, 200_000 / piece.Length));
        var began = Stopwatch.GetTimestamp();

        ReadAll(text);

        // A quadratic scanner needs minutes for this; a linear one milliseconds, on any machine.
        Assert.True(Stopwatch.GetElapsedTime(began) < TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void A_message_without_facts_costs_no_memory()
    {
        var understood = Understood.Read(new Utterance("怎么还没发货啊，都等急了"), s_noon);
        ReadAll("热身 1 块");
        var before = GC.GetAllocatedBytesForCurrentThread();

        Touch(understood);

        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void ReadAll(string text) => Touch(Understood.Read(new Utterance(text), s_noon));

    private static void Touch(Understood understood)
    {
        _ = understood.Numbers;
        _ = understood.YesNo;
    }

    private static bool IsInOrder<T>(IReadOnlyList<Recognized<T>> found, string text)
    {
        var end = 0;
        foreach (var one in found)
        {
            if (one.Start < end || one.Length <= 0 || one.End > text.Length)
            {
                return false;
            }

            end = one.End;
        }

        return true;
    }
}
