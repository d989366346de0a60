using Knowledge.Scoring;
using Knowledge.Search;

namespace Bot.Studio;

/// <summary>What <c>faq try</c> shows: the band and why, and the first entries with the reasons for their places.</summary>
/// <param name="Why">In a Chinese sentence: how the band follows from confidence and thresholds.</param>
/// <param name="Ranked">Best first, at most five.</param>
internal sealed record FaqTrial(
    string Question, string KnowledgeVersion, string Band, string Why, double Confidence, Thresholds Thresholds, IReadOnlyList<FaqTrial.Line> Ranked)
{
    private const int Most = 5;

    public static FaqTrial Of(string question, FaqResult result, Thresholds thresholds) => new(
        question,
        result.KnowledgeVersion,
        result.Band.ToString().ToLowerInvariant(),
        BandWording.Why(result, thresholds),
        result.Confidence,
        thresholds,
        [.. result.Ranked.Take(Most).Select(Line.Of)]);

    public static void WriteText(FaqTrial trial, TextWriter to)
    {
        to.WriteLine(trial.Why);
        to.WriteLine($"门槛依据：{trial.Thresholds.Source}；知识版本 {trial.KnowledgeVersion}");
        foreach (var (place, line) in trial.Ranked.Index())
        {
            to.WriteLine();
            line.Write(place + 1, to);
        }
    }

    /// <summary>One entry of the result.</summary>
    /// <param name="File">Where an editor finds it, with <paramref name="At"/>, its line.</param>
    internal sealed record Line(string EntryId, string Question, string File, int At, double Probability, Explanation Why)
    {
        public static Line Of(RankedEntry ranked) =>
            new(ranked.Entry.Id, ranked.Entry.Question, ranked.Entry.File, ranked.Entry.Line, ranked.Probability, ranked.Explanation);

        public void Write(int place, TextWriter to)
        {
            to.WriteLine($"{place}. {Question} {{#{EntryId}}}  {100 * Probability:F1}%  {File}:{At}");
            to.WriteLine($"   最像的问法：{Why.Wording}");
            to.WriteLine($"   对上：{Joined(Why.Matched)}  没对上：{Joined(Why.Missing)}  靠近义词对上：{Joined(Why.Synonyms)}  改字：{Joined(Why.Repairs)}");
            to.WriteLine($"   得分 {Why.Score:F2} = {string.Join(" + ", Why.Parts.Select(EvidenceWording.Part))}");
        }

        private static string Joined(IReadOnlyList<string> words) => words.Count == 0 ? "（无）" : string.Join('、', words);
    }
}
