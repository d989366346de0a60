using System.Globalization;

namespace Bot.Dialogs.AfterSales.Exchanges;

/// <summary>Sizes of clothes and shoes: 42 码, XL, and how far it is from one to the next.</summary>
internal static class Sizes
{
    private static readonly string[][] s_letters = [["XXS", "2XS"], ["XS"], ["S"], ["M"], ["L"], ["XL"], ["XXL", "2XL"], ["XXXL", "3XL"], ["XXXXL", "4XL"]];

    // 大了半码 tells how it is, 大半码 what is wanted.
    private static readonly (string Word, decimal Codes)[] s_steps =
        [("半", 0.5m), ("一", 1), ("1", 1), ("两", 2), ("二", 2), ("2", 2)];

    private static readonly string[] s_codes = ["码", "号", "个码", "个号", "个尺码"];
    private static readonly string[] s_bigger = ["大一点", "大点", "换大的", "要大的", "换个大的", "换大码", "换个大码"];
    private static readonly string[] s_smaller = ["小一点", "小点", "换小的", "要小的", "换个小的", "换小码", "换个小码"];

    /// <summary>42 of «42 码»; null where the value is no number of a size.</summary>
    public static decimal? Number(string value) =>
        value.EndsWith('码')
        && decimal.TryParse(value.AsSpan(0, value.Length - 1), NumberStyles.AllowDecimalPoint | NumberStyles.AllowTrailingWhite, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;

    /// <summary>The size that a step from the present one leads to: «换大一码», «再小半码». Null when no step is said or it leads to none.</summary>
    public static string? Step(string text, string present, IReadOnlyList<string> values)
    {
        if (Codes(text) is not { } codes)
        {
            return null;
        }

        if (Number(present) is { } number)
        {
            return values.FirstOrDefault(value => Number(value) == number + codes);
        }

        var rank = Rank(present);
        return rank < 0 ? null : values.FirstOrDefault(value => Rank(value) == rank + codes);
    }

    /// <summary>Whether what follows a number lets it be a size: 43码, 43的, 43.</summary>
    public static bool IsSizeAt(string text, int at)
    {
        while (at < text.Length && text[at] == ' ')
        {
            at++;
        }

        return at == text.Length || "码号的吧呢啊了".Contains(text[at]) || char.IsPunctuation(text[at]);
    }

    /// <summary>Where a number stands last as a size of its own; below 0: nowhere.</summary>
    public static int LastNumber(string text, decimal number)
    {
        var digits = number.ToString("0.#", CultureInfo.InvariantCulture);
        for (var at = text.LastIndexOf(digits, StringComparison.Ordinal); at >= 0; at = at == 0 ? -1 : text.LastIndexOf(digits, at - 1, StringComparison.Ordinal))
        {
            if (!IsInsideWord(text, at, at + digits.Length) && IsSizeAt(text, at + digits.Length))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>Whether letters or digits go on on either side: the L of XL, the 43 of 2043.</summary>
    public static bool IsInsideWord(string text, int start, int end) =>
        (start > 0 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] == '.'))
        || (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || (text[end] == '.' && end + 1 < text.Length && char.IsAsciiDigit(text[end + 1]))));

    private static decimal? Codes(string text)
    {
        foreach (var (word, codes) in s_steps)
        {
            foreach (var code in s_codes)
            {
                if (text.Contains($"大{word}{code}", StringComparison.Ordinal))
                {
                    return codes;
                }

                if (text.Contains($"小{word}{code}", StringComparison.Ordinal))
                {
                    return -codes;
                }
            }
        }

        return Array.Exists(s_bigger, word => text.Contains(word, StringComparison.Ordinal)) ? 1
            : Array.Exists(s_smaller, word => text.Contains(word, StringComparison.Ordinal)) ? -1
            : null;
    }

    private static int Rank(string value) => Array.FindIndex(s_letters, names => names.Contains(value, StringComparer.OrdinalIgnoreCase));
}
