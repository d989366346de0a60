using Knowledge.Learning;
using Knowledge.Scoring;

namespace Bot.Studio.Measuring;

/// <summary>What training does to questions it has not seen: each fifth of every set is asked after training on the other four.</summary>
/// <param name="Before">One outcome a question with the shipped weights.</param>
/// <param name="After">The same questions with weights that never saw them.</param>
internal sealed record CrossValidation(string Set, IReadOnlyList<Outcome> Before, IReadOnlyList<Outcome> After)
{
    private const int Folds = 5;

    /// <returns>One for each set, in order.</returns>
    public static IReadOnlyList<CrossValidation> Run(IReadOnlyList<QuestionSet> sets)
    {
        List<Outcome>[] before = [.. sets.Select(_ => new List<Outcome>())], after = [.. sets.Select(_ => new List<Outcome>())];
        for (var fold = 0; fold < Folds; fold++)
        {
            var trained = Training.Improve([.. sets.Select(set => Part(set, fold, isAsked: false))], "fold");
            foreach (var (place, set) in sets.Index())
            {
                var asked = Part(set, fold, isAsked: true);
                before[place].AddRange(Evaluation.Of(asked, FittedWeights.Shipped));
                after[place].AddRange(Evaluation.Of(asked, trained));
            }
        }

        return [.. sets.Select((set, place) => new CrossValidation(set.Name, before[place], after[place]))];
    }

    private static QuestionSet Part(QuestionSet set, int fold, bool isAsked) =>
        set with { Questions = [.. set.Questions.Where((_, number) => (number % Folds == fold) == isAsked)] };
}
