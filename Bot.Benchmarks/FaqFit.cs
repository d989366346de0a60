using System.Text.Json;
using Knowledge.Indexing;
using Knowledge.Scoring;

namespace Bot.Benchmarks;

/// <summary>
/// <c>faq-fit OUT FOLDER…</c>: fits ranking and confidence weights to all sets together, each counting the same, and writes them as
/// weights.json; prints for each set what weights fitted on the others alone would reach. Deterministic.
/// </summary>
internal static class FaqFit
{
    private const int Rounds = 3;                                            // the best wording depends on the weights, so fit, choose again, fit

    public static int Run(string[] args)
    {
        FaqEvalSet[] sets = [.. args[1..].Select(FaqEvalSet.Read)];
        foreach (var left in sets.Where(_ => sets.Length > 1))
        {
            var figures = FaqFigures.Of(FaqEval.Measure(FaqIndex.Build(left.Corpus, FittedWeights.From(Fit([.. sets.Where(set => set != left)]))), left));
            Console.WriteLine($"{left.Name,-8} left out: {figures}");
        }
        var file = Fit(sets);
        var weights = FittedWeights.From(file);
        string[] scores = [.. sets.Select(set => $"{set.Name}: {FaqFigures.Of(FaqEval.Measure(FaqIndex.Build(set.Corpus, weights), set))}")];
        Console.WriteLine(string.Join('\n', scores));
        File.WriteAllText(args[0], JsonSerializer.Serialize(file with { Scores = scores }, WeightsJson.Default.WeightsFile) + "\n");
        return 0;
    }

    private static WeightsFile Fit(FaqEvalSet[] sets)
    {
        var file = FittedWeights.Shipped.File;
        for (int round = 0; round < Rounds; round++)
        {
            var weights = FittedWeights.From(file);
            var ranking = RankingFit.Fit(sets.SelectMany(set => RankingFit.Collect(FaqIndex.Build(set.Corpus, weights), set)));
            file = file with { Ranking = Named<Evidence>(ranking) };
        }
        var ranked = FittedWeights.From(file);
        double[] confidence = ConfidenceFit.Fit(sets.SelectMany(set => ConfidenceFit.Collect(FaqIndex.Build(set.Corpus, ranked), set)));
        var named = Named<Evidence>(confidence.AsSpan(0, EvidenceReader.Kinds));
        foreach (var (kind, weight) in Named<CertaintyEvidence>(confidence.AsSpan(EvidenceReader.Kinds, Certainty.Kinds))) named[kind] = weight;
        named["Bias"] = Math.Round(confidence[^1], 3);
        return file with { Confidence = named, FittedOn = $"dev questions of {string.Join(", ", sets.Select(set => $"{set.Name} ({set.Questions.Count})"))}, each set counting the same" };
    }

    private static Dictionary<string, double> Named<TKind>(ReadOnlySpan<double> weights) where TKind : struct, Enum
    {
        var named = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string kind in Enum.GetNames<TKind>()) named[kind] = Math.Round(weights[named.Count], 3);
        return named;
    }
}
