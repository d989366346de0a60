using System.Runtime.InteropServices;

namespace Knowledge.Indexing;

/// <summary>A list of term numbers for each wording (or entry), all in one flat array.</summary>
internal sealed class TermLists(int[] starts, int[] terms)
{
    public int Count => starts.Length - 1;

    public ReadOnlySpan<int> this[int list] => terms.AsSpan(starts[list]..starts[list + 1]);

    internal sealed class Builder
    {
        private readonly List<int> _starts = [0];
        private readonly List<int> _terms = [];

        public void Add(int term) => _terms.Add(term);

        public void EndList() => _starts.Add(_terms.Count);

        public ReadOnlySpan<int> Last => CollectionsMarshal.AsSpan(_terms)[_starts[^2].._starts[^1]];

        public TermLists Build() => new([.. _starts], [.. _terms]);
    }
}
