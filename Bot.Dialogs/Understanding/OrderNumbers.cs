using Bot.Dialogs.Understanding.Codes;

namespace Bot.Dialogs.Understanding;

/// <summary>Order numbers as customers type them: 12 to 20 digits in one piece, or any code of six digits and more right after 订单号. Full-width ones too.</summary>
public static class OrderNumbers
{
    /// <summary>In order of appearance. Identity and tracking numbers are none.</summary>
    public static IReadOnlyList<Recognized<string>> Find(Utterance utterance)
    {
        ArgumentNullException.ThrowIfNull(utterance);
        return CodeScanner.Find(utterance, CodeKind.Order);
    }

    /// <summary>The numbers alone, half-width, each once.</summary>
    public static IReadOnlyList<string> Find(string text) => [.. Find(new Utterance(text)).Select(found => found.Value).Distinct(StringComparer.Ordinal)];
}
