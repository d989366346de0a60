using Knowledge.Indexing;
using Knowledge.Scoring;

namespace Knowledge.Search;

/// <summary>One question against one snapshot.</summary>
internal static class Asking
{
    private const int RankedMost = 10;

    public static FaqResult Run(FaqIndex index, string question, DateOnly today)
    {
        var bench = index.Rent();
        try
        {
            bench.Read(question, today.DayNumber, index.Weights);
            if (bench.Ranked.Count == 0) return new FaqResult(index.Version, Band.Noise, 0, []);
            double confidence = Certainty.Confidence(bench.EvidenceOf(bench.Ranked[0]), bench.Certainty, index.Weights);
            var explainer = new Explainer(index, question, today.DayNumber);
            return new FaqResult(index.Version, BandOf(bench, confidence, index.Thresholds), confidence, Ranked(index, bench, explainer, confidence));
        }
        finally
        {
            index.Return(bench);
        }
    }

    private static Band BandOf(Workbench bench, double confidence, Thresholds thresholds)
    {
        bool isIdentical = bench.EvidenceOf(bench.Ranked[0])[(int)Evidence.Identical] > 0;    // «在?» is noise unless an editor wrote it as a wording
        if (!isIdentical && SaysNothing(bench.Question)) return Band.Noise;
        if (confidence >= thresholds.Answer) return Band.Answer;
        return confidence >= thresholds.Choices ? Band.Choices : Band.None;
    }

    /// <summary>A single character, or a text of which no two neighbouring characters stand together in any wording.</summary>
    private static bool SaysNothing(QuestionTerms question) => question.Sequence.Length < 2 || (question.Pairs.KnowsNothing && question.Words.KnowsNothing);

    private static RankedEntry[] Ranked(FaqIndex index, Workbench bench, Explainer explainer, double confidence)
    {
        var ranked = new RankedEntry[Math.Min(bench.Ranked.Count, RankedMost)];
        double sumOfOdds = Certainty.SumOfOdds(bench.Ranked);
        for (int i = 0; i < ranked.Length; i++)
        {
            var candidate = bench.Ranked[i];
            double probability = i == 0 ? confidence : Certainty.Other(bench.Ranked[0], candidate, confidence, sumOfOdds);
            int wording = candidate.Wording - index.Texts.EntryStarts[candidate.Entry];
            ranked[i] = new RankedEntry(index.Entries[candidate.Entry], candidate.Entry, probability, wording, explainer);
        }
        return ranked;
    }
}
