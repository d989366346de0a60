using System.Diagnostics.CodeAnalysis;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Orders.Samples;

/// <summary>
/// A moment told from now: <c>-8d 15:20</c> (eight days ago by the shop's calendar, at 15:20), <c>-1y1d 10:00</c>, <c>-3h</c>, <c>-20min</c>, <c>+2d</c>.
/// Units are y, mo, d, h and min.
/// </summary>
/// <param name="Months">Calendar months to go; below 0 into the past.</param>
/// <param name="Days">Calendar days on top.</param>
/// <param name="Span">Hours and minutes on top.</param>
/// <param name="At">The time of that day; null: the time it is now.</param>
[JsonConverter(typeof(RelativeTimeConverter))]
internal sealed record RelativeTime(int Months, int Days, TimeSpan Span, TimeOnly? At)
{
    public static bool TryParse(ReadOnlySpan<char> text, [NotNullWhen(true)] out RelativeTime? time)
    {
        time = null;
        TimeOnly? at = null;
        if (text.IndexOf(' ') is > 0 and var space)
        {
            if (!TimeOnly.TryParseExact(text[(space + 1)..], "HH:mm", out var given)) return false;
            at = given;
            text = text[..space];
        }

        if (text is not ['+' or '-', _, ..]) return false;
        var sign = text[0] == '-' ? -1 : 1;
        var (months, days, span) = (0, 0, TimeSpan.Zero);
        for (text = text[1..]; text.Length > 0;)
        {
            var digits = text.IndexOfAnyExceptInRange('0', '9');
            if (digits is < 1 or > 4) return false;
            var count = sign * int.Parse(text[..digits]);
            text = text[digits..];
            var letters = text.IndexOfAnyInRange('0', '9') is >= 0 and var next ? next : text.Length;
            switch (text[..letters])
            {
                case "y": months += 12 * count; break;
                case "mo": months += count; break;
                case "d": days += count; break;
                case "h": span += TimeSpan.FromHours(count); break;
                case "min": span += TimeSpan.FromMinutes(count); break;
                default: return false;
            }

            text = text[letters..];
        }

        time = new RelativeTime(months, days, span, at);
        return true;
    }

    /// <returns>Whole minutes, in the zone's own offset.</returns>
    public DateTimeOffset From(DateTimeOffset now, TimeZoneInfo zone)
    {
        var moment = TimeZoneInfo.ConvertTime(now + Span, zone);
        var day = DateOnly.FromDateTime(moment.Date);
        var then = day.AddMonths(Months);
        // No 29 February last year: one day on, so that a year counted from there still reaches today.
        then = then.AddDays(then.Day < day.Day && Months < 0 ? Days + 1 : Days);
        var local = then.ToDateTime(At ?? new TimeOnly(moment.Hour, moment.Minute));
        return new DateTimeOffset(local, zone.GetUtcOffset(local));
    }

    public DateOnly DayFrom(DateTimeOffset now, TimeZoneInfo zone) => DateOnly.FromDateTime(From(now, zone).Date);
}

/// <summary>Reads <see cref="RelativeTime"/> from a JSON string.</summary>
internal sealed class RelativeTimeConverter : JsonConverter<RelativeTime>
{
    public override RelativeTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && RelativeTime.TryParse(reader.GetString(), out var time)
            ? time
            : throw new JsonException("Not a time such as -8d 15:20, -1y1d 10:00, -3h or +2d.");

    public override void Write(Utf8JsonWriter writer, RelativeTime value, JsonSerializerOptions options) =>
        throw new NotSupportedException("Sample orders are only read.");
}
