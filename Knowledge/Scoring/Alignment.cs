using System.Runtime.InteropServices;

namespace Knowledge.Scoring;

/// <summary>Longest common subsequence of two term sequences, by the textbook table (Wagner and Fischer, 1974).</summary>
internal static class Alignment
{
    /// <summary>Terms behind this one are not compared: it bounds the time, and a wording is hardly ever longer.</summary>
    public const int Longest = 64;

    /// <param name="one">A sequence of terms.</param>
    /// <param name="other">Another.</param>
    /// <param name="weights">What each term of <paramref name="one"/> counts in the heaviest subsequence.</param>
    public static Common Compare(ReadOnlySpan<int> one, ReadOnlySpan<int> other, ReadOnlySpan<float> weights)
    {
        one = one[..Math.Min(one.Length, Longest)];
        other = other[..Math.Min(other.Length, Longest)];
        Span<Common> best = stackalloc Common[other.Length + 1];             // of one's terms so far with the first i of other
        best.Clear();
        int longestRun = 0;
        for (int row = 0; row < one.Length; row++)
        {
            Common diagonal = default;
            for (int i = 0; i < other.Length; i++)
            {
                var above = best[i + 1];
                best[i + 1] = other[i] == one[row]
                    ? new Common(diagonal.Length + 1, diagonal.Weight + weights[row], diagonal.Run + 1)
                    : new Common(Math.Max(above.Length, best[i].Length), Math.Max(above.Weight, best[i].Weight), 0);
                longestRun = Math.Max(longestRun, best[i + 1].Run);
                diagonal = above;
            }
        }
        return best[^1] with { Run = longestRun };
    }
}

/// <summary>What two sequences have in common.</summary>
/// <param name="Length">Terms of the longest common subsequence.</param>
/// <param name="Weight">Weight of the heaviest one.</param>
/// <param name="Run">Terms of the longest common run.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Common(int Length, float Weight, int Run);
