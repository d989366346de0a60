using System.Text.Json;
using Knowledge.Scoring;
using Knowledge.Search;

namespace Bot.Studio;

/// <summary>What <c>faq try</c> shows: the band, and the first entries with the reasons for their places.</summary>
internal sealed record FaqTrial(string Question, string KnowledgeVersion, string Band, double Confidence, IReadOnlyList<FaqTrial.Line> Ranked)
{
    public static FaqTrial Of(string question, FaqResult result, int most) => new(
        question,
        result.KnowledgeVersion,
        result.Band.ToString().ToLowerInvariant(),
        result.Confidence,
        [.. result.Ranked.Take(most).Select(ranked => new Line(ranked.Entry.Id, ranked.Entry.Question, ranked.Probability, ranked.Explanation))]);

    public static Task WriteJsonAsync(FaqTrial trial) =>
        Console.Out.WriteLineAsync(JsonSerializer.Serialize(trial, FaqCommandJson.Readable.FaqTrial));

    public static async Task WriteTextAsync(FaqTrial trial)
    {
        await Console.Out.WriteLineAsync($"{BandText(trial.Band)}，把握 {trial.Confidence:P0}（知识版本 {trial.KnowledgeVersion}）");
        foreach (var (i, line) in trial.Ranked.Index())
        {
            await Console.Out.WriteLineAsync($"{i + 1}. {line.Question} {{#{line.EntryId}}} {line.Probability:P1}");
            var why = line.Why;
            await Console.Out.WriteLineAsync($"   最像的问法：{why.Wording}");
            await Console.Out.WriteLineAsync($"   对上：{Joined(why.Matched)}　没对上：{Joined(why.Missing)}　近义：{Joined(why.Synonyms)}");
            await Console.Out.WriteLineAsync($"   {string.Join("  ", why.Parts.Select(part => $"{part.Kind} {part.Value:F2}×{part.Weight:F2}"))}");
        }
    }

    private static string Joined(IReadOnlyList<string> words) => words.Count == 0 ? "（无）" : string.Join('、', words);

    private static string BandText(string band) => band switch
    {
        "answer" => "直接回答",
        "choices" => "列出选项",
        "none" => "转人工",
        _ => "请客户换个说法",
    };

    /// <summary>One entry of the result.</summary>
    internal sealed record Line(string EntryId, string Question, double Probability, Explanation Why);
}
