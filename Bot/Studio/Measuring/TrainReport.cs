using Knowledge.Learning;

namespace Bot.Studio.Measuring;

/// <summary>What <c>faq train</c> found.</summary>
/// <param name="Weights">Names the new weights.</param>
/// <param name="Sets">Before and after on questions that the training had not seen.</param>
/// <param name="IsWorse">Some set lost more than chance would explain; then nothing is written unless told to.</param>
/// <param name="Answer">The threshold that goes with the new weights, measured on unseen questions; null when there is too little to promise.</param>
internal sealed record TrainReport(string Weights, IReadOnlyList<TrainReport.Change> Sets, bool IsWorse, double? Answer, string? Written)
{
    public static void WriteText(TrainReport report, TextWriter to)
    {
        to.WriteLine("交叉验证：每五分之一的问题，都用另外五分之四训练后的权重来考。");
        foreach (var set in report.Sets)
        {
            to.WriteLine($"{set.Set}（{set.Before.Questions} 个问题）");
            to.WriteLine($"  训练前 {set.Before}");
            to.WriteLine($"  训练后 {set.After}");
            foreach (var loss in set.Losses)
            {
                to.WriteLine($"  {loss}");
            }
        }

        to.WriteLine(report.Answer is { } answer
            ? $"新权重 {report.Weights}：直接回答的门槛 {answer:F2}。"
            : $"新权重 {report.Weights}：问题太少，算不出直接回答的门槛，暂用自带的门槛。");
        to.WriteLine((report.Written, report.IsWorse) switch
        {
            ({ } file, true) => $"训练后变差了，仍按要求写入 {file}。",
            ({ } file, false) => $"已写入 {file}。",
            (null, true) => "训练后变差了，没有写入。仍要使用请加 --write --even-if-worse。",
            (null, false) => "没有写入。要使用请加 --write。",
        });
    }

    /// <param name="Losses">Every figure that fell, however little; Chinese sentences.</param>
    internal sealed record Change(string Set, Figures Before, Figures After, IReadOnlyList<string> Losses)
    {
        // One in a hundred is within chance for the few hundred questions a shop has.
        private const double Tolerance = 0.01;

        public bool IsWorse =>
            After.Top1 < Before.Top1 - Tolerance || After.Auc < Before.Auc - Tolerance || After.CalibrationError > Before.CalibrationError + Tolerance;

        public static Change Of(CrossValidation validation)
        {
            var (before, after) = (Figures.Of(validation.Before), Figures.Of(validation.After));
            return new Change(validation.Set, before, after, [.. LossesOf(before, after)]);
        }

        private static IEnumerable<string> LossesOf(Figures before, Figures after)
        {
            if (after.Top1 < before.Top1)
            {
                yield return $"变差：第一名正确 {100 * before.Top1:F1} → {100 * after.Top1:F1}";
            }

            if (after.Auc < before.Auc)
            {
                yield return $"变差：对错的区分 AUC {before.Auc:F4} → {after.Auc:F4}";
            }

            if (after.CalibrationError > before.CalibrationError)
            {
                yield return $"变差：把握的误差 ECE {before.CalibrationError:F3} → {after.CalibrationError:F3}";
            }
        }
    }
}
