using Knowledge.FaqFiles;
using Knowledge.Learning;
using Knowledge.Scoring;

namespace Bot.Studio.Measuring;

/// <summary>What <c>faq eval</c> was given, read and free of mistakes.</summary>
/// <param name="Table">The corpus by lines; run files name its lines.</param>
/// <param name="Set">The questions, and the corpus with the wordings that were added.</param>
/// <param name="Confirmed">The questions that were added as wordings, those without an answer included; empty when there are none.</param>
/// <param name="IsLabelled">Whether the questions have labels; without, nothing is scored.</param>
/// <param name="Weights">The shipped ones, or those moved towards the questions trained on.</param>
internal sealed record EvalInput(
    TsvCorpus Table, QuestionSet Set, IReadOnlyList<LabelledQuestion> Confirmed, bool IsLabelled, FittedWeights Weights)
{
    private const int Folds = 5;

    /// <param name="files">As given on the command line.</param>
    /// <param name="mistakes">Added to: every malformed line of every file.</param>
    /// <returns>Null when there are mistakes.</returns>
    public static EvalInput? Read(EvalFiles files, ICollection<FaqMistake> mistakes)
    {
        var (corpus, queries) = (InputFile.Read(files.Corpus, mistakes), InputFile.Read(files.Queries, mistakes));
        if (corpus is null || queries is null)
        {
            return null;
        }

        var table = TsvReader.ReadCorpus(corpus, mistakes);
        var questions = TsvReader.ReadQuestions(queries, table, mistakes, out var isLabelled);
        var confirmed = files.Wordings is null ? [] : LabelledFolder.ReadLabelled(files.Wordings, table, mistakes);
        var sets = LabelledFolder.ReadAll(files.Train, mistakes);
        if (mistakes.Count > 0)
        {
            return null;
        }

        var weights = sets.Count == 0 ? FittedWeights.Shipped : Training.Improve(sets, TrainedVersion.Of(sets));
        var set = new QuestionSet(Path.GetFileName(files.Queries), table.Corpus, questions);
        return new EvalInput(table, set.WithWordings(confirmed), confirmed, isLabelled, weights);
    }

    /// <summary>The confirmed questions, each fifth asked with the other four as wordings: thresholds can be set by them before a query is asked.</summary>
    public IReadOnlyList<Outcome> AskConfirmed() =>
        Confirmed.Count == 0 ? [] : [.. new QuestionSet("wordings", Table.Corpus, Confirmed).Folds(Folds).SelectMany(fold => Evaluation.Of(fold, Weights))];
}

/// <summary>The files of one <c>faq eval</c>, as the caller wrote them.</summary>
internal sealed record EvalFiles(string Corpus, string Queries, string? Wordings, IReadOnlyList<string> Train);
