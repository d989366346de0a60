using Knowledge.Learning;

namespace Bot.Studio.Measuring;

/// <summary>What <c>faq eval</c> found.</summary>
/// <param name="Entries">Of the corpus.</param>
/// <param name="Wordings">Of the corpus, standard questions and added ones included.</param>
/// <param name="Weights">Names them; those the program comes with unless it was told to train.</param>
/// <param name="Scores">Null when the questions have no labels.</param>
/// <param name="BuildMs">The faster of two builds of the index: the first also compiles the program.</param>
/// <param name="Speed">Null without questions.</param>
/// <param name="Run">The run file; null when none was asked for.</param>
internal sealed record EvalReport(
    int Questions, int Entries, int Wordings, string Weights, EvalReport.Scored? Scores, double BuildMs, Speed? Speed, string? Run)
{
    private static readonly double[] s_precisions = [0.90, 0.95, 0.98];

    public static void WriteText(EvalReport report, TextWriter to)
    {
        to.WriteLine($"{report.Questions} 个问题，{report.Entries} 个条目，{report.Wordings} 个问法，权重 {report.Weights}");
        if (report.Scores is { } scores)
        {
            to.WriteLine($"top1 {100 * scores.Top1:F1}  MRR@10 {100 * scores.Mrr10:F1}  hit@3 {100 * scores.Hit3:F1}  （{scores.Answerable} 个有答案的问题）");
            to.WriteLine($"AUC {scores.Auc:F3}  p@20 {100 * scores.P20:F1}  ECE {scores.CalibrationError:F3}");
            foreach (var answered in scores.Answered)
            {
                to.WriteLine(answered.Threshold is { } threshold
                    ? $"answered@{100 * answered.Precision:F0} {100 * answered.Coverage:F1}  threshold {threshold:F4}  （{answered.Shown} 个答案，{answered.Right} 个对）"
                    : $"answered@{100 * answered.Precision:F0} 0.0  （没有哪个门槛做得到）");
            }
        }
        else
        {
            to.WriteLine("问题没有 gold 一列，不评分。");
        }

        to.WriteLine($"build {report.BuildMs:F0} ms");
        if (report.Speed is { } speed)
        {
            to.WriteLine($"{speed.QuestionsPerSecond:F0} queries/s  p50 {speed.P50Micros:F0} µs  p99 {speed.P99Micros:F0} µs  （单线程）");
        }

        if (report.Run is not null)
        {
            to.WriteLine($"结果写在 {report.Run}");
        }
    }

    /// <summary>The figures of <see cref="Figures"/> over labelled questions; shares are of 1.</summary>
    internal sealed record Scored(
        int Answerable, double Top1, double Mrr10, double Hit3, double Auc, double P20, double CalibrationError, IReadOnlyList<Answered> Answered)
    {
        public static Scored Of(IReadOnlyList<Outcome> outcomes)
        {
            var figures = Figures.Of(outcomes);
            return new Scored(
                outcomes.Count(outcome => outcome.IsAnswerable),
                figures.Top1,
                figures.Mrr10,
                figures.Hit3,
                figures.Auc,
                figures.P20,
                figures.CalibrationError,
                [.. s_precisions.Select(precision => EvalReport.Answered.Of(outcomes, precision))]);
        }
    }

    /// <summary>The widest point at which this share of the answers was right.</summary>
    /// <param name="Precision">The share asked for.</param>
    /// <param name="Threshold">Of confidence; null when no threshold reaches the share.</param>
    /// <param name="Coverage">Share of all questions answered there.</param>
    internal sealed record Answered(double Precision, double? Threshold, double Coverage, int Shown, int Right)
    {
        public static Answered Of(IReadOnlyList<Outcome> outcomes, double precision)
        {
            var point = OperatingPoint.AtPrecision(outcomes, precision);
            return new Answered(precision, point.Answered == 0 ? null : point.Threshold, point.Coverage, point.Answered, point.Right);
        }
    }
}
