namespace Knowledge.Analysis;

/// <summary>Blanks the phrases that carry no meaning in a question, 请问 «may I ask» for one, unless the text holds nothing else.</summary>
internal sealed class Courtesy
{
    // Sentence-final particles: a text of courtesy and these alone is the greeting or thanks it looks like.
    private const string Particles = "啊呀呢吧哦喔噢哈嘛啦了的吗嗯";

    // What is courtesy in every shop; a shop's courtesy.txt adds its own.
    private static readonly string[] Everyday =
    [
        "你好", "您好", "请问", "请问一下", "想问一下", "我想问一下", "问一下", "咨询一下", "谢谢", "谢谢你", "麻烦", "麻烦你", "亲", "在吗", "在不在",
    ];

    private readonly Phrases<bool> _phrases;

    /// <param name="phrases">The shop's own, as written by editors; longer ones are tried first.</param>
    public Courtesy(IEnumerable<string> phrases) =>
        _phrases = new Phrases<bool>(Everyday.Concat(phrases).Select(Folding.Comparable).Distinct(StringComparer.Ordinal).Select(phrase => (phrase, true)));

    /// <param name="folded">Changed in place; its length stays.</param>
    public void Blank(Span<char> folded)
    {
        if (!SaysMore(folded)) return;
        for (int at = 0; at < folded.Length; at++)
        {
            int length = _phrases.Match(folded[at..], out _);
            if (length > 0) folded.Slice(at, length).Fill(Folding.Blank);
        }
    }

    private bool SaysMore(ReadOnlySpan<char> folded)
    {
        for (int at = 0; at < folded.Length;)
        {
            int length = _phrases.Match(folded[at..], out _);
            if (length == 0 && folded[at] != Folding.Blank && !Particles.Contains(folded[at])) return true;
            at += Math.Max(length, 1);
        }
        return false;
    }
}
