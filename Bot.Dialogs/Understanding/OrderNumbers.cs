namespace Bot.Dialogs.Understanding;

/// <summary>Order numbers as customers type them: 12 to 20 digits in one piece, full-width ones too.</summary>
public static class OrderNumbers
{
    private const int DigitsMin = 12;
    private const int DigitsMax = 20;

    /// <summary>All of them in order of appearance, half-width, each once. A national id number is none: it has a check digit of its own.</summary>
    public static IReadOnlyList<string> Find(string text)
    {
        var found = new List<string>();
        var start = 0;
        while (start < text.Length)
        {
            if (!IsLetterOrDigit(text[start]))
            {
                start++;
                continue;
            }

            var end = start;
            while (end < text.Length && IsLetterOrDigit(text[end]))
            {
                end++;
            }

            var run = string.Concat(text[start..end].Select(Narrow));
            if (run.Length is >= DigitsMin and <= DigitsMax && run.All(char.IsAsciiDigit) && !IsNationalId(run) && !found.Contains(run, StringComparer.Ordinal))
            {
                found.Add(run);
            }

            start = end;
        }

        return found;
    }

    // Chinese characters end a number: 订单2024…的鞋子.
    private static bool IsLetterOrDigit(char c) => char.IsAsciiLetterOrDigit(Narrow(c));

    private static char Narrow(char c) => c is >= '\uFF10' and <= '\uFF5A' ? (char)(c - 0xFEE0) : c;

    /// <summary>GB 11643-1999: 17 digits and a check digit, weights 2^(17−i) mod 11.</summary>
    private static bool IsNationalId(string digits)
    {
        if (digits.Length != 18)
        {
            return false;
        }

        var sum = 0;
        for (var i = 0; i < 18; i++)
        {
            sum += (digits[i] - '0') * ((1 << (17 - i)) % 11);
        }

        return sum % 11 == 1 && int.Parse(digits.AsSpan(6, 4)) is >= 1900 and <= 2100;
    }
}
