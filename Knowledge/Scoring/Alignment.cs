namespace Knowledge.Scoring;

/// <summary>Longest common subsequence and longest common run of two term sequences, by the textbook table (Wagner and Fischer, 1974).</summary>
internal static class Alignment
{
    /// <summary>Terms behind this one are not compared: it bounds the time, and a wording is hardly ever longer.</summary>
    public const int Longest = 64;

    public static (int Subsequence, int Run) Compare(ReadOnlySpan<int> one, ReadOnlySpan<int> other)
    {
        one = one[..Math.Min(one.Length, Longest)];
        other = other[..Math.Min(other.Length, Longest)];
        Span<byte> subsequence = stackalloc byte[Longest + 1];               // of one's terms so far with the first i of other
        Span<byte> run = stackalloc byte[Longest + 1];                       // ending at both last terms
        subsequence.Clear();
        run.Clear();
        byte longestRun = 0;
        foreach (int term in one)
        {
            byte diagonal = 0, diagonalRun = 0;
            for (int i = 0; i < other.Length; i++)
            {
                byte above = subsequence[i + 1], aboveRun = run[i + 1];
                bool isSame = other[i] == term;
                subsequence[i + 1] = isSame ? (byte)(diagonal + 1) : Math.Max(above, subsequence[i]);
                run[i + 1] = isSame ? (byte)(diagonalRun + 1) : (byte)0;
                longestRun = Math.Max(longestRun, run[i + 1]);
                (diagonal, diagonalRun) = (above, aboveRun);
            }
        }
        return (subsequence[other.Length], longestRun);
    }
}
