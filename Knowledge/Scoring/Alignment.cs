using System.Numerics;

namespace Knowledge.Scoring;

/// <summary>
/// What order the question and a wording have in common, with the question's places as bits of a number: every character of the wording
/// takes a few instructions. Characters behind <see cref="QuestionTerms.LongestSequence"/> of either are not compared.
/// </summary>
internal sealed class Alignment(QuestionTerms question)
{
    private const int Longest = QuestionTerms.LongestSequence;

    private readonly byte[] _runs = new byte[Longest + 1];                   // of each place of the question, from 1: the common run that ends there

    /// <summary>Characters of the longest common subsequence.</summary>
    public int Subsequence { get; private set; }

    /// <summary>Characters of the longest common run.</summary>
    public int Run { get; private set; }

    /// <summary>Places of the question whose character the wording has.</summary>
    public ulong Places { get; private set; }

    /// <summary>Places of the wording whose character the question has.</summary>
    public ulong WordingPlaces { get; private set; }

    /// <remarks>
    /// The subsequence is found by the bit-vector method of Hyyrö, Bit-parallel LCS-length computation revisited, 2004: a zero bit marks a
    /// place where the length grows.
    /// </remarks>
    public void Read(ReadOnlySpan<int> wording)
    {
        if (wording.Length > Longest) wording = wording[..Longest];
        ulong rising = ~0UL, all = 0, shared = 0, ending = 0, bit = 1;
        int longest = 0;
        foreach (int character in wording)
        {
            ulong places = question.PlacesOf(character);
            ulong grown = rising & places;
            rising = (rising + grown) | (rising - grown);
            all |= places;
            if (places != 0) shared |= bit;
            bit <<= 1;
            longest = Math.Max(longest, Lengthen(places, ref ending));
        }
        Clear(ending);
        (Subsequence, Run, Places, WordingPlaces) = (BitOperations.PopCount(~rising), longest, all, shared);
    }

    /// <summary>Runs that end at these places become one longer than those that ended one place before; all others end.</summary>
    /// <returns>The longest.</returns>
    private int Lengthen(ulong places, ref ulong ending)
    {
        int longest = 0;
        for (ulong left = places; left != 0;)                                // from the last place down: the run before is still that of the character before
        {
            int place = Longest - 1 - BitOperations.LeadingZeroCount(left);
            left ^= 1UL << place;
            _runs[place + 1] = (byte)(_runs[place] + 1);
            longest = Math.Max(longest, _runs[place + 1]);
        }
        Clear(ending & ~places);
        ending = places;
        return longest;
    }

    private void Clear(ulong places)
    {
        for (ulong left = places; left != 0; left &= left - 1) _runs[BitOperations.TrailingZeroCount(left) + 1] = 0;
    }
}
