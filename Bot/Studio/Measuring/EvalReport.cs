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
                to.WriteLine(answered);
            }

            foreach (var answered in scores.AnsweredByWordings)
            {
                to.WriteLine($"{answered}，门槛由 --wordings 的问题定");
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
    /// <param name="Answered">With the threshold that suits these very questions best.</param>
    /// <param name="AnsweredByWordings">With the threshold that the confirmed questions set; empty without such.</param>
    internal sealed record Scored(
        int Answerable,
        double Top1,
        double Mrr10,
        double Hit3,
        double Auc,
        double P20,
        double CalibrationError,
        IReadOnlyList<Answered> Answered,
        IReadOnlyList<Answered> AnsweredByWordings)
    {
        public static Scored Of(IReadOnlyList<Outcome> outcomes, IReadOnlyList<Outcome> confirmed)
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
                [.. s_precisions.Select(precision => EvalReport.Answered.Of(outcomes, outcomes, precision))],
                confirmed.Count == 0 ? [] : [.. s_precisions.Select(precision => EvalReport.Answered.Of(outcomes, confirmed, precision))]);
        }
    }

    /// <summary>What answering from a threshold on comes to.</summary>
    /// <param name="Precision">The share of right answers the threshold was set for.</param>
    /// <param name="Threshold">Of confidence; null when none reaches the share.</param>
    /// <param name="Coverage">Share of all questions answered there.</param>
    internal sealed record Answered(double Precision, double? Threshold, double Coverage, int Shown, int Right)
    {
        /// <param name="outcomes">The questions asked.</param>
        /// <param name="judge">Those that set the threshold: the lowest that was right often enough on them.</param>
        public static Answered Of(IReadOnlyList<Outcome> outcomes, IReadOnlyList<Outcome> judge, double precision)
        {
            var set = OperatingPoint.AtPrecision(judge, precision);
            var point = OperatingPoint.At(outcomes, set.Threshold);
            return new Answered(precision, set.Answered == 0 ? null : set.Threshold, point.Coverage, point.Answered, point.Right);
        }

        public override string ToString() => Threshold is { } threshold
            ? $"answered@{100 * Precision:F0} {100 * Coverage:F1}  threshold {threshold:F4}  {Shown} 个答案 {Right} 个对"
            : $"answered@{100 * Precision:F0} 0.0  没有哪个门槛做得到";
    }
}
