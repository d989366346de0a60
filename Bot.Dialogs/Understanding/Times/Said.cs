namespace Bot.Dialogs.Understanding.Times;

/// <summary>What one mention says, before it is resolved.</summary>
internal abstract record Said
{
    public const string JustNow = "PAST_REF";

    private Said()
    {
    }

    public static Point On(Day day) => new(day, null, null);

    /// <summary>A day, a part of a day, a time, or a day with one of the two.</summary>
    internal sealed record Point(Day? Day, DayPart? Part, Clock? Clock) : Said;

    internal sealed record During(Period Period) : Said;

    /// <summary>From one to the other.</summary>
    internal sealed record FromTo(Said From, Said To) : Said;

    /// <summary>现在, 刚才.</summary>
    internal sealed record Now(string Timex) : Said;

    /// <summary>Already resolved: what counts from now on, which has but one meaning.</summary>
    internal sealed record Settled(TimeValue Value) : Said;
}
