using System.Buffers;
using Bot.Dialogs.Understanding.Numbers;

namespace Bot.Dialogs.Understanding;

/// <summary>Which of the offered titles a typed answer means.</summary>
public static class ChoiceAnswers
{
    private static readonly string[] s_neither = ["都不是", "都不对", "没有", "没有我要的", "不是", "都不是的"];
    private static readonly string[] s_first = ["上面那个", "前一个", "前面那个"];
    private static readonly string[] s_last = ["下面那个", "最后那个", "后一个", "后面那个"];

    // What may surround a place without changing it: 我选第二个吧, 就2号.
    private static readonly SearchValues<char> s_aroundPlace = SearchValues.Create("我选要就那是用个条项款种张件单号吧的呢了");

    // Nor 2号; but 2个 and 两双 mean so many of them.
    private static readonly SearchValues<char> s_aroundNumber = SearchValues.Create("我选要就那是用项号吧的呢了");

    /// <summary>The position of the title that is meant, or null: the title itself, 第二个, 2, 最后一个, 中间那个.</summary>
    public static int? Find(string text, IReadOnlyList<string> titles)
    {
        var said = Bare(text);
        for (var i = 0; i < titles.Count; i++)
        {
            if (said == Bare(titles[i]))
            {
                return i;
            }
        }

        return s_first.Contains(said, StringComparer.Ordinal) ? 0
            : s_last.Contains(said, StringComparer.Ordinal) ? titles.Count - 1
            : said == "中间那个" && titles.Count % 2 == 1 ? titles.Count / 2
            : FindPlace(new Utterance(said), titles.Count);
    }

    public static bool IsNeither(string text) => s_neither.Contains(Bare(text), StringComparer.Ordinal);

    /// <summary>The text without spaces and punctuation, for comparing whole short answers.</summary>
    public static string Bare(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c) && !char.IsPunctuation(c) && !char.IsSymbol(c)));

    private static int? FindPlace(Utterance said, int count)
    {
        if (OrdinalScanner.Find(said) is [var ordinal] && IsWithin(s_aroundPlace, said.Text, ordinal.Start, ordinal.End))
        {
            return ordinal.Value.IndexIn(count);
        }

        // 0001 is a phone's tail, not the first place.
        return NumberScanner.Find(said) is [var number] && said.Text[number.Start] != '0' && IsWithin(s_aroundNumber, said.Text, number.Start, number.End)
            && number.Value == decimal.Truncate(number.Value) && number.Value >= 1 && number.Value <= count
            ? (int)number.Value - 1
            : null;
    }

    private static bool IsWithin(SearchValues<char> around, ReadOnlySpan<char> text, int start, int end) =>
        text[..start].IndexOfAnyExcept(around) < 0 && text[end..].IndexOfAnyExcept(around) < 0;
}
