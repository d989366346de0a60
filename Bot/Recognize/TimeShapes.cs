using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Dialogs.Understanding.Times;

namespace Bot.Recognize;

/// <summary>
/// Times in the shape of the published recognizer specs: every candidate in <c>values</c>, and in <c>preferred</c> the one that a customer means.
/// </summary>
internal static class TimeShapes
{
    private const string NotResolved = "not resolved";

    private static readonly string[] s_seasons = ["-SP", "-SU", "-FA", "-WI"];

    public static string TypeOf(TimeValue value) => "datetimeV2." + Name(value);

    public static JsonObject Resolve(TimeValue value)
    {
        var (values, preferred) = value switch
        {
            TimeValue.Date date => All(value, date.Days, day => Value(Written(day))),
            TimeValue.Time time => All(value, time.Times, at => Value(Written(at))),
            TimeValue.Moment moment => All(value, moment.Moments, at => Value(Written(at))),
            TimeValue.DateRange range when IsRecently(range) => All(value, range.Spans, span => Value(Written(span.Last))),
            TimeValue.DateRange range when IsSeason(range) => All(value, range.Spans, _ => Value(NotResolved)),
            TimeValue.DateRange range => All(value, range.Spans, span => Ends(Written(span.Start), Written(span.End))),
            TimeValue.TimeRange range => All(value, range.Spans, span => Ends(Written(span.Start), Written(span.End))),
            TimeValue.MomentRange range => All(value, range.Spans, span => Ends(Written(span.Start), Written(span.End))),
            TimeValue.Duration duration => One(value, duration.Length.Timex, Written(duration.Length)),
            TimeValue.Impossible impossible => One(value, impossible.Timex, NotResolved),
            _ => throw new ArgumentException($"{value} has no shape.", nameof(value)),
        };
        var resolution = new JsonObject { ["values"] = new JsonArray([.. Distinct(values)]) };
        if (preferred >= 0)
        {
            resolution["preferred"] = values[preferred].DeepClone();
        }

        return resolution;
    }

    public static JsonObject Resolve(TimeLength length) =>
        new() { ["values"] = new JsonArray(new JsonObject { ["timex"] = length.Timex, ["type"] = "duration", ["value"] = Written(length) }) };

    private static (JsonObject[] Values, int Preferred) All<T>(TimeValue value, Candidates<T> candidates, Func<T, Dictionary<string, string?>> shape)
        where T : struct =>
        ([.. candidates.All.Select(candidate => Entry(value, candidate.Timex, shape(candidate.Value)))], candidates.PreferredIndex);

    private static (JsonObject[] Values, int Preferred) One(TimeValue value, string timex, string written) =>
        ([Entry(value, timex, Value(written))], value is TimeValue.Impossible ? -1 : 0);

    private static JsonObject Entry(TimeValue value, string timex, Dictionary<string, string?> shape)
    {
        var entry = new JsonObject { ["timex"] = timex };
        if (value.Modifier is { } modifier)
        {
            entry["Mod"] = modifier == TimeModifier.Within ? "less" : modifier.ToString().ToLowerInvariant();
        }

        entry["type"] = Name(value);
        foreach (var (name, written) in shape.Where(part => part.Value is not null))
        {
            entry[name] = written;
        }

        return entry;
    }

    /// <summary>Two summers of no year are written alike.</summary>
    private static IEnumerable<JsonNode> Distinct(JsonObject[] values) => values.DistinctBy(value => value.ToJsonString()).Select(value => value.DeepClone());

    private static string Name(TimeValue value) => value switch
    {
        TimeValue.DateRange range when IsRecently(range) => "date",
        TimeValue.Date or TimeValue.Impossible => "date",
        TimeValue.Time => "time",
        TimeValue.Moment => "datetime",
        TimeValue.DateRange => "daterange",
        TimeValue.TimeRange => "timerange",
        TimeValue.MomentRange => "datetimerange",
        _ => "duration",
    };

    /// <summary>最近 alone is a date there, today.</summary>
    private static bool IsRecently(TimeValue.DateRange range) => range.Spans.All is [{ Timex: "PAST_REF" }];

    /// <summary>Seasons have names there but no days.</summary>
    private static bool IsSeason(TimeValue.DateRange range) => s_seasons.Any(range.Spans.All[0].Timex.EndsWith);

    private static Dictionary<string, string?> Value(string? written) => new(StringComparer.Ordinal) { ["value"] = written };

    private static Dictionary<string, string?> Ends(string? start, string? end) => new(StringComparer.Ordinal) { ["start"] = start, ["end"] = end };

    private static string? Written(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? Written(TimeOnly? time) => time?.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private static string? Written(DateTime? moment) => moment?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Written(TimeLength length) => length.Seconds.ToString("0.####", CultureInfo.InvariantCulture);
}
