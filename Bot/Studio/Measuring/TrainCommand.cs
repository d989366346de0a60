using System.CommandLine;
using Knowledge.FaqFiles;
using Knowledge.Learning;
using Knowledge.Scoring;

namespace Bot.Studio.Measuring;

/// <summary><c>faq train</c>: moves the shipped weights towards labelled questions, and shows first what that does to questions it has not seen.</summary>
internal static class TrainCommand
{
    private const string TestsName = "tests";
    private static readonly Calibration s_usual = new(Precision: 0.95, Assurance: 0.95);

    public static Command Create()
    {
        var files = new Argument<string[]>("files")
        {
            Description = "有标注的问题：CSV（question,expected），或文件夹、queries.*.tsv（旁边要有 corpus.tsv）；不写时用问答文件夹里的 tests/*.csv",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var folder = CommandLine.Folder();
        var write = new Option<bool>("--write") { Description = $"写入问答文件夹的 {FittedFiles.WeightsFile}，服务器两秒内使用" };
        var evenIfWorse = new Option<bool>("--even-if-worse") { Description = "训练后变差也写入" };
        var json = CommandLine.Json();
        var command = new Command("train", "用有标注的问题训练权重，先看训练前后的差别。Example: faq train --folder faq-data --write")
        {
            files, folder, write, evenIfWorse, json,
        };
        command.SetAction(parsed => Run(
            CommandLine.FolderOf(parsed.GetValue(folder)),
            parsed.GetValue(files) ?? [],
            report => parsed.GetValue(write) && (!report.IsWorse || parsed.GetValue(evenIfWorse)),
            CommandOutput.Of(parsed, json)));
        return command;
    }

    private static int Run(string folder, string[] files, Func<TrainReport, bool> isWritten, CommandOutput output)
    {
        const string Consequence = "没有写任何文件";
        var mistakes = new List<FaqMistake>();
        var sets = ReadSets(folder, files, mistakes);
        if (mistakes.Count > 0)
        {
            return output.Refuse(mistakes, Consequence);
        }

        var validations = CrossValidation.Run(sets);
        var weights = WithThresholds(Training.Improve(sets, TrainedVersion.Of(sets)), validations);
        TrainReport.Change[] changes = [.. validations.Select(TrainReport.Change.Of)];
        var report = new TrainReport(weights.Trained.Version, changes, changes.Any(change => change.IsWorse), weights.Answer, Written: null);
        if (isWritten(report))
        {
            var scores = changes.Select(change => $"{change.Set}, unseen: {change.After} (shipped weights: {change.Before})");
            if (FittedFiles.WriteWeights(folder, weights.Trained.WithScores([.. scores])) is { } failure)
            {
                return output.Refuse([failure], Consequence);
            }

            report = report with { Written = Path.Combine(folder, FittedFiles.WeightsFile) };
        }

        output.Write(report, FaqCommandJson.Readable.TrainReport, TrainReport.WriteText);
        return report.IsWorse && report.Written is null ? CommandOutput.No : CommandOutput.Done;
    }

    private static List<QuestionSet> ReadSets(string folder, string[] files, List<FaqMistake> mistakes)
    {
        string[] csv = [.. files.Where(IsCsv)];
        var sets = new List<QuestionSet>(LabelledFolder.ReadAll(files.Where(file => !IsCsv(file)), mistakes));
        if (files.Length > 0 && csv.Length == 0)
        {
            return sets;
        }

        if (ShopFaq.Load(folder, mistakes) is { } faq && ShopQuestion.ReadAll(folder, csv, faq.Corpus, mistakes) is { } questions)
        {
            if (questions.Count == 0)
            {
                mistakes.Add(new FaqMistake(TestsName, 0, "没有有标注的问题，学不了。请在这个文件夹里放 CSV 文件，第一行写 question,expected。"));
            }

            sets.Insert(0, Asked.ToSet(TestsName, Asked.All(questions, faq with { Weights = FittedWeights.Shipped }, Evaluation.AnyDay), faq.Corpus));
        }

        return sets;
    }

    private static bool IsCsv(string file) => Path.GetExtension(file).Equals(".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>Thresholds go with the weights whose confidence they cut, and are measured on questions those weights did not see.</summary>
    private static (FittedWeights Trained, double? Answer) WithThresholds(FittedWeights trained, IReadOnlyList<CrossValidation> validations)
    {
        var shops = validations[0];
        var outcomes = Calibration.Askable(shops.After);
        return s_usual.Propose(outcomes, trained.Thresholds, $"{shops.Set} {outcomes.Count} 个问题，交叉验证") is { } proposed
            ? (trained.WithThresholds(proposed), proposed.Answer)
            : (trained, null);
    }
}
