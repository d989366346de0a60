using System.Text.Json;

namespace Knowledge.Scoring;

/// <summary>The numbers that were fitted and not written: how much each kind of evidence counts, and the thresholds. Immutable.</summary>
public sealed class FittedWeights
{
    private const string BiasName = "Bias";

    private readonly float[] _ranking, _confidence, _certainty;

    private FittedWeights(WeightsFile file)
    {
        File = file;
        ConfidenceBias = (float)file.Confidence.GetValueOrDefault(BiasName);
        _ranking = Ordered<Evidence>(file.Ranking);
        _confidence = Ordered<Evidence>(file.Confidence);
        _certainty = Ordered<CertaintyEvidence>(file.Confidence);
    }

    /// <summary>The weights the product comes with; weights.json beside this file says what they were fitted on and how well they did.</summary>
    public static FittedWeights Shipped { get; } = ReadShipped();

    /// <summary>Names these weights; part of the knowledge version.</summary>
    public string Version => File.Version;

    /// <summary>What the weights were fitted on, in a sentence.</summary>
    public string FittedOn => File.FittedOn;

    public Thresholds Thresholds => File.Thresholds;

    // Set by hand: labelled questions are hardly ever word for word a wording, and such a one must win and be answered.
    private const double IdenticalInRanking = 4, IdenticalInConfidence = 3, RepairedInConfidence = -1;

    // Set by hand as well: public questions hardly ever name another shop, and one about its returns must not get the answer about ours.
    private const double StrangePlatformInConfidence = -2;

    /// <summary>How plain similarity ranks: where a fit from nothing begins.</summary>
    internal static FittedWeights Unfitted { get; } = new(new WeightsFile(
        "nothing",
        "nothing",
        [],
        new Dictionary<string, double>(StringComparer.Ordinal)
        {
            [nameof(Evidence.Characters)] = 3,
            [nameof(Evidence.Pairs)] = 3,
            [nameof(Evidence.Identical)] = IdenticalInRanking,
        },
        new Dictionary<string, double>(StringComparer.Ordinal)
        {
            [nameof(Evidence.Identical)] = IdenticalInConfidence,
            [nameof(CertaintyEvidence.Repaired)] = RepairedInConfidence,
            [nameof(CertaintyEvidence.StrangePlatform)] = StrangePlatformInConfidence,
        },
        Shipped.Thresholds));

    internal WeightsFile File { get; }

    internal float ConfidenceBias { get; }

    /// <summary>Indexed by <see cref="Evidence"/>: the ranking score is the weighted sum.</summary>
    internal ReadOnlySpan<float> Ranking => _ranking;

    /// <summary>Indexed by <see cref="Evidence"/>: the share of the best entry's evidence in the confidence.</summary>
    internal ReadOnlySpan<float> Confidence => _confidence;

    /// <summary>Indexed by <see cref="CertaintyEvidence"/>.</summary>
    internal ReadOnlySpan<float> Certainty => _certainty;

    /// <exception cref="JsonException">The text is not a weights file; the message says where.</exception>
    public static FittedWeights Parse(string json) => new(JsonSerializer.Deserialize(json, WeightsJson.Default.WeightsFile)
        ?? throw new JsonException("The weights file holds null; it must hold an object."));

    /// <summary>The file's text, which <see cref="Parse"/> reads back to equal numbers. Ends with a line end.</summary>
    public string ToJson() => JsonSerializer.Serialize(File, WeightsJson.Default.WeightsFile) + "\n";

    public FittedWeights WithThresholds(Thresholds thresholds) => new(File with { Thresholds = thresholds });

    /// <param name="scores">What was measured with these weights, a line each.</param>
    public FittedWeights WithScores(IReadOnlyList<string> scores) => new(File with { Scores = scores });

    internal FittedWeights Named(string version, string fittedOn) => new(File with { Version = version, FittedOn = fittedOn, Scores = [] });

    internal FittedWeights WithRanking(ReadOnlySpan<double> fitted) => new(File with { Ranking = ByName<Evidence>(fitted) });

    /// <param name="fitted">In the order of <see cref="Evidence"/>, then <see cref="CertaintyEvidence"/>, then the bias.</param>
    internal FittedWeights WithConfidence(ReadOnlySpan<double> fitted)
    {
        var named = ByName<Evidence>(fitted[..EvidenceReader.Kinds]);
        foreach (var (kind, weight) in ByName<CertaintyEvidence>(fitted[EvidenceReader.Kinds..^1])) named[kind] = weight;
        named[BiasName] = Rounded(fitted[^1]);
        return new FittedWeights(File with { Confidence = named });
    }

    internal double[] RankingForFit() => [.. _ranking.Select(weight => (double)weight)];

    /// <param name="known">Where the weights that count for well-known entries are taken from.</param>
    internal double[] ConfidenceForFit(FittedWeights known)
    {
        double[] weights = ConfidenceForFit();
        foreach (int kind in Enum.GetValues<CertaintyEvidence>().Where(Scoring.Certainty.IsOfWellKnown)) weights[EvidenceReader.Kinds + kind] = known._certainty[kind];
        return weights;
    }

    internal double[] ConfidenceForFit() => [.. _confidence.Concat(_certainty).Append(ConfidenceBias).Select(weight => (double)weight)];

    private static FittedWeights ReadShipped()
    {
        using var json = typeof(FittedWeights).Assembly.GetManifestResourceStream("weights.json")
            ?? throw new InvalidOperationException("weights.json is not embedded; see Knowledge.csproj.");
        using var reader = new StreamReader(json);
        return Parse(reader.ReadToEnd());
    }

    /// <summary>Evidence the file does not name counts nothing: a kind that proved useless may be left out.</summary>
    private static float[] Ordered<TKind>(IReadOnlyDictionary<string, double> weights) where TKind : struct, Enum =>
        [.. Enum.GetNames<TKind>().Select(kind => (float)weights.GetValueOrDefault(kind))];

    private static Dictionary<string, double> ByName<TKind>(ReadOnlySpan<double> weights) where TKind : struct, Enum
    {
        var named = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string kind in Enum.GetNames<TKind>()) named[kind] = Rounded(weights[named.Count]);
        return named;
    }

    private static double Rounded(double weight) => Math.Round(weight, 3);
}
