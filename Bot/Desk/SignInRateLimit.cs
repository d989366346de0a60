using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Bot.Accounts;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;

namespace Bot.Desk;

/// <summary>So many tries to sign in a minute from one address; past them 429 with the seconds to wait.</summary>
internal sealed class SignInRateLimit(IOptions<AccountOptions> options) : IRateLimiterPolicy<IPAddress>
{
    public const string Name = "desk-sign-in";

    private static readonly TimeSpan Period = TimeSpan.FromMinutes(1);

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected { get; } = async (context, _) =>
    {
        var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Period;
        context.HttpContext.Response.Headers.RetryAfter = $"{(int)Math.Ceiling(wait.TotalSeconds)}";
        await DeskAnswers.TooManySignIns.ExecuteAsync(context.HttpContext);
    };

    public RateLimitPartition<IPAddress> GetPartition(HttpContext httpContext) =>
        RateLimitPartition.GetFixedWindowLimiter(NetworkOf(httpContext.Connection.RemoteIpAddress), _ => new FixedWindowRateLimiterOptions
        {
            PermitLimit = options.Value.SignInsPerMinute,
            Window = Period,
        });

    /// <summary>An IPv6 customer of any provider has a whole /64 to himself: it counts as one address.</summary>
    private static IPAddress NetworkOf(IPAddress? address)
    {
        if (address is null || address.AddressFamily == AddressFamily.InterNetwork || address.IsIPv4MappedToIPv6)
        {
            return address?.MapToIPv4() ?? IPAddress.None;
        }

        Span<byte> bytes = stackalloc byte[16];
        address.TryWriteBytes(bytes, out _);
        bytes[8..].Clear();
        return new IPAddress(bytes);
    }
}
