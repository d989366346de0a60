using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Bot.DirectLine.Tokens;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Bot.DirectLine;

/// <summary>How often a conversation or an address may ask; what is over it is told in the form that DirectLineJS understands for that request.</summary>
internal static class RateLimits
{
    public const string Starts = "DirectLine.Starts";
    public const string Posts = "DirectLine.Posts";
    public const string Uploads = "DirectLine.Uploads";
    public const string Reads = "DirectLine.Reads";
    public const string Unread = "DirectLine.Unread";
    public const string Streams = "DirectLine.Streams";

    public static readonly TimeSpan RetryStream = TimeSpan.FromSeconds(15);

    public static void Add(RateLimiterOptions limiter, IOptions<DirectLineOptions> options, TimeProvider time)
    {
        var limits = options.Value;
        Refusal RefuseStart(TimeSpan wait) => Refusal.TooManyStarts(wait);
        Refusal RefusePost(TimeSpan wait) => Refusal.TooManyPosts(time.GetUtcNow(), wait);
        limiter
            .AddPolicy(Starts, new Limit(StartsOf, _ => PerMinute(limits.StartsPerMinute), RefuseStart))
            .AddPolicy(Posts, new Limit(Conversation, _ => PerMinute(limits.PostsPerMinute), RefusePost))
            .AddPolicy(Uploads, new Limit(Conversation, _ => PerMinute(limits.UploadsPerMinute), RefusePost))
            .AddPolicy(Reads, new Limit(Conversation, _ => PerMinute(limits.ReadsPerMinute), RefuseStart))
            .AddPolicy(Unread, new Limit(Address, _ => PerMinute(limits.UnreadPerMinute), RefuseStart))
            .AddPolicy(Streams, new Limit(Conversation, _ => AtOnce(limits.StreamsMax), _ => Refusal.TooManyStarts(RetryStream)));
    }

    /// <summary>An address of IPv4, or the /64 of IPv6 that one household or phone has for itself.</summary>
    public static string Network(IPAddress? address)
    {
        if (address is null)
        {
            return "unknown";
        }

        if (address.IsIPv4MappedToIPv6)
        {
            address = address.MapToIPv4();
        }

        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? $"{Convert.ToHexStringLower(address.GetAddressBytes().AsSpan(0, 8))}/64"
            : address.ToString();
    }

    // The one in the address; where there is none, as in a refresh, the token's.
    private static string Conversation(HttpContext context) =>
        context.Request.RouteValues["id"] as string ?? Caller.Of(context.User)?.Grant?.Conversation.Value ?? "";

    private static string Address(HttpContext context) => Network(context.Connection.RemoteIpAddress);

    // The shop's own server starts conversations for everybody from one address.
    private static string? StartsOf(HttpContext context) =>
        Caller.Of(context.User) is { Grant: null } ? null : Address(context);

    private static TokenBucketRateLimiter PerMinute(int permits) => new(new TokenBucketRateLimiterOptions
    {
        TokenLimit = permits,
        TokensPerPeriod = permits,
        ReplenishmentPeriod = TimeSpan.FromMinutes(1),
        AutoReplenishment = false,
        QueueLimit = 0,
    });

    private static ConcurrencyLimiter AtOnce(int permits) => new(new ConcurrencyLimiterOptions { PermitLimit = permits, QueueLimit = 0 });

    /// <param name="keyOf">Whom the limit counts; null: not counted.</param>
    private sealed class Limit(Func<HttpContext, string?> keyOf, Func<string, RateLimiter> make, Func<TimeSpan, Refusal> refuse) : IRateLimiterPolicy<string>
    {
        public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = (context, _) =>
            new ValueTask(refuse(WaitOf(context.Lease)).ExecuteAsync(context.HttpContext));

        public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
            keyOf(httpContext) is { } key ? RateLimitPartition.Get(key, make) : RateLimitPartition.GetNoLimiter("");

        private static TimeSpan WaitOf(RateLimitLease lease) =>
            lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : TimeSpan.FromSeconds(1);
    }
}
