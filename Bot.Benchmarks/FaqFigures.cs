using Knowledge.Search;

namespace Bot.Benchmarks;

/// <summary>How well answers and confidences fit labelled questions.</summary>
internal sealed record FaqFigures(double Top1, double Hit3, double Auc, double P20, double CalibrationError, double Answered90)
{
    public static FaqFigures Of(IReadOnlyList<Outcome> outcomes)
    {
        Outcome[] answerable = [.. outcomes.Where(outcome => outcome.IsAnswerable)];
        Outcome[] surest = [.. outcomes.OrderByDescending(outcome => outcome.Confidence)];
        return new FaqFigures(
            Share(answerable, outcome => outcome.Rank == 1),
            Share(answerable, outcome => outcome.Rank is >= 1 and <= 3),
            AreaUnderCurve(outcomes),
            Share(surest[..(surest.Length / 5)], outcome => outcome.IsRight),
            CalibrationErrorOf(outcomes),
            AnsweredAt(surest, 0.9));
    }

    public override string ToString() =>
        $"top1 {100 * Top1:F1}  hit@3 {100 * Hit3:F1}  AUC {Auc:F3}  p@20 {100 * P20:F1}  ECE {CalibrationError:F3}  answered@90 {100 * Answered90:F1}";

    private static double Share(Outcome[] outcomes, Func<Outcome, bool> counts) => outcomes.Count(counts) / Math.Max(1.0, outcomes.Length);

    /// <summary>The chance that a right answer has more confidence than anything else; equals count half.</summary>
    private static double AreaUnderCurve(IReadOnlyList<Outcome> outcomes)
    {
        double[] right = [.. outcomes.Where(outcome => outcome.IsRight).Select(outcome => outcome.Confidence)];
        double[] wrong = [.. outcomes.Where(outcome => !outcome.IsRight).Select(outcome => outcome.Confidence)];
        double wins = right.Sum(one => wrong.Sum(other => one > other ? 1 : one == other ? 0.5 : 0));
        return wins / Math.Max(1.0, (double)right.Length * wrong.Length);
    }

    private static double CalibrationErrorOf(IReadOnlyList<Outcome> outcomes) => outcomes
        .GroupBy(outcome => Math.Min(9, (int)(outcome.Confidence * 10)))
        .Sum(bin => Math.Abs(bin.Sum(outcome => outcome.Confidence) - bin.Count(outcome => outcome.IsRight))) / outcomes.Count;

    private static double AnsweredAt(Outcome[] surest, double precision)
    {
        int right = 0, answered = 0;
        for (int i = 0; i < surest.Length; i++)
        {
            if (surest[i].IsRight) right++;
            if (right >= precision * (i + 1)) answered = i + 1;
        }
        return (double)answered / surest.Length;
    }
}

/// <summary>What came of one labelled question.</summary>
/// <param name="Confidence">As the search gave it.</param>
/// <param name="Band">As the search gave it.</param>
/// <param name="Rank">Place of the first right entry, from 1; 0 when none is among those found.</param>
/// <param name="IsAnswerable">Whether any entry is right.</param>
internal readonly record struct Outcome(double Confidence, Band Band, int Rank, bool IsAnswerable)
{
    public bool IsRight => Rank == 1;
}
