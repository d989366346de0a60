namespace Knowledge.Learning;

/// <summary>What answering from a confidence on would have come to.</summary>
/// <param name="Threshold">The lowest confidence that is answered; above 1 when nothing is.</param>
/// <param name="Answered">Questions answered.</param>
/// <param name="Right">Of them, right.</param>
/// <param name="Asked">Questions in all.</param>
public sealed record OperatingPoint(double Threshold, int Answered, int Right, int Asked)
{
    public double Coverage => Asked == 0 ? 0 : (double)Answered / Asked;

    public double Precision => Answered == 0 ? 0 : (double)Right / Answered;

    /// <summary>The precision that can be promised: with this assurance it is no lower.</summary>
    public double PromisedPrecision(double assurance) => BinomialBound.Lower(Right, Answered, assurance);

    /// <summary>
    /// The point that answers most while its precision is, with the assurance given, at least this. Thresholds are tried from the top in
    /// steps of 0.01 and the first that fails ends the search: that order, fixed before any label is read, is what keeps the exact bound
    /// exact although many thresholds are tried (fixed sequence testing; Angelopoulos et al., Learn then Test, 2021).
    /// </summary>
    /// <returns>Null when the questions are too few, or too few right, to promise so much.</returns>
    public static OperatingPoint? Promising(IReadOnlyList<Outcome> outcomes, double precision, double assurance)
    {
        OperatingPoint? promised = null;
        for (int percent = 99; percent > 0; percent--)
        {
            var point = At(outcomes, percent / 100.0);
            bool mayBegin = BinomialBound.Promises(point.Answered - 1, point.Answered, precision, assurance);     // with fewer, one mistake would end it
            if (!mayBegin) continue;
            if (!BinomialBound.Promises(point.Right, point.Answered, precision, assurance)) break;
            promised = point;
        }
        return promised;
    }

    public static OperatingPoint At(IReadOnlyList<Outcome> outcomes, double threshold)
    {
        int answered = outcomes.Count(outcome => outcome.Confidence >= threshold);
        return new OperatingPoint(threshold, answered, outcomes.Count(outcome => outcome.IsRight && outcome.Confidence >= threshold), outcomes.Count);
    }

    /// <summary>The point that answers most while at least this share of its answers was right (answered@p, without a promise).</summary>
    public static OperatingPoint AtPrecision(IReadOnlyList<Outcome> outcomes, double precision)
    {
        Outcome[] surest = [.. outcomes.Where(outcome => outcome.Confidence > 0).OrderByDescending(outcome => outcome.Confidence)];
        var widest = new OperatingPoint(double.PositiveInfinity, 0, 0, outcomes.Count);
        for (int i = 0, right = 0; i < surest.Length; i++)
        {
            if (surest[i].IsRight) right++;
            bool isLastOfEquals = i + 1 == surest.Length || surest[i + 1].Confidence < surest[i].Confidence;
            if (isLastOfEquals && right >= precision * (i + 1)) widest = widest with { Threshold = surest[i].Confidence, Answered = i + 1, Right = right };
        }
        return widest;
    }
}
