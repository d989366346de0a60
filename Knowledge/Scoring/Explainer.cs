using Knowledge.Analysis;
using Knowledge.FaqFiles;
using Knowledge.Indexing;

namespace Knowledge.Scoring;

/// <summary>Puts a ranking into words, after the fact and only when somebody asks: it reads the question once more.</summary>
/// <param name="index">The snapshot that ranked.</param>
/// <param name="question">As the customer wrote it.</param>
/// <param name="day">The day it was asked for.</param>
internal sealed class Explainer(FaqIndex index, string question, int day)
{
    private static readonly string[] Names = Enum.GetNames<Evidence>();

    public Explanation Explain(int entry)
    {
        var bench = index.Rent();
        try
        {
            bench.Read(question, day, index.Weights);
            return Explain(bench, bench.Ranked.Find(candidate => candidate.Entry == entry));
        }
        finally
        {
            index.Return(bench);
        }
    }

    private Explanation Explain(Workbench bench, Candidate candidate)
    {
        var text = bench.Text;
        var known = KnownCharacters(candidate.Entry);
        bool[] isMatched = new bool[text.FoldedLength];
        var synonyms = new List<string>();
        string[] repairs = [.. bench.Repairs.Select(repair => $"{question[repair.Start..repair.End]}→{repair.Read}")];
        foreach (var token in text.Characters.Where(token => known.Contains(index.Texts.Vocabulary.Find(token.Of(text.Plain)))))
        {
            var (start, end) = text.OriginOf(token);
            bool isRepaired = bench.Repairs.Any(repair => repair.Start <= start && end <= repair.End);
            if (!isMatched[start] && !isRepaired && text.IsReplaced(token)) synonyms.Add(question[start..end]);
            isMatched.AsSpan(start..end).Fill(true);
        }
        return new Explanation(
            WordingText(index.Entries[candidate.Entry], candidate.Wording - index.Texts.EntryStarts[candidate.Entry]),
            candidate.Score,
            Parts(bench.EvidenceOf(candidate).ToArray()),
            Pieces(text, isMatched, wanted: true),
            Pieces(text, isMatched, wanted: false),
            synonyms,
            repairs);
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

    private List<string> Pieces(AnalyzedText text, bool[] isMatched, bool wanted)
    {
        var pieces = new List<string>();
        int start = 0, end = 0;
        foreach (var token in text.Characters)
        {
            var origin = text.OriginOf(token);
            if (isMatched[origin.Start] != wanted || origin.Start < end) continue;
            if (origin.Start != end && end > start) pieces.Add(question[start..end]);
            if (origin.Start != end) start = origin.Start;
            end = origin.End;
        }
        if (end > start) pieces.Add(question[start..end]);
        return pieces;
    }
}
