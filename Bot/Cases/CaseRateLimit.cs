using System.Threading.RateLimiting;
using Bot.DirectLine;
using Bot.Webhooks;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Bot.Cases;

/// <summary>So many requests of the shop's systems in a minute from one address; past them 429 with the seconds to wait.</summary>
internal sealed class CaseRateLimit(IOptions<WebhookOptions> options) : IRateLimiterPolicy<string>
{
    public const string Name = "cases";

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = async (context, _) =>
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Period;
        context.HttpContext.Response.Headers.RetryAfter = $"{(int)Math.Ceiling(wait.TotalSeconds)}";
        await CaseAnswers.TooManyRequests.ExecuteAsync(context.HttpContext);
    };

    public RateLimitPartition<string> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetFixedWindowLimiter(RateLimits.Network(httpContext.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = options.Value.RequestsPerMinute,
            Window = Period,
        });
}
