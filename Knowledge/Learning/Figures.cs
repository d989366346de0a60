namespace Knowledge.Learning;

/// <summary>How well answers and confidences fit labelled questions. Shares are of 1; all are 0 without questions.</summary>
/// <param name="Questions">How many were asked.</param>
/// <param name="Top1">Share of the answerable questions whose first entry is right.</param>
/// <param name="Mrr10">Mean of 1 / rank of the first right entry among ten, over the answerable questions.</param>
/// <param name="Hit3">Share of the answerable questions with a right entry among the first three.</param>
/// <param name="Auc">The chance that a right first entry has more confidence than anything else has, unanswerable questions included; ties count half.</param>
/// <param name="P20">Share of right answers among the fifth of all questions with the highest confidence.</param>
/// <param name="CalibrationError">Expected calibration error, ten equal-width bins over all questions. Naeini et al., AAAI 2015.</param>
public sealed record Figures(int Questions, double Top1, double Mrr10, double Hit3, double Auc, double P20, double CalibrationError)
{
    private const int Bins = 10;

    public static Figures Of(IReadOnlyList<Outcome> outcomes)
    {
        Outcome[] answerable = [.. outcomes.Where(outcome => outcome.IsAnswerable)];
        Outcome[] surest = [.. outcomes.OrderByDescending(outcome => outcome.Confidence).Take(Math.Max(1, outcomes.Count / 5))];
        return new Figures(
            outcomes.Count,
            Mean(answerable, outcome => outcome.Rank == 1 ? 1 : 0),
            Mean(answerable, outcome => outcome.Rank > 0 ? 1.0 / outcome.Rank : 0),
            Mean(answerable, outcome => outcome.Rank is >= 1 and <= 3 ? 1 : 0),
            AreaUnderCurve(outcomes),
            Mean(surest, outcome => outcome.IsRight ? 1 : 0),
            CalibrationErrorOf(outcomes));
    }

    public override string ToString() =>
        $"top1 {100 * Top1:F1}  MRR@10 {100 * Mrr10:F1}  hit@3 {100 * Hit3:F1}  AUC {Auc:F3}  p@20 {100 * P20:F1}  ECE {CalibrationError:F3}";

    private static double Mean(Outcome[] outcomes, Func<Outcome, double> value) => outcomes.Length == 0 ? 0 : outcomes.Average(value);

    /// <summary>By ranks (Mann and Whitney, 1947), so that ten thousand questions take no longer than sorting them.</summary>
    private static double AreaUnderCurve(IReadOnlyList<Outcome> outcomes)
    {
        double wins = 0, wrongBelow = 0;
        foreach (var equals in outcomes.GroupBy(outcome => outcome.Confidence).OrderBy(group => group.Key))
        {
            int right = equals.Count(outcome => outcome.IsRight), wrong = equals.Count() - right;
            wins += right * (wrongBelow + (wrong / 2.0));
            wrongBelow += wrong;
        }
        double rightAll = outcomes.Count - wrongBelow;
        return rightAll == 0 || wrongBelow == 0 ? 0 : wins / (rightAll * wrongBelow);
    }

    private static double CalibrationErrorOf(IReadOnlyList<Outcome> outcomes) => outcomes
        .GroupBy(outcome => Math.Min(Bins - 1, (int)(outcome.Confidence * Bins)))
        .Sum(bin => Math.Abs(bin.Sum(outcome => outcome.Confidence) - bin.Count(outcome => outcome.IsRight))) / Math.Max(1, outcomes.Count);
}
