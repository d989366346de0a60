using Bot.Cases;
using Bot.Dialogs.AfterSales;
using Bot.Dialogs.Cases;
using Bot.Dialogs.Policies;
using Bot.Tests.Support;
using Bot.Turns;

namespace Bot.Tests.Cases;

public sealed class CaseWordingTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 6, 10, 0, 0, TimeSpan.FromHours(8));
    private static readonly CaseTerms s_terms = new("杭州市山雀路 1 号", new DateOnly(2026, 3, 13), 2);

    [Fact]
    public void Every_move_there_is_has_its_words_with_number_and_what_comes_next()
    {
        foreach (var moved in EveryMove())
        {
            var lines = CaseWording.Moved(moved, s_terms).Split('\n');
            Assert.Contains(moved.Number.Value, lines[0], StringComparison.Ordinal);
            Assert.All(lines, line => Assert.EndsWith("。", line, StringComparison.Ordinal));
            Assert.Equal(2, lines.Length);
        }
    }

    [Fact]
    public void Without_an_address_in_the_settings_an_agent_tells_it() => Assert.Contains(
        "寄回地址由客服告诉您",
        CaseWording.Moved(EveryMove().First(moved => moved.State == CaseState.WaitingForGoods), s_terms with { ReturnAddress = null }),
        StringComparison.Ordinal);

    [Theory]
    [InlineData(Freight.Shop, "寄回运费由我们承担")]
    [InlineData(Freight.Buyer, "寄回运费由您承担")]
    [InlineData(Freight.EachOneWay, "寄回运费由您承担")]
    public void Who_pays_the_way_back_is_said_as_the_policy_decided(Freight freight, string words)
    {
        var waiting = EveryMove().First(moved => moved.State == CaseState.WaitingForGoods);
        var told = CaseWording.Moved(waiting with { Decision = new Ruling("c", RulingKind.Allowed, "条款", freight, Offer: null).ForCase() }, s_terms);
        Assert.Contains(words, told, StringComparison.Ordinal);
    }

    private static IEnumerable<Case> EveryMove() =>
        from kind in Enum.GetValues<CaseKind>()
        from state in Enum.GetValues<CaseState>()
        where Enum.GetValues<CaseState>().Any(earlier => CaseMoves.CanMove(kind, earlier, state))
        let made = SampleCase.Of(kind, new ConversationId("c1"), s_now)
        select made with { State = state, History = [.. made.History, new CaseEvent(s_now, state, "小李", null)] };
}
