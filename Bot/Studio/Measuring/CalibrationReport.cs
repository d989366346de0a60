using Knowledge.Learning;
using Knowledge.Scoring;

namespace Bot.Studio.Measuring;

/// <summary>What <c>faq calibrate</c> found.</summary>
/// <param name="MeasuredOn">The questions, in words.</param>
/// <param name="WithoutAnswer">How many of them no entry answers.</param>
/// <param name="Assurance">With this assurance the promises hold.</param>
/// <param name="Points">What can be promised at several precisions, the one asked for among them.</param>
/// <param name="Now">The thresholds in use, and what they come to on these questions.</param>
/// <param name="Proposed">Null when the questions are too few, or too few right, to promise what was asked for.</param>
/// <param name="Notes">What to know before believing it, Chinese sentences.</param>
internal sealed record CalibrationReport(
    string MeasuredOn,
    int Questions,
    int WithoutAnswer,
    string Weights,
    double Precision,
    double Assurance,
    IReadOnlyList<CalibrationReport.Point> Points,
    CalibrationReport.InUse Now,
    StoredThresholds? Proposed,
    IReadOnlyList<string> Notes,
    string? Written = null)
{
    public static void WriteText(CalibrationReport report, TextWriter to)
    {
        to.WriteLine($"{report.MeasuredOn}，权重 {report.Weights}");
        foreach (var point in report.Points)
        {
            to.WriteLine(point.Describe(report.Assurance));
        }

        to.WriteLine(report.Now);
        foreach (var note in report.Notes)
        {
            to.WriteLine(note);
        }

        if (report.Proposed is { } proposed)
        {
            to.WriteLine($"建议：直接回答 {proposed.Answer:F2}，列出选项 {proposed.Choices:F2}" + (report.Written is null ? "。加 --write 保存。" : $"。已写入 {report.Written}。"));
        }
        else
        {
            to.WriteLine($"做不到「答案 {100 * report.Precision:F0}% 正确」的承诺，门槛不变。");
        }
    }

    /// <summary>What can be promised at one precision.</summary>
    /// <param name="Threshold">Null when it cannot.</param>
    /// <param name="Needed">Answers it takes at least, all of them right.</param>
    internal sealed record Point(double Precision, double? Threshold, double Coverage, int Shown, int Right, int Needed)
    {
        public static Point Of(IReadOnlyList<Outcome> outcomes, double precision, double assurance)
        {
            var needed = (int)Math.Ceiling(Math.Log(1 - assurance) / Math.Log(precision));
            return OperatingPoint.Promising(outcomes, precision, assurance) is { } point
                ? new Point(precision, point.Threshold, point.Coverage, point.Answered, point.Right, needed)
                : new Point(precision, null, 0, 0, 0, needed);
        }

        public string Describe(double assurance) => Threshold is { } threshold
            ? $"答案 {100 * Precision:F0}% 正确（{100 * assurance:F0}% 可信）：门槛 {threshold:F2}，能回答 {100 * Coverage:F1}%（{Shown} 个答案，{Right} 个对）"
            : $"答案 {100 * Precision:F0}% 正确（{100 * assurance:F0}% 可信）：做不到；问题太少，或把握高的错得太多。至少要有 {Needed} 个答案，而且全对";
    }

    /// <summary>Thresholds that are in use, on the questions measured.</summary>
    /// <param name="PromisedPrecision">The share of right answers that can be promised there.</param>
    internal sealed record InUse(double Answer, double Choices, double Coverage, int Shown, int Right, double PromisedPrecision)
    {
        public static InUse Of(IReadOnlyList<Outcome> outcomes, Thresholds thresholds, double assurance)
        {
            var point = OperatingPoint.At(outcomes, thresholds.Answer);
            return new InUse(thresholds.Answer, thresholds.Choices, point.Coverage, point.Answered, point.Right, point.PromisedPrecision(assurance));
        }

        public override string ToString() =>
            $"现在：直接回答 {Answer:F2}，列出选项 {Choices:F2}；能回答 {100 * Coverage:F1}%（{Shown} 个答案，{Right} 个对，可承诺 {100 * PromisedPrecision:F1}% 正确）";
    }
}
