using System.Runtime.InteropServices;

namespace Bot.Dialogs.Understanding.Times;

/// <summary>Where the speaker stands: now, looking back (买的, 签收) or ahead (能送到吗, 预约).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Viewpoint(DateTime Now, Outlook Outlook)
{
    public bool LooksAhead => Outlook == Outlook.Ahead;

    public DateOnly Today => DateOnly.FromDateTime(Now);

    /// <summary>Orders the candidates and marks the likeliest: looking back the last that has begun, looking ahead the first that is not over.</summary>
    public Candidates<T> Choose<T>(List<Candidate<T>> found, Func<T, DateTime> begin, Func<T, DateTime> end)
        where T : struct
    {
        found.Sort((left, right) => begin(left.Value).CompareTo(begin(right.Value)));
        for (var i = found.Count - 1; i > 0; i--)
        {
            if (EqualityComparer<T>.Default.Equals(found[i].Value, found[i - 1].Value))
            {
                found.RemoveAt(i);
            }
        }

        var now = Now;
        var likeliest = LooksAhead
            ? found.FindIndex(candidate => end(candidate.Value) >= now)
            : found.FindLastIndex(candidate => begin(candidate.Value) <= now);
        return new Candidates<T>(found, likeliest >= 0 ? likeliest : LooksAhead ? found.Count - 1 : 0);
    }
}

/// <summary>The last and the next of something that recurs: equal where only one is meant, both null where no calendar holds it.</summary>
/// <param name="Timex">Null where each has its own (a lunar festival).</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Resolved<T>(string? Timex, T? Past, T? Future)
    where T : struct
{
    public static Resolved<T> Once(string timex, T value) => new(timex, value, value);
}
