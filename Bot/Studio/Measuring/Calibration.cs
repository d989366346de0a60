using Knowledge.Learning;
using Knowledge.Scoring;
using Knowledge.Search;

namespace Bot.Studio.Measuring;

/// <summary>Thresholds from labelled questions: shown answers are right at least so often, with so much assurance; coverage is what floats.</summary>
/// <param name="Precision">The share of right answers asked for.</param>
/// <param name="Assurance">Of the exact binomial bound.</param>
internal sealed record Calibration(double Precision, double Assurance)
{
    // Of the customers who get choices at least two of three find theirs: else guessing costs more turns than it saves.
    private const double ChoicesPrecision = 2.0 / 3;
    private const int ChoicesMax = 3;

    /// <returns>Null when the questions are too few, or too few right, to promise so much.</returns>
    public Thresholds? Propose(IReadOnlyList<Outcome> outcomes, Thresholds now, string measuredOn)
    {
        var asked = Askable(outcomes);
        if (OperatingPoint.Promising(asked, Precision, Assurance) is not { } answer)
        {
            return null;
        }

        // The bound asks the same of choices as of answers, with «among the three» for «right».
        Outcome[] below = [.. asked.Where(outcome => outcome.Confidence < answer.Threshold).Select(AsChoices)];
        var choices = OperatingPoint.Promising(below, ChoicesPrecision, Assurance)?.Threshold ?? Math.Min(now.Choices, answer.Threshold);
        var source = $"{measuredOn}；直接回答：{answer.Answered} 个答案 {answer.Right} 个对，{100 * Assurance:F0}% 可信地不低于 {100 * Precision:F0}%（Clopper–Pearson）";
        return new Thresholds(answer.Threshold, choices, source);
    }

    /// <summary>What no threshold can make the bot answer counts as never answered.</summary>
    public static IReadOnlyList<Outcome> Askable(IEnumerable<Outcome> outcomes) =>
        [.. outcomes.Select(outcome => outcome.Band == Band.Noise ? outcome with { Confidence = 0 } : outcome)];

    private static Outcome AsChoices(Outcome outcome) => outcome with { Rank = outcome.Rank is >= 1 and <= ChoicesMax ? 1 : 0 };
}
