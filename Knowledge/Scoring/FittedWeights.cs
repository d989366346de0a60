using System.Text.Json;
using System.Text.Json.Serialization;

namespace Knowledge.Scoring;

/// <summary>The numbers that were fitted and not written: how much each kind of evidence counts, and the thresholds. Immutable.</summary>
internal sealed class FittedWeights
{
    private readonly float[] _ranking;
    private readonly float[] _certainty;

    private FittedWeights(WeightsFile file)
    {
        File = file;
        ConfidenceBias = (float)file.Confidence.GetValueOrDefault("Bias");
        _ranking = Ordered<Evidence>(file.Ranking);
        Confidence = Ordered<Evidence>(file.Confidence);
        _certainty = Ordered<CertaintyEvidence>(file.Confidence);
    }

    /// <summary>The weights the product comes with; weights.json beside this file says what they were fitted on and how well they did.</summary>
    public static FittedWeights Shipped { get; } = ReadShipped();

    public WeightsFile File { get; }

    /// <summary>Names these weights; part of the knowledge version.</summary>
    public string Version => File.Version;

    public Thresholds Thresholds => File.Thresholds;

    public float ConfidenceBias { get; }

    /// <summary>Indexed by <see cref="Evidence"/>: the ranking score is the weighted sum.</summary>
    public ReadOnlySpan<float> Ranking => _ranking;

    /// <summary>Indexed by <see cref="Evidence"/>: the share of the best entry's evidence in the confidence.</summary>
    public float[] Confidence { get; }

    /// <summary>Indexed by <see cref="CertaintyEvidence"/>.</summary>
    public ReadOnlySpan<float> Certainty => _certainty;

    public static FittedWeights From(WeightsFile file) => new(file);

    public static FittedWeights Parse(Stream json) => new(JsonSerializer.Deserialize(json, WeightsJson.Default.WeightsFile)
        ?? throw new JsonException("The weights file holds null; it must hold an object."));

    private static FittedWeights ReadShipped()
    {
        using var json = typeof(FittedWeights).Assembly.GetManifestResourceStream("weights.json")
            ?? throw new InvalidOperationException("weights.json is not embedded; see Knowledge.csproj.");
        return Parse(json);
    }

    /// <summary>Evidence the file does not name counts nothing: a kind that proved useless may be left out.</summary>
    private static float[] Ordered<TKind>(IReadOnlyDictionary<string, double> weights) where TKind : struct, Enum =>
        [.. Enum.GetNames<TKind>().Select(kind => (float)weights.GetValueOrDefault(kind))];
}

/// <summary>weights.json as it is written: names, so that a person can read and compare it.</summary>
/// <param name="Version">Changes whenever a number does.</param>
/// <param name="FittedOn">The labelled questions and the date.</param>
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
