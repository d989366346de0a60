using Microsoft.Extensions.Options;

namespace Bot.Handoff;

/// <summary>Whether people serve at a moment.</summary>
public sealed class ServiceHours(IOptions<HandoffOptions> options)
{
    private readonly TimeZoneInfo _zone = TimeZoneInfo.FindSystemTimeZoneById(options.Value.TimeZone);

    public TimeOnly Opens => options.Value.Opens;

    public bool IsOpen(DateTimeOffset now)
    {
        var (opens, closes) = (options.Value.Opens, options.Value.Closes);
        // IsBetween goes over midnight when the end is before the start, and is empty when both are equal.
        return opens == closes || TimeOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, _zone).DateTime).IsBetween(opens, closes);
    }

    public DateOnly Today(DateTimeOffset now) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, _zone).DateTime);
}
