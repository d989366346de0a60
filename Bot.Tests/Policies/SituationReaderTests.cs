using Bot.Dialogs.Policies;

namespace Bot.Tests.Policies;

public sealed class SituationReaderTests
{
    private static readonly DateOnly s_today = new(2026, 11, 18);

    [Fact]
    public void Words_in_any_order_with_any_separator_say_the_same()
    {
        foreach (var text in new[] { "退货, 签收第 8 天, 已拆封, 有线耳机, 无理由", "无理由　有线耳机；拆封 签收第8天、退货", "有线耳机 退货 不喜欢 签收2026-11-10 拆封" })
        {
            var question = Read(text).Question;
            Assert.Equal(
                (PolicyKind.Return, "有线耳机", PolicyReason.NoReason, new DateOnly(2026, 11, 10), Circumstance.Opened),
                (question.Kind, question.Goods, question.Reason, question.ReceivedOn, Assert.Single(question.Circumstances)));
        }
    }

    [Theory]
    [InlineData("维修 手机 有线耳机", "手机", "有线耳机")]
    [InlineData("维修 有线耳机 手机", "手机", "有线耳机")]
    [InlineData("维修 有线耳机", "有线耳机", null)]
    [InlineData("维修 空气炸锅 炸篮", "空气炸锅", "炸篮")]
    public void A_part_beside_its_goods_is_a_part_and_alone_it_is_what_was_bought(string text, string goods, string? part)
    {
        var question = Read(text).Question;
        Assert.Equal((goods, part), (question.Goods, question.Part));
    }

    [Fact]
    public void A_named_today_is_what_days_are_counted_from()
    {
        var situation = Read("价保 付款第3天 今天2026-10-08");
        Assert.Equal((new DateOnly(2026, 10, 8), new DateOnly(2026, 10, 5)), (situation.Today, situation.Question.PaidOn));
    }

    [Theory]
    [InlineData("签收第8天", "没有写办理什么")]
    [InlineData("退货 飞机票", "飞机票")]
    [InlineData("退货 无理由 质量问题", "质量问题")]
    [InlineData("退货 换货", "换货")]
    [InlineData("退货 签收第99999天", "签收第99999天")]
    [InlineData("退货 签收第8天 签收2026-01-01", "签收2026-01-01")]
    [InlineData("退货 今天2026-02-30", "今天2026-02-30")]
    [InlineData("退货 签收9999-12-31", "签收9999-12-31")]
    [InlineData("退货 今天0001-01-01 签收2026-01-01", "今天0001-01-01")]
    public void What_cannot_be_read_is_told_and_not_guessed(string text, string named)
    {
        new SituationReader(SamplePolicy.Load().Book.Goods).Read(text, s_today, out var faults);
        Assert.Contains(named, Assert.Single(faults), StringComparison.Ordinal);
    }

    private static Situation Read(string text)
    {
        var situation = new SituationReader(SamplePolicy.Load().Book.Goods).Read(text, s_today, out var faults);
        Assert.Empty(faults);
        return situation;
    }
}
