using System.Text.Json;
using Knowledge.Indexing;
using Knowledge.Scoring;

namespace Bot.Benchmarks;

/// <summary>
/// <c>faq-fit OUT VERSION FAQ-FOLDER KNOWN,ACTIONS FOLDER…</c>: fits ranking and confidence weights to all sets together, each counting
/// the same, and writes them as weights.json; prints for each set what weights fitted without it would reach. Deterministic. The shop's own FAQ
/// takes part in the ranking alone, with its wordings left out in turn: only it has words, labels and answers. Thresholds stay as shipped.
/// </summary>
internal static class FaqFit
{
    private const int Rounds = 3;                                            // the best wording depends on the weights, so fit, choose again, fit

    // Set by hand: the sets hold no question that is word for word a wording, which must win and be answered.
    private const double IdenticalInRanking = 4, IdenticalInConfidence = 3;

    private static readonly Dictionary<string, double> StartingPoint = new(StringComparer.Ordinal)
    {
        [nameof(Evidence.Characters)] = 3,
        [nameof(Evidence.Pairs)] = 3,
    };

    public static int Run(string output, string version, string faqFolder, string actions, string[] folders)
    {
        if (FaqShop.ReadCorpus(faqFolder, actions) is not { } corpus) return 2;
        FaqEvalSet[] shop = [.. FaqEvalSet.ReadFolds(corpus)];
        FaqEvalSet[] sets = [.. folders.Select(FaqEvalSet.Read)];
        foreach (var left in sets.Where(_ => sets.Length > 1))
        {
            var weightsOfOthers = FittedWeights.From(Fit([.. sets.Where(set => set != left)], shop));
            Console.WriteLine($"{left.Name,-8} left out: {FaqFigures.Of(FaqEval.Measure(FaqIndex.Build(left.Corpus, weightsOfOthers), left))}");
        }
        var file = Fit(sets, shop);
        var weights = FittedWeights.From(file);
        string[] scores = [.. sets.Select(set => $"{set.Name}: {FaqFigures.Of(FaqEval.Measure(FaqIndex.Build(set.Corpus, weights), set))}")];
        Console.WriteLine(string.Join('\n', scores));
        File.WriteAllText(output, JsonSerializer.Serialize(file with { Version = version, Scores = scores }, WeightsJson.Default.WeightsFile) + "\n");
        return 0;
    }

    private static WeightsFile Fit(FaqEvalSet[] sets, FaqEvalSet[] shop)
    {
        var file = FittedWeights.Shipped.File with { Ranking = StartingPoint };
        for (int round = 0; round < Rounds; round++)
        {
            var weights = FittedWeights.From(file);
            var examples = sets.SelectMany(set => RankingFit.Collect(FaqIndex.Build(set.Corpus, weights), set, 1))
                .Concat(shop.SelectMany(fold => RankingFit.Collect(FaqIndex.Build(fold.Corpus, weights), fold, 1.0 / shop.Length)));
            var ranking = Named<Evidence>(RankingFit.Fit(examples));
            ranking[nameof(Evidence.Identical)] = IdenticalInRanking;
            file = file with { Ranking = ranking };
        }
        var ranked = FittedWeights.From(file);
        double[] confidence = ConfidenceFit.Fit(sets.SelectMany(set => ConfidenceFit.Collect(FaqIndex.Build(set.Corpus, ranked), set)));
        var named = Named<Evidence>(confidence.AsSpan(0, EvidenceReader.Kinds));
        foreach (var (kind, weight) in Named<CertaintyEvidence>(confidence.AsSpan(EvidenceReader.Kinds, Certainty.Kinds))) named[kind] = weight;
        named[nameof(Evidence.Identical)] = IdenticalInConfidence;
        named["Bias"] = Math.Round(confidence[^1], 3);
        return file with { Confidence = named, FittedOn = Provenance(sets) };
    }

    private static string Provenance(FaqEvalSet[] sets) =>
        $"labelled questions of {string.Join(", ", sets.Select(set => $"{set.Name} ({set.Questions.Count})"))}, each set counting the same; "
        + "ranking also the wordings of the shop, each left out in turn; Identical set by hand";

    private static Dictionary<string, double> Named<TKind>(ReadOnlySpan<double> weights) where TKind : struct, Enum
    {
        var named = new Dictionary<string, double>(StringComparer.Ordinal);
        foreach (string kind in Enum.GetNames<TKind>()) named[kind] = Math.Round(weights[named.Count], 3);
        return named;
    }
}
