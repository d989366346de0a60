using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowledge.Scoring;

/// <summary>weights.json as it is written: names, so that a person can read and compare it.</summary>
/// <param name="Version">Changes whenever a number does.</param>
/// <param name="FittedOn">The labelled questions.</param>
/// <param name="Scores">What was measured with these weights.</param>
/// <param name="Ranking">Names of <see cref="Evidence"/>.</param>
/// <param name="Confidence">Names of <see cref="Evidence"/> and <see cref="CertaintyEvidence"/>, and Bias.</param>
/// <param name="Thresholds">First bands.</param>
internal sealed record WeightsFile(
    string Version,
    string FittedOn,
    IReadOnlyList<string> Scores,
    IReadOnlyDictionary<string, double> Ranking,
    IReadOnlyDictionary<string, double> Confidence,
    Thresholds Thresholds);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, WriteIndented = true, RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true)]
[JsonSerializable(typeof(WeightsFile))]
internal sealed partial class WeightsJson : JsonSerializerContext;
