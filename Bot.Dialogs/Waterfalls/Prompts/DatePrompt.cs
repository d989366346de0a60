using Bot.Dialogs.Understanding.Times;

namespace Bot.Dialogs.Waterfalls.Prompts;

/// <summary>A day: 昨天, 11月3号, 上周五, 三天前.</summary>
internal sealed record DatePrompt(string Text, string Retry) : Prompt<DateOnly>(Text, Retry)
{
    /// <summary>Null: no limit.</summary>
    public DateOnly? Earliest { get; init; }

    /// <summary>Null: no limit.</summary>
    public DateOnly? Latest { get; init; }

    public IReadOnlyList<string> Suggestions { get; init; } = [];

    public override IReadOnlyList<string> Buttons => Suggestions;

    public override Recognition<DateOnly> Recognize(DialogTurn turn, bool isLastResort)
    {
        if (turn.Said.PossibleTimes is not [var first, ..])
        {
            return Recognition<DateOnly>.None.Instance;
        }

        if (first.Value is TimeValue.Impossible)
        {
            return new Recognition<DateOnly>.Refused(DialogWording.NoSuchDay(turn.Text[first.Start..first.End]));
        }

        return first.Value.Day(Earliest, Latest) is not { } day ? Recognition<DateOnly>.None.Instance
            : (day > Latest || day < Earliest) && Latest > turn.Today ? new Recognition<DateOnly>.Refused(DialogWording.DayOutside(Earliest ?? turn.Today, Latest.Value))
            : day > Latest ? new Recognition<DateOnly>.Refused(DialogWording.DayTooLate(day))
            : day < Earliest ? new Recognition<DateOnly>.Refused(DialogWording.DayTooEarly(day))
            : new Recognition<DateOnly>.Answer(day);
    }
}

internal static class SaidDays
{
    /// <summary>The one day that is meant; null for ranges, lengths and times of any day.</summary>
    /// <param name="earliest">Asked for a day from then on, a bare 3月8号 is the coming one, not the last one.</param>
    public static DateOnly? Day(this TimeValue time, DateOnly? earliest = null, DateOnly? latest = null) => time switch
    {
        TimeValue.Date date => Pick(date.Days, day => day, earliest, latest),
        TimeValue.Moment moment => Pick(moment.Moments, DateOnly.FromDateTime, earliest, latest),
        TimeValue.MomentRange { Spans.Preferred.Start: { } start } => DateOnly.FromDateTime(start),
        _ => null,
    };

    private static DateOnly Pick<T>(Candidates<T> candidates, Func<T, DateOnly> dayOf, DateOnly? earliest, DateOnly? latest)
        where T : struct
    {
        var preferred = dayOf(candidates.Preferred);
        DateOnly[] fitting = [.. candidates.All.Select(candidate => dayOf(candidate.Value)).Where(day => !(day < earliest) && !(day > latest))];
        return fitting.Length == 0 ? (earliest is null ? preferred : dayOf(candidates.All[^1].Value))
            : fitting.Contains(preferred) ? preferred
            : fitting[0];
    }
}
