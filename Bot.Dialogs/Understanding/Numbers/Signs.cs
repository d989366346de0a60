namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>负 and − before a number.</summary>
internal static class Signs
{
    // Verbs after which a minus is a minus; after other words it is a dash (尺码-42).
    private const string BeforeMinus = "是为到于";

    /// <summary>Where the number at <paramref name="at"/> begins, its sign included.</summary>
    public static int Start(ReadOnlySpan<char> text, int at)
    {
        var sign = Scan.SkipBlanksBack(text, at) - 1;
        return Scan.At(text, sign) == '负' ? sign : sign == at - 1 && IsMinus(text, sign) ? sign : at;
    }

    private static bool IsMinus(ReadOnlySpan<char> text, int at)
    {
        var before = Scan.At(text, at - 1);
        return Scan.At(text, at) is '-' or '−' && before is not ('-' or '−' or ')') && (Scan.IsBreak(before) || BeforeMinus.Contains(before));
    }
}
