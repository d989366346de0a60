namespace Knowledge.Analysis;

/// <summary>Tells 没收到 «not received» from 收到没 and 收没收到, which only ask.</summary>
internal static class Negation
{
    private const string Negators = "不没未无别";

    // Words that hold a negator and deny nothing. Written for this project from everyday usage.
    private static readonly string[] Harmless =
    [
        "不好意思", "没关系", "没事", "没问题", "差不多", "不过", "不管", "不同", "要不", "不错", "不但", "不仅",
        "无理由", "无线", "无忧", "别人", "别的", "特别", "区别", "级别", "性别",
    ];

    public static bool Read(ReadOnlySpan<char> folded)
    {
        for (int at = 0; at < folded.Length; at++)
        {
            if (Negators.Contains(folded[at]) && Denies(folded, at)) return true;
        }
        return false;
    }

    private static bool Denies(ReadOnlySpan<char> folded, int at)
    {
        bool isLast = at + 1 == folded.Length || folded[at + 1] == Folding.Blank;
        bool isChoice = at > 0 && at + 1 < folded.Length && folded[at - 1] == folded[at + 1];        // 能不能, 有没有: A-not-A asks
        return !isLast && !isChoice && !IsHarmless(folded, at);                                     // 到了没: a final negator asks too
    }

    private static bool IsHarmless(ReadOnlySpan<char> folded, int at)
    {
        foreach (string word in Harmless)
        {
            int start = at - word.AsSpan().IndexOfAny(Negators);
            if (start >= 0 && folded[start..].StartsWith(word)) return true;
        }
        return false;
    }
}
