using Knowledge.Scoring;

namespace Bot.Tests.Knowledge.Scoring;

public sealed class AlignmentTests
{
    [Theory]
    [InlineData("怎么退货", "怎么退货", 4, 4)]
    [InlineData("怎么退货", "退货怎么", 2, 2)]
    [InlineData("退不了货", "退货", 2, 1)]
    [InlineData("退货", "发票", 0, 0)]
    [InlineData("", "发票", 0, 0)]
    public void Longest_common_subsequence_and_run_are_found(string one, string other, int length, int run)
    {
        var common = Compare(one, other, _ => 1);
        Assert.Equal((length, run), (common.Length, common.Run));
    }

    [Fact]
    public void The_heaviest_subsequence_prefers_one_rare_term_to_two_common_ones() =>
        Assert.Equal(5, Compare("的了票", "票的了", term => term == '票' ? 5 : 1).Weight);

    [Fact]
    public void Sequences_beyond_the_bound_are_compared_up_to_it() =>
        Assert.Equal(Alignment.Longest, Compare(new string('退', 10_000), new string('退', 10_000), _ => 1).Length);

    private static Common Compare(string one, string other, Func<char, float> weight) =>
        Alignment.Compare([.. one.Select(unit => (int)unit)], [.. other.Select(unit => (int)unit)], [.. one.Select(weight)]);
}
