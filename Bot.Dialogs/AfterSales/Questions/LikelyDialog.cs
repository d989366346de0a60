namespace Bot.Dialogs.AfterSales.Questions;

/// <summary>The dialog that a message is for, when no single entry is likely enough to be answered with.</summary>
/// <remarks>
/// A long opening («上个月买的锅不加热了，想修») spreads its probability over entries that all lead to the same dialog, so it is their sum that
/// counts. Less is needed than for an answer, which may mislead: a dialog asks before it does anything and hears 取消 and a change of mind at any
/// step. But it must lead clearly, or one question («您是想退货还是换货？») is kinder than a wrong start.
/// </remarks>
internal static class LikelyDialog
{
    private const double ProbabilityMin = 0.4;

    // So many times as likely as the next thing the bot could do: another dialog, or an answer to show.
    private const double LeadMin = 2;

    /// <param name="ranked">The dialog that each entry starts, null for one that is shown, and how likely the entry is.</param>
    public static string? Find(IEnumerable<(string? Dialog, double Probability)> ranked)
    {
        var outcomes = ranked
            .GroupBy(entry => entry.Dialog)
            .SelectMany(group => group.Key is { } dialog ? [(Dialog: dialog, Probability: group.Sum(entry => entry.Probability))] : group.AsEnumerable())
            .OrderByDescending(outcome => outcome.Probability)
            .Take(2)
            .ToArray();
        return outcomes is [{ Dialog: { } likely, Probability: >= ProbabilityMin } best, .. var rest] && rest.All(next => best.Probability >= LeadMin * next.Probability)
            ? likely
            : null;
    }
}
