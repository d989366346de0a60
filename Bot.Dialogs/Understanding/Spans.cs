namespace Bot.Dialogs.Understanding;

/// <summary>Settles which of two readings a piece of text belongs to.</summary>
internal static class Spans
{
    /// <summary>What does not touch anything taken. Both lists stand in order of appearance; nothing is copied where nothing touches.</summary>
    public static IReadOnlyList<Recognized<T>> Outside<T, TTaken>(this IReadOnlyList<Recognized<T>> found, IReadOnlyList<Recognized<TTaken>> taken)
    {
        if (found.Count == 0 || taken.Count == 0)
        {
            return found;
        }

        var free = new List<Recognized<T>>(found.Count);
        var next = 0;
        foreach (var one in found)
        {
            while (next < taken.Count && taken[next].End <= one.Start)
            {
                next++;
            }

            if (next == taken.Count || !one.Overlaps(taken[next].Start, taken[next].End))
            {
                free.Add(one);
            }
        }

        return free.Count == found.Count ? found : free;
    }
}
