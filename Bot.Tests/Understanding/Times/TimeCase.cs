using System.Globalization;
using System.Text.Json;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Times;
using Bot.Tests.Support;

namespace Bot.Tests.Understanding.Times;

/// <summary>One line of Specs/times*.jsonl: every time in a message, with all it can mean and what it most likely means.</summary>
/// <param name="Reference">Now; a Friday in November where the line has none.</param>
public sealed record TimeCase(string Input, DateTime? Reference, IReadOnlyList<TimeFound> Times)
{
    public static readonly DateTime Friday = new(2024, 11, 15, 10, 30, 0);

    private static readonly JsonSerializerOptions s_web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<TimeCase> Load(string name) =>
        [.. File.ReadLines(Path.Combine(RepositoryRoot.Folder("Bot.Tests"), "Specs", name + ".jsonl")).Select(Parse)];

    private static TimeCase Parse(string line) =>
        JsonSerializer.Deserialize<TimeCase>(line, s_web) ?? throw new InvalidOperationException($"No case: {line}");
}

/// <param name="End">Inclusive, as in result files of the command <c>recognize</c>.</param>
/// <param name="Preferred">Null where there is but one value.</param>
public sealed record TimeFound(int Start, int End, string Kind, string Values, string? Preferred)
{
    public static IEnumerable<TimeFound> In(string input, DateTime reference) =>
        TimeFinder.Find(new Utterance(input), reference).Select(found => Of(found.Start, found.End - 1, found.Value));

    private static TimeFound Of(int start, int end, TimeValue value)
    {
        var (values, preferred) = value switch
        {
            TimeValue.Date date => All(date.Days, Written),
            TimeValue.Time time => All(time.Times, Written),
            TimeValue.Moment moment => All(moment.Moments, Written),
            TimeValue.DateRange range => All(range.Spans, span => Ends(Written(span.Start), Written(span.End))),
            TimeValue.TimeRange range => All(range.Spans, span => Ends(Written(span.Start), Written(span.End))),
            TimeValue.MomentRange range => All(range.Spans, span => Ends(Written(span.Start), Written(span.End))),
            TimeValue.Duration { Length: var length } => (length.IsExact ? length.Timex : $"{length.Seconds}..{length.SecondsAtMost} s", null),
            TimeValue.Impossible impossible => (impossible.Timex, null),
            _ => throw new InvalidOperationException($"An unknown kind of time: {value}"),
        };
        var kind = (value.IsGuess ? "guess: " : "") + value.GetType().Name + (value.Modifier is { } modifier ? " " + modifier : "");
        return new TimeFound(start, end, kind, values, preferred);
    }

    private static (string Values, string? Preferred) All<T>(Candidates<T> candidates, Func<T, string> written)
        where T : struct =>
        (string.Join(", ", candidates.All.Select(candidate => written(candidate.Value))), candidates.All.Count > 1 ? written(candidates.Preferred) : null);

    private static string Ends(string start, string end) => $"{start}..{end}";

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Written(TimeOnly time) => time.ToString("HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Written(DateTime moment) => moment.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    private static string Written(DateOnly? day) => day is { } known ? Written(known) : "";

    private static string Written(TimeOnly? time) => time is { } known ? Written(known) : "";

    private static string Written(DateTime? moment) => moment is { } known ? Written(known) : "";
}
