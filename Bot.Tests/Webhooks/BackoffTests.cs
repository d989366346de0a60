using System.Net.Http.Headers;
using Bot.Webhooks;

namespace Bot.Tests.Webhooks;

public sealed class BackoffTests
{
    private static readonly DateTimeOffset s_now = new(2026, 3, 6, 2, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData(1, 1, 2)]
    [InlineData(2, 2, 4)]
    [InlineData(5, 16, 32)]
    [InlineData(10, 300, 600)]
    [InlineData(1_000_000, 300, 600)]
    public void Each_failure_doubles_the_wait_up_to_ten_minutes_and_chance_takes_up_to_half(int failures, int least, int most)
    {
        Assert.Equal(TimeSpan.FromSeconds(least), Backoff.After(failures, jitter: 0, wish: null));
        Assert.Equal(TimeSpan.FromSeconds(most), Backoff.After(failures, jitter: 1, wish: null));
    }

    [Theory]
    [InlineData(30, 30)]
    [InlineData(0, 2)]
    [InlineData(-5, 2)]
    [InlineData(999_999, 3600)]
    public void A_wish_is_kept_up_to_an_hour_and_never_makes_it_sooner(int wish, int seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Backoff.After(1, jitter: 1, TimeSpan.FromSeconds(wish)));

    [Fact]
    public void Retry_after_is_seconds_or_a_date()
    {
        Assert.Equal(TimeSpan.FromSeconds(7), Backoff.WishOf(new RetryConditionHeaderValue(TimeSpan.FromSeconds(7)), s_now));
        Assert.Equal(TimeSpan.FromMinutes(1), Backoff.WishOf(new RetryConditionHeaderValue(s_now.AddMinutes(1)), s_now));
        Assert.Null(Backoff.WishOf(null, s_now));
    }
}
