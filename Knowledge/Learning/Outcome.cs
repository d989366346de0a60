using System.Runtime.InteropServices;
using Knowledge.Search;

namespace Knowledge.Learning;

/// <summary>What came of one labelled question.</summary>
/// <param name="Confidence">As the search gave it.</param>
/// <param name="Band">As the search gave it.</param>
/// <param name="Rank">Place of the first right entry, from 1; 0 when none is among those found.</param>
/// <param name="IsAnswerable">Whether any entry is right.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Outcome(double Confidence, Band Band, int Rank, bool IsAnswerable)
{
    /// <summary>Whether showing the first entry's answer would have been right.</summary>
    public bool IsRight => Rank == 1;

    public static Outcome Of(FaqResult result, LabelledQuestion question)
    {
        int rank = 0;
        for (int i = result.Ranked.Count - 1; i >= 0; i--)
        {
            if (question.Gold.Contains(result.Ranked[i].Entry.Id)) rank = i + 1;
        }
        return new Outcome(result.Confidence, result.Band, rank, question.IsAnswerable);
    }
}
