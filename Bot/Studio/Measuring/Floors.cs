namespace Bot.Studio.Measuring;

/// <summary>What a shop's tests must reach. Shares of 1.</summary>
/// <param name="Top1">At least this share of first entries right.</param>
/// <param name="ShownRight">At least this share of shown answers right.</param>
/// <param name="Answered">At most this share of questions for a person answered.</param>
internal sealed record Floors(double Top1, double ShownRight, double Answered)
{
    public const double UsualTop1 = 0.88, UsualShownRight = 0.95, UsualAnswered = 0.03;

    public IEnumerable<string> FailedBy(TestReport.Tally tally)
    {
        if (tally.Top1 < Top1)
        {
            yield return $"第一名正确 {100 * tally.Top1:F1}%，要求至少 {100 * Top1:F1}%。";
        }

        if (tally.ShownRight < ShownRight)
        {
            yield return $"直接回答的正确 {100 * tally.ShownRight:F1}%，要求至少 {100 * ShownRight:F1}%。";
        }

        if (tally.Answered > Answered)
        {
            yield return $"应转人工的误答 {100 * tally.Answered:F1}%，要求至多 {100 * Answered:F1}%。";
        }
    }
}
