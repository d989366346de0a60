using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Recognize;

/// <param name="MicrosecondsPerCase">Reading and resolving, start-up of the program included.</param>
internal sealed record RecognizeSummary(string Model, int Cases, int Results, double MicrosecondsPerCase)
{
    public override string ToString() => $"{Model}: {Cases} cases, {Results} results, {MicrosecondsPerCase} µs per case";
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(RecognizeSummary))]
internal sealed partial class RecognizeJson : JsonSerializerContext;
