using Knowledge.Learning;

namespace Bot.Tests.Knowledge.Learning;

public sealed class BinomialBoundTests
{
    [Theory]
    [InlineData(59, 59, 0.95, 0.9505)]                                       // without a failure the bound is (1 − assurance)^(1/n)
    [InlineData(58, 58, 0.95, 0.9497)]
    [InlineData(10, 10, 0.9, 0.7943)]
    [InlineData(9, 10, 0.95, 0.6058)]                                        // tabulated: one-sided Clopper–Pearson
    [InlineData(0, 10, 0.95, 0)]
    public void The_bound_is_the_tabulated_one(int successes, int trials, double assurance, double bound) =>
        Assert.Equal(bound, BinomialBound.Lower(successes, trials, assurance), 4);

    [Fact]
    public void A_promise_is_made_exactly_up_to_the_bound()
    {
        double bound = BinomialBound.Lower(95, 100, 0.95);
        Assert.True(BinomialBound.Promises(95, 100, bound - 1e-6, 0.95));
        Assert.False(BinomialBound.Promises(95, 100, bound + 1e-6, 0.95));
        Assert.False(BinomialBound.Promises(0, 0, 0.1, 0.95));
    }
}
