using System.Net.Http.Headers;

namespace Bot.Webhooks;

/// <summary>How long to wait before an event is sent again.</summary>
internal static class Backoff
{
    public static readonly TimeSpan First = TimeSpan.FromSeconds(2);
    public static readonly TimeSpan Longest = TimeSpan.FromMinutes(10);

    // A wish beyond this is a mistake; the event would never come.
    public static readonly TimeSpan LongestWish = TimeSpan.FromHours(1);

    /// <summary>Doubles with each failure up to <see cref="Longest"/>; between half of that and the whole, so that many do not come back together.</summary>
    /// <param name="failures">How often it was sent in vain, this time included.</param>
    /// <param name="jitter">Random, from 0 to 1.</param>
    /// <param name="wish">What the receiver asked for; never came back to earlier.</param>
    public static TimeSpan After(int failures, double jitter, TimeSpan? wish)
    {
        // Past twenty doublings it is the longest anyway, and the power would overflow.
        var whole = Math.Min(First.TotalSeconds * Math.Pow(2, Math.Min(failures - 1, 20)), Longest.TotalSeconds);
        var wait = TimeSpan.FromSeconds(whole * (0.5 + (jitter / 2)));
        var wished = wish > LongestWish ? LongestWish : wish ?? TimeSpan.Zero;
        return wait > wished ? wait : wished;
    }

    /// <summary>Retry-After as a time from now; null when there is none.</summary>
    public static TimeSpan? WishOf(RetryConditionHeaderValue? retryAfter, DateTimeOffset now) => retryAfter switch
    {
        { Delta: { } delta } => delta,
        { Date: { } date } => date - now,
        _ => null,
    };
}
