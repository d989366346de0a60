using System.Runtime.InteropServices;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Everything the words can mean, in order of time, and the one they most likely mean.</summary>
public sealed class Candidates<T>
    where T : struct
{
    internal Candidates(IReadOnlyList<Candidate<T>> all, int preferred)
    {
        All = all;
        PreferredIndex = preferred;
    }

    /// <summary>At least one.</summary>
    public IReadOnlyList<Candidate<T>> All { get; }

    /// <summary>What a customer means after a sale: the last one, unless the words say otherwise.</summary>
    public T Preferred => All[PreferredIndex].Value;

    /// <summary>Where <see cref="Preferred"/> stands in <see cref="All"/>.</summary>
    public int PreferredIndex { get; }
}

internal static class Candidates
{
    public static Candidates<T> Only<T>(T value, string timex)
        where T : struct => new([new Candidate<T>(value, timex)], 0);
}

/// <param name="Timex">What was said, in TIMEX3; open parts are X: <c>XXXX-11-11</c>.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Candidate<T>(T Value, string Timex)
    where T : struct;

/// <summary>From a start to an end; null is open. 22:00 to 02:00 passes midnight.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Between<T>(T? Start, T? End)
    where T : struct;

/// <summary>A span of days; null is open.</summary>
/// <param name="End">
/// As TIMEX3 has it: of a week, a month or a year the day after it, of a span said by its two ends the second one itself. See <paramref name="Last"/>.
/// </param>
/// <param name="Last">The last day that belongs to it.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DaySpan(DateOnly? Start, DateOnly? End, DateOnly? Last)
{
    /// <summary>A span that ends before a day.</summary>
    internal static DaySpan UpTo(DateOnly start, DateOnly end) => new(start, end, end.AddDays(-1));

    public bool Contains(DateOnly day) => (Start is not { } start || day >= start) && (Last is not { } last || day <= last);
}
