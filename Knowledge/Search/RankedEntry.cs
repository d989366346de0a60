using Knowledge.FaqFiles;
using Knowledge.Scoring;

namespace Knowledge.Search;

/// <summary>An entry in a result.</summary>
public sealed class RankedEntry
{
    private readonly Explainer _explainer;
    private readonly int _number;

    internal RankedEntry(FaqEntry entry, int number, double probability, int wording, Explainer explainer)
    {
        (Entry, Probability, Wording) = (entry, probability, wording);
        (_number, _explainer) = (number, explainer);
    }

    public FaqEntry Entry { get; }

    /// <summary>That this entry is the right one, 0 to 1; never above that of the entry before it.</summary>
    public double Probability { get; }

    /// <summary>Which wording speaks most for it: 0 is the standard question, then <see cref="FaqEntry.Wordings"/> from 1.</summary>
    public int Wording { get; }

    /// <summary>Why it stands where it stands. Worked out whenever it is read, which takes as long as asking.</summary>
    public Explanation Explanation => _explainer.Explain(_number);
}
