namespace Bot.Dialogs.AfterSales.Finding;

/// <summary>Slips of the finger in numbers.</summary>
internal static class Typing
{
    /// <summary>Whether one wrong, missing or additional character, or two neighbours exchanged, makes the one into the other.</summary>
    public static bool IsOneSlip(string meant, string typed)
    {
        var start = 0;
        while (start < meant.Length && start < typed.Length && meant[start] == typed[start])
        {
            start++;
        }

        var end = 0;
        while (end < meant.Length - start && end < typed.Length - start && meant[^(end + 1)] == typed[^(end + 1)])
        {
            end++;
        }

        ReadOnlySpan<char> left = meant.AsSpan(start, meant.Length - start - end), right = typed.AsSpan(start, typed.Length - start - end);
        return (left.Length, right.Length) switch
        {
            (0, 1) or (1, 0) or (1, 1) => true,
            (2, 2) => left[0] == right[1] && left[1] == right[0],
            _ => false,
        };
    }
}
