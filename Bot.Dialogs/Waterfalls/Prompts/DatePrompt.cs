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

        return first.Value.Day() is not { } day ? Recognition<DateOnly>.None.Instance
            : (day > Latest || day < Earliest) && Latest > turn.Today ? new Recognition<DateOnly>.Refused(DialogWording.DayOutside(Earliest ?? turn.Today, Latest.Value))
            : day > Latest ? new Recognition<DateOnly>.Refused(DialogWording.DayTooLate(day))
            : day < Earliest ? new Recognition<DateOnly>.Refused(DialogWording.DayTooEarly(day))
            : new Recognition<DateOnly>.Answer(day);
    }
}

internal static class SaidDays
{
    /// <summary>The one day that is meant; null for ranges, lengths and times of any day.</summary>
    public static DateOnly? Day(this TimeValue time) => time switch
    {
        TimeValue.Date date => date.Days.Preferred,
        TimeValue.Moment moment => DateOnly.FromDateTime(moment.Moments.Preferred),
        TimeValue.MomentRange { Spans.Preferred.Start: { } start } => DateOnly.FromDateTime(start),
        _ => null,
    };
}
