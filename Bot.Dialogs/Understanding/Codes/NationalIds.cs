namespace Bot.Dialogs.Understanding.Codes;

/// <summary>Resident identity numbers, which have a check digit of their own and are never an order.</summary>
internal static class NationalIds
{
    private const int Length = 18;

    /// <summary>GB 11643-1999: 17 digits and a check digit (0 to 9 or x), weights 2^(17−i) mod 11; digits 7 to 14 are the day of birth.</summary>
    public static bool IsOne(ReadOnlySpan<char> code)
    {
        if (code.Length != Length || code[..^1].IndexOfAnyExceptInRange('0', '9') >= 0 || !(char.IsAsciiDigit(code[^1]) || code[^1] is 'x' or 'X'))
        {
            return false;
        }

        var sum = code[^1] is 'x' or 'X' ? 10 : code[^1] - '0';
        for (var i = 0; i < Length - 1; i++)
        {
            sum += (code[i] - '0') * ((1 << (Length - 1 - i)) % 11);
        }

        return sum % 11 == 1
            && int.Parse(code.Slice(6, 4)) is >= 1900 and <= 2100
            && int.Parse(code.Slice(10, 2)) is >= 1 and <= 12
            && int.Parse(code.Slice(12, 2)) is >= 1 and <= 31;
    }
}
