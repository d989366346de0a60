namespace Bot.Dialogs.Understanding;

/// <summary>Which of the offered titles a typed answer means.</summary>
public static class ChoiceAnswers
{
    private static readonly string[][] s_ordinals =
    [
        ["1", "一", "第一个", "第1个", "第一条", "上面那个", "前一个"],
        ["2", "二", "第二个", "第2个", "第二条", "中间那个"],
        ["3", "三", "第三个", "第3个", "第三条"],
    ];

    private static readonly string[] s_neither = ["都不是", "都不对", "没有", "没有我要的", "不是", "都不是的"];

    /// <summary>The position of the title that is meant, or null. «最后一个» counts from the end.</summary>
    public static int? Find(string text, IReadOnlyList<string> titles)
    {
        var said = Bare(text);
        for (var i = 0; i < titles.Count; i++)
        {
            if (said == Bare(titles[i]) || (i < s_ordinals.Length && s_ordinals[i].Contains(said, StringComparer.Ordinal)))
            {
                return i;
            }
        }

        return said is "最后一个" or "最后那个" or "下面那个" ? titles.Count - 1 : null;
    }

    public static bool IsNeither(string text) => s_neither.Contains(Bare(text), StringComparer.Ordinal);

    /// <summary>The text without spaces and punctuation, for comparing whole short answers.</summary>
    public static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsPunctuation(c) && !char.IsSymbol(c)));
}
