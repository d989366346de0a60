using Knowledge.Indexing;

namespace Knowledge.Search;

/// <summary>The one door to the FAQ: a question in, ranked entries with one confidence out. Safe to use from any number of threads.</summary>
/// <param name="first">The snapshot to begin with.</param>
public sealed class FaqSearch(FaqIndex first)
{
    private volatile FaqIndex _current = first;                              // readers see the old snapshot or the new one, never half of each

    public FaqIndex Current => _current;

    public void Publish(FaqIndex rebuilt) => _current = rebuilt;

    /// <param name="question">Any text, as the customer wrote it. Only its first 400 characters are read.</param>
    /// <param name="today">Entries outside their 有效期 (period of validity) on this day are not found.</param>
    public FaqResult Ask(string question, DateOnly today) => Asking.Run(_current, question, today);   // read once: one question meets one snapshot
}
