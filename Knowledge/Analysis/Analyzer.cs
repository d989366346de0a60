using Knowledge.FaqFiles;

namespace Knowledge.Analysis;

/// <summary>
/// The way of every text, an editor's or a customer's: fold, blank courtesy, read cues, put into plain words, cut. Safe to use from
/// several threads.
/// </summary>
internal sealed class Analyzer
{
    /// <summary>What stands further behind in a text is not read, in UTF-16 units: it bounds the time of a question.</summary>
    public const int LongestText = 400;

    private readonly Courtesy _courtesy;
    private readonly PlainWords _plainWords;
    private readonly CharacterSegmenter _characters = new();
    private readonly WordSegmenter _words;

    /// <param name="lexicon">The shop's words.</param>
    /// <param name="labels">Labels of entries; they are words of the shop as well.</param>
    public Analyzer(Lexicon lexicon, IEnumerable<string> labels)
    {
        _courtesy = new Courtesy(lexicon.Courtesy);
        _plainWords = new PlainWords(lexicon);
        var numbers = NumberWords(lexicon, labels);
        _words = new WordSegmenter(numbers);
        Words = numbers.Count;
    }

    /// <summary>How many words the dictionary has; they are numbered from 0.</summary>
    public int Words { get; }

    public void Analyze(string text, AnalyzedText into)
    {
        var read = text.AsSpan(0, Math.Min(text.Length, LongestText));
        var folded = into.Begin(read.Length);
        Folding.Fold(read, folded);
        _courtesy.Blank(folded);
        into.Cues = Cues.Read(folded);

        _plainWords.Rewrite(into);
        Cut(into);
    }

    /// <summary>Cuts the text's plain words, as <see cref="Analyze"/> does last.</summary>
    public void Cut(AnalyzedText text)
    {
        _words.FindWords(text.Plain, text.Words, text.WordNumbers);
        _characters.Segment(text.Plain, text.Characters);
        text.Characters.RemoveAll(static token => token.Kind is TokenKind.Gap);
        GeneralWords.Cut(text.Plain, text.Characters, text.GeneralWords);
    }

    /// <summary>Words as they stand in plain text.</summary>
    private Dictionary<string, int> NumberWords(Lexicon lexicon, IEnumerable<string> labels)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        var text = new AnalyzedText();
        foreach (string word in lexicon.Synonyms.SelectMany(group => group).Concat(lexicon.Words).Concat(labels).Select(Folding.Comparable))
        {
            word.CopyTo(text.Begin(word.Length));
            _plainWords.Rewrite(text);
            string plain = text.Plain.ToString().Replace(" ", "", StringComparison.Ordinal);
            if (plain.Length > 1) numbers.TryAdd(plain, numbers.Count);
        }
        return numbers;
    }
}
