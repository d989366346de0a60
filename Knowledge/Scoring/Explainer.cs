using Knowledge.Analysis;
using Knowledge.FaqFiles;
using Knowledge.Indexing;

namespace Knowledge.Scoring;

/// <summary>Puts a finished ranking into words, after the fact and only when somebody asks: it reads the question once more.</summary>
internal sealed class Explainer(FaqIndex index, string question)
{
    private static readonly string[] Names = Enum.GetNames<Evidence>();

    public Explanation Explain(int entry, int wording, float[] evidence)
    {
        var texts = index.Texts;
        var text = new AnalyzedText();
        texts.Analyzer.Analyze(question, text);
        var known = KnownCharacters(entry);
        bool[] matched = new bool[text.Length];
        foreach (var token in text.Characters)
        {
            if (known.Contains(texts.Vocabulary.Find(token.Of(text.Folded)))) matched.AsSpan(token.Start, token.Length).Fill(true);
        }
        Token[] synonyms = [.. Synonyms(entry, text, matched)];
        foreach (var token in synonyms) matched.AsSpan(token.Start, token.Length).Fill(true);

        return new Explanation(
            WordingText(index.Entries[entry], wording - texts.EntryStarts[entry]),
            Certainty.Dot(evidence, index.Weights.Ranking),
            Parts(evidence),
            Pieces(text, matched, isMatched: true),
            Pieces(text, matched, isMatched: false),
            [.. synonyms.Select(token => question.Substring(token.Start, token.Length))]);
    }

    private static string WordingText(FaqEntry entry, int number) => number == 0 ? entry.Question : entry.Wordings[number - 1];

    private ExplainedPart[] Parts(float[] evidence)
    {
        float[] weights = [.. index.Weights.Ranking];
        return [.. Names.Select((name, kind) => new ExplainedPart(name, evidence[kind], weights[kind]))
            .Where(part => part.Contribution != 0)
            .OrderByDescending(part => Math.Abs(part.Contribution))];
    }

    private HashSet<int> KnownCharacters(int entry)
    {
        var known = new HashSet<int>();
        for (int wording = index.Texts.EntryStarts[entry]; wording < index.Texts.EntryStarts[entry + 1]; wording++)
        {
            foreach (int term in index.Texts.Characters[wording]) known.Add(term);
        }
        return known;
    }

    /// <summary>Words whose meaning the entry has although not all of their characters are there.</summary>
    private IEnumerable<Token> Synonyms(int entry, AnalyzedText text, bool[] matched) =>
        text.Words.Zip(text.Meanings)
            .Where(word => !matched[word.First.Start..word.First.End].All(isMatched => isMatched) && HasMeaning(entry, word.Second))
            .Select(word => word.First);

    private bool HasMeaning(int entry, int meaning)
    {
        foreach (int wording in index.Texts.WordPostings.Wordings(meaning))
        {
            if (index.Texts.EntryOf[wording] == entry) return true;
        }
        return false;
    }

    private List<string> Pieces(AnalyzedText text, bool[] matched, bool isMatched)
    {
        var pieces = new List<string>();
        int start = -1, end = -1;
        foreach (var token in text.Characters.Where(token => matched[token.Start] == isMatched))
        {
            if (token.Start != end && end > start) pieces.Add(question[start..end]);
            if (token.Start != end) start = token.Start;
            end = token.End;
        }
        if (end > start) pieces.Add(question[start..end]);
        return pieces;
    }
}
