using System.Buffers;

namespace Bot.Dialogs.Understanding.Codes;

/// <summary>Finds whole rows of letters and digits of one kind. Chinese characters and punctuation end a row: 订单2026…的鞋子.</summary>
internal static class CodeScanner
{
    private static readonly SearchValues<char> s_rowCharacters = SearchValues.Create("0123456789abcdefghijklmnopqrstuvwxyz");

    /// <returns>Codes half-width and upper case, in order of appearance.</returns>
    public static IReadOnlyList<Recognized<string>> Find(Utterance utterance, CodeKind kind)
    {
        ReadOnlySpan<char> text = utterance.Text;
        List<Recognized<string>>? found = null;
        for (var at = 0; text[at..].IndexOfAny(s_rowCharacters) is >= 0 and var distance;)
        {
            var start = at + distance;
            at = text[start..].IndexOfAnyExcept(s_rowCharacters) is >= 0 and var length ? start + length : text.Length;
            if (CodeReader.Read(text, start, at) == kind)
            {
                (found ??= []).Add(new Recognized<string>(start, at, text[start..at].ToString().ToUpperInvariant()));
            }
        }

        return (IReadOnlyList<Recognized<string>>?)found ?? [];
    }
}
