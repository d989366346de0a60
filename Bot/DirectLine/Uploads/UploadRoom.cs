using System.Threading.RateLimiting;
using Bot.DirectLine.Tokens;
using Microsoft.Extensions.Options;

namespace Bot.DirectLine.Uploads;

/// <summary>Whether there is room for more pictures: on the disk at all, and for the address they come from.</summary>
internal sealed partial class UploadRoom : IDisposable
{
    // The limiter counts in int, the setting in bytes.
    private const int Unit = 1024;
    private const int RefillsPerHour = 60;

    private readonly UploadFolder _folder;
    private readonly DirectLineOptions _options;
    private readonly TimeProvider _time;
    private readonly ILogger<UploadRoom> _logger;
    private readonly int _unitsMax;
    private readonly PartitionedRateLimiter<string> _addresses;

    public UploadRoom(UploadFolder folder, IOptions<DirectLineOptions> options, TimeProvider time, ILogger<UploadRoom> logger)
    {
        (_folder, _options, _time, _logger) = (folder, options.Value, time, logger);
        _unitsMax = (int)(_options.UploadBytesPerHour / Unit);
        var bucket = new TokenBucketRateLimiterOptions
        {
            TokenLimit = _unitsMax,
            TokensPerPeriod = Math.Max(1, _unitsMax / RefillsPerHour),
            ReplenishmentPeriod = TimeSpan.FromHours(1) / RefillsPerHour,
            QueueLimit = 0,
        };
        _addresses = PartitionedRateLimiter.Create<string, string>(address => RateLimitPartition.GetTokenBucketLimiter(address, _ => bucket));
    }

    /// <summary>Null: there is enough left for words, so pictures may come.</summary>
    public Refusal? CheckDisk()
    {
        var free = _folder.FreeBytes;
        if (free >= _options.FreeDiskMin)
        {
            return null;
        }

        LogDiskFull(free, _options.FreeDiskMin);
        return Refusal.DiskFull;
    }

    /// <summary>Counts what has arrived to its address; null: it may stay.</summary>
    public Refusal? Take(HttpContext context, long bytes)
    {
        // The shop's own server sends for everybody from one address.
        if (Caller.Of(context.User) is { Grant: null })
        {
            return null;
        }

        // An upload larger than a whole hour's worth takes all of it.
        var units = (int)Math.Min(_unitsMax, (bytes + Unit - 1) / Unit);
        using var lease = _addresses.AttemptAcquire(RateLimits.Network(context.Connection.RemoteIpAddress), units);
        if (lease.IsAcquired)
        {
            return null;
        }

        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var known) ? known : TimeSpan.FromHours(1) / RefillsPerHour;
        return Refusal.TooManyPosts(_time.GetUtcNow(), wait) with { Message = "图片发得太多了，请过一会儿再发。" };
    }

    public void Dispose() => _addresses.Dispose();

    [LoggerMessage(LogLevel.Error, "A picture is refused: the data folder's disk has {Free} bytes left, fewer than DirectLine:FreeDiskMin ({FreeDiskMin})")]
    private partial void LogDiskFull(long free, long freeDiskMin);
}
