using Knowledge.FaqFiles;

namespace Knowledge.Analysis;

/// <summary>The way of every text, an editor's or a customer's: fold, blank courtesy, cut, read cues. Safe to use from several threads.</summary>
internal sealed class Analyzer
{
    /// <summary>What stands further behind in a text is not read, in UTF-16 units: it bounds the time of a question.</summary>
    public const int LongestText = 400;

    private readonly Courtesy _courtesy;
    private readonly CharacterSegmenter _characters = new();
    private readonly WordSegmenter _words;

    /// <param name="lexicon">The shop's words.</param>
    /// <param name="labels">Labels of entries; they are words of the shop as well.</param>
    public Analyzer(Lexicon lexicon, IEnumerable<string> labels)
    {
        _courtesy = new Courtesy(lexicon.Courtesy);
        var meanings = NumberMeanings(lexicon, labels);
        _words = new WordSegmenter(meanings);
        Meanings = meanings.Count == 0 ? 0 : meanings.Values.Max() + 1;
    }

    /// <summary>How many meanings the dictionary tells apart; they are numbered from 0.</summary>
    public int Meanings { get; }

    public void Analyze(string text, AnalyzedText into)
    {
        var read = text.AsSpan(0, Math.Min(text.Length, LongestText));
        var folded = into.Begin(read.Length);
        Folding.Fold(read, folded);
        _courtesy.Blank(folded);

        _words.FindWords(folded, into.Words, into.Meanings);
        _characters.Segment(folded, into.Characters);
        into.Characters.RemoveAll(static token => token.Kind is TokenKind.Gap);
        into.Cues = Cues.Read(folded);
    }

    private static Dictionary<string, int> NumberMeanings(Lexicon lexicon, IEnumerable<string> labels)
    {
        var meanings = new Dictionary<string, int>(StringComparer.Ordinal);
        int meaning = 0;
        foreach (var group in lexicon.Synonyms.Concat(lexicon.Words.Concat(labels).Select(word => (IReadOnlyList<string>)[word])))
        {
            foreach (string word in group.Select(Folding.Comparable).Where(word => word.Length > 1)) meanings.TryAdd(word, meaning);
            meaning++;
        }
        return meanings;
    }
}
