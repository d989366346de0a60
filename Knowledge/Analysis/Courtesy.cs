namespace Knowledge.Analysis;

/// <summary>Blanks the phrases that carry no meaning in a question, 请问 «may I ask» for one, unless the text holds nothing else.</summary>
internal sealed class Courtesy
{
    // Sentence-final particles: a text of courtesy and these alone is the greeting or thanks it looks like.
    private const string Particles = "啊呀呢吧哦喔噢哈嘛啦了的吗嗯";

    private readonly Phrases<bool> _phrases;

    /// <param name="phrases">As written by editors; longer ones are tried first.</param>
    public Courtesy(IEnumerable<string> phrases) => _phrases = new Phrases<bool>(phrases.Select(phrase => (Folding.Comparable(phrase), true)));

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
