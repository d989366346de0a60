using System.Numerics;

namespace Knowledge.Analysis;

/// <summary>The numbers of a text as bits of a hash: digits as they stand, and Chinese 二 to 十 where a unit follows.</summary>
internal static class NumberBits
{
    private const string Numerals = "二三四五六七八九十";
    private const string Units = "天年月日号个小件双台次元块折倍";
    private const int LongestNumber = 8;                                     // longer runs are order or tracking numbers, which say nothing

    public static ulong Read(ReadOnlySpan<char> folded)
    {
        ulong bits = 0;
        for (int at = 0; at < folded.Length; at++)
        {
            if (char.IsAsciiDigit(folded[at])) bits |= ReadDigits(folded, ref at);
            else if (at + 1 < folded.Length && Numerals.IndexOf(folded[at]) is >= 0 and var index && Units.Contains(folded[at + 1])) bits |= Bit((uint)index + 2);
        }
        return bits;
    }

    private static ulong ReadDigits(ReadOnlySpan<char> folded, ref int at)
    {
        uint number = 0;
        int start = at;
        for (; at < folded.Length && char.IsAsciiDigit(folded[at]); at++) number = unchecked((number * 10) + (uint)(folded[at] - '0'));
        return at-- - start <= LongestNumber ? Bit(number) : 0;
    }

    private static ulong Bit(uint number) => 1UL << (int)(BitOperations.RotateLeft(number * 0x9E3779B1, 6) & 63);
}
