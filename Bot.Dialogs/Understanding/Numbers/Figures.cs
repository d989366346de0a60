namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>ASCII figures: 128, 1,280, 99.50, .5 and 5k.</summary>
internal static class Figures
{
    // A decimal holds 28 digits; longer rows are codes, not numbers.
    private const int DigitsMax = 28;
    private const int GroupLength = 3;

    /// <summary>Reads figures; with a decimal part and thousands separators when lenient.</summary>
    /// <returns>False where no figure stands, or too many.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, int at, bool isLenient, out int end, out decimal value)
    {
        value = 0;
        end = SkipDigits(text, at);
        if (end == at && !(isLenient && IsPoint(text, at)))
        {
            return false;
        }

        var digits = new Accumulator();
        digits.Add(text[at..end]);
        end = isLenient ? ReadRest(text, end, ref digits, mayGroup: end - at is > 0 and <= GroupLength) : end;
        value = digits.Value;
        return !digits.IsTooLong;
    }

    public static int SkipDigits(ReadOnlySpan<char> text, int at)
    {
        while (at < text.Length && char.IsAsciiDigit(text[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsPoint(ReadOnlySpan<char> text, int at) => at + 1 < text.Length && text[at] == '.' && char.IsAsciiDigit(text[at + 1]);

    private static int ReadRest(ReadOnlySpan<char> text, int at, ref Accumulator digits, bool mayGroup)
    {
        at = mayGroup ? ReadGroups(text, at, ref digits) : at;
        if (!IsPoint(text, at))
        {
            return at;
        }

        var end = SkipDigits(text, at + 1);
        digits.AddFraction(text[(at + 1)..end]);
        return end;
    }

    /// <summary>1,234,567 is one number; 1,23 and 1,2345 are two.</summary>
    private static int ReadGroups(ReadOnlySpan<char> text, int at, ref Accumulator digits)
    {
        while (at < text.Length && text[at] == ',' && SkipDigits(text, at + 1) == at + 1 + GroupLength)
        {
            digits.Add(text.Slice(at + 1, GroupLength));
            at += 1 + GroupLength;
        }

        return at;
    }

    private ref struct Accumulator
    {
        private int _count;
        private decimal _value;
        private decimal _scale;

        public readonly bool IsTooLong => _count > DigitsMax;

        public readonly decimal Value => _scale > 0 ? _value / _scale : _value;

        public void Add(ReadOnlySpan<char> digits)
        {
            foreach (var digit in digits)
            {
                // Leading zeros cost nothing.
                if ((_count > 0 || digit != '0') && ++_count <= DigitsMax)
                {
                    _value = (_value * 10) + (digit - '0');
                }
            }
        }

        /// <summary>Digits past what a decimal holds are dropped, not rounded: nobody pays them.</summary>
        public void AddFraction(ReadOnlySpan<char> digits)
        {
            _scale = 1;
            foreach (var digit in digits)
            {
                if (IsTooLong || _count == DigitsMax || _scale >= 1e27m)
                {
                    return;
                }

                _count++;
                _value = (_value * 10) + (digit - '0');
                _scale *= 10;
            }
        }
    }
}
