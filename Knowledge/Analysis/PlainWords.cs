using Knowledge.FaqFiles;

namespace Knowledge.Analysis;

/// <summary>
/// Puts one word for all words of a meaning, 怎么 for 如何 and 咋, so that every later stage compares meanings where it compares characters.
/// The shop's synonyms come first, then those of everyday Chinese; sentence-final particles become blanks. Safe to use from several threads.
/// </summary>
internal sealed class PlainWords
{
    // 吗 and its like: what is asked is in the other words.
    private const string Particles = "吗么嘛吧呢啊呀哦哈啦哎唉噢呗咯";

    private static readonly string[][] Everyday = ReadEveryday();

    private readonly Phrases<string> _plain;

    public PlainWords(Lexicon lexicon)
    {
        var plain = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var group in lexicon.Synonyms.Concat(Everyday))
        {
            string[] folded = [.. group.Select(Folding.Comparable).Where(word => word.Length > 0)];
            string? known = folded.Select(word => plain.GetValueOrDefault(word)).FirstOrDefault(word => word is not null);
            foreach (string word in folded) plain.TryAdd(word, known ?? folded[0]);     // a group that shares a word with one before joins it
        }
        foreach (string word in lexicon.Words.Select(Folding.Comparable)) plain.TryAdd(word, word);      // 什么值得买 is a name: nothing inside it is replaced
        _plain = new Phrases<string>(plain.Select(pair => (pair.Key, pair.Value)));
    }

    public void Rewrite(AnalyzedText text)
    {
        var folded = text.Folded;
        for (int at = 0; at < folded.Length;)
        {
            int length = _plain.Match(folded[at..], out string? word);
            if (length > 0) text.Append(word, at, length);
            else text.Append(Particles.Contains(folded[at]) ? [Folding.Blank] : folded.Slice(at, 1), at, 1);
            at += Math.Max(length, 1);
        }
        if (text.Plain.IndexOfAnyExcept(Folding.Blank) >= 0) return;
        text.BeginPlain();                                                                               // nothing but particles: they are what was said
        for (int at = 0; at < folded.Length; at++) text.Append(folded.Slice(at, 1), at, 1);
    }

    private static string[][] ReadEveryday()
    {
        using var stream = typeof(PlainWords).Assembly.GetManifestResourceStream("everyday-words.txt")
            ?? throw new InvalidOperationException("everyday-words.txt is not embedded; see Knowledge.csproj.");
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('、'))];
    }
}
