using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.AfterSales.Exchanges;

/// <summary>Which other variant is meant: «换成43码», «换大一码», «要黑色的», «换个L的».</summary>
/// <remarks>A variant is its parts: 黑白 / 42 码. What the customer does not name stays as it is.</remarks>
internal static class VariantWords
{
    private const string Colours = "黑白红蓝绿灰粉黄紫青棕咖米橙金银杏";
    private const string AfterColour = "色的款";

    private static readonly string[] s_wishes = ["换", "要", "改", "大一", "小一", "大半", "小半", "大两", "小两"];
    private static readonly string[] s_denials = ["不要", "不是", "不想要", "别要"];

    /// <summary>Whether something is wished for at all: «黑色的鞋带断了» only tells.</summary>
    public static bool MayWish(string plain) => Array.Exists(s_wishes, word => plain.Contains(word, StringComparison.Ordinal));

    public static bool Same(string one, string other) => Parts(one).SequenceEqual(Parts(other), StringComparer.OrdinalIgnoreCase);

    /// <summary>The name of the variant that is meant; null when none is, or only the present one.</summary>
    /// <param name="all">The names there are.</param>
    /// <param name="present">The variant that the customer has.</param>
    public static string? Find(Understood said, IReadOnlyList<string> all, string present)
    {
        var own = Parts(present);
        var others = all.Select(Parts).Where(parts => parts.Length == own.Length).ToArray();
        var wanted = own.Select((part, at) => FindPart(said, [.. others.Select(parts => parts[at]).Where(other => other != part).Distinct()], part)).ToArray();
        return Array.TrueForAll(wanted, part => part is null) ? null : string.Join(" / ", wanted.Zip(own, (part, old) => part ?? old));
    }

    private static string[] Parts(string variant) => variant.Split('/', StringSplitOptions.TrimEntries);

    /// <param name="values">What it may be instead of <paramref name="present"/>.</param>
    private static string? FindPart(Understood said, IReadOnlyList<string> values, string present)
    {
        var text = said.Utterance.Text;
        return values.Select(value => (Value: value, At: LastMention(said, value))).Where(found => found.At >= 0).OrderBy(found => found.At).LastOrDefault().Value
            ?? Sizes.Step(text, present, values)
            ?? FindColour(text, values);
    }

    private static int LastMention(Understood said, string value)
    {
        var text = said.Utterance.Text;
        if (Sizes.Number(value) is { } number)
        {
            var spoken = said.Numbers.LastOrDefault(found => found.Value == number && Sizes.IsSizeAt(text, found.End));
            return spoken.End > 0 && !IsDenied(text, spoken.Start) ? spoken.Start : Sizes.LastNumber(text, number);
        }

        var word = string.Concat(value.Where(c => !char.IsWhiteSpace(c))).ToLowerInvariant();
        for (var at = text.LastIndexOf(word, StringComparison.Ordinal); at >= 0; at = at == 0 ? -1 : text.LastIndexOf(word, at - 1, StringComparison.Ordinal))
        {
            if (!IsDenied(text, at) && !(word.All(char.IsAsciiLetterOrDigit) && Sizes.IsInsideWord(text, at, at + word.Length)))
            {
                return at;
            }
        }

        return -1;
    }

    /// <summary>«要黑色的» where the only other black one is called 曜石黑.</summary>
    private static string? FindColour(string text, IReadOnlyList<string> values)
    {
        for (var at = text.Length - 1; at >= 0; at--)
        {
            var isColour = Colours.Contains(text[at]) && (at + 1 == text.Length || AfterColour.Contains(text[at + 1])) && !IsDenied(text, at);
            if (isColour && values.Where(value => value.Contains(text[at])).Take(2).ToArray() is [var only])
            {
                return only;
            }
        }

        return null;
    }

    private static bool IsDenied(string text, int at) => Array.Exists(s_denials, denial => text.AsSpan(0, at).EndsWith(denial));
}
