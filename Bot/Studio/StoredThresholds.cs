using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Knowledge.Scoring;

namespace Bot.Studio;

/// <summary>thresholds.json: what confidence is enough for which band in this shop.</summary>
/// <param name="Answer">From here on the answer is shown; 0 to 1.</param>
/// <param name="Choices">From here on choices are offered; at most <paramref name="Answer"/>.</param>
/// <param name="Weights">Version of the weights whose confidence was measured; thresholds mean nothing for others.</param>
/// <param name="Source">What they were measured on, for whoever reads the file.</param>
internal sealed record StoredThresholds(double Answer, double Choices, string Weights, string Source)
{
    [JsonIgnore]
    public Thresholds Thresholds => new(Answer, Choices, Source);

    /// <exception cref="JsonException">The text is not such a file, or its numbers are out of order.</exception>
    public static StoredThresholds Parse(string json)
    {
        var stored = JsonSerializer.Deserialize(json, ThresholdsJson.Readable.StoredThresholds) ?? throw new JsonException("null");
        return stored is { Choices: >= 0, Answer: <= 1 } && stored.Choices <= stored.Answer
            ? stored
            : throw new JsonException("要满足 0 ≤ choices ≤ answer ≤ 1");
    }

    public string ToJson() => JsonSerializer.Serialize(this, ThresholdsJson.Readable.StoredThresholds) + "\n";
}

[JsonSerializable(typeof(StoredThresholds))]
internal sealed partial class ThresholdsJson : JsonSerializerContext
{
    /// <summary>Chinese as it is: editors read the file.</summary>
    public static ThresholdsJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
