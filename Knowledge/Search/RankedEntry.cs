using Knowledge.FaqFiles;
using Knowledge.Scoring;

namespace Knowledge.Search;

/// <summary>An entry in a result.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="Probability">That this entry is the right one, 0 to 1; never above that of the entry before it.</param>
/// <param name="Wording">Which wording speaks most for it: 0 is the standard question, then <see cref="FaqEntry.Wordings"/> from 1.</param>
/// <param name="Why">Worked out when first read.</param>
public sealed record RankedEntry(FaqEntry Entry, double Probability, int Wording, Lazy<Explanation> Why)
{
    public Explanation Explanation => Why.Value;
}
