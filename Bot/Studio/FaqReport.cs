using System.Text.Json;
using System.Text.Json.Serialization;
using Knowledge.FaqFiles;

namespace Bot.Studio;

/// <summary>What <c>faq check</c> found.</summary>
internal sealed record FaqReport(int Entries, int Wordings, IReadOnlyList<FaqMistake> Mistakes, IReadOnlyList<FaqMistake> Warnings)
{
    public static FaqReport Of(FaqLoad load) => load switch
    {
        FaqLoad.Accepted { Corpus: var corpus } => new FaqReport(corpus.Entries.Count, corpus.Entries.Sum(entry => entry.Wordings.Count), [], corpus.Warnings),
        FaqLoad.Rejected rejected => new FaqReport(0, 0, rejected.Mistakes, []),
        _ => throw new InvalidOperationException("A load is accepted or rejected."),
    };

    public static Task WriteJsonAsync(FaqReport report) =>
        Console.Out.WriteLineAsync(JsonSerializer.Serialize(report, FaqCommandJson.Readable.FaqReport));
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true)]
[JsonSerializable(typeof(FaqReport))]
[JsonSerializable(typeof(FaqTrial))]
internal sealed partial class FaqCommandJson : JsonSerializerContext
{
    /// <summary>Chinese as it is: the output goes to a terminal or a file, never into HTML.</summary>
    public static FaqCommandJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
