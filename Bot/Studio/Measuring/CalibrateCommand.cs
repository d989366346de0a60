using System.CommandLine;
using Knowledge.FaqFiles;
using Knowledge.Learning;
using Knowledge.Scoring;

namespace Bot.Studio.Measuring;

/// <summary><c>faq calibrate</c>: what confidence is enough, computed from labelled questions.</summary>
internal static class CalibrateCommand
{
    private const int Folds = 10;
    private static readonly double[] s_precisions = [0.90, 0.95, 0.98, 0.99];

    public static Command Create()
    {
        var folder = CommandLine.Folder();
        var questions = new Option<string[]>("--questions")
        {
            Description = "有标注的问题（CSV：question,expected）；不写时用问答文件夹里的 tests/*.csv",
            AllowMultipleArgumentsPerToken = true,
        };
        var precision = CommandLine.Share("--precision", 0.95, "直接回答要有多少正确");
        var assurance = CommandLine.Share("--assurance", 0.95, "这句话要有多可信");
        var write = new Option<bool>("--write") { Description = $"写入问答文件夹的 {FittedFiles.ThresholdsFile}，服务器两秒内使用" };
        var json = CommandLine.Json();
        var command = new Command("calibrate", "按有标注的问题算出门槛。Example: faq calibrate --precision 0.95 --write")
        {
            folder, questions, precision, assurance, write, json,
        };
        command.SetAction(parsed => Run(
            CommandLine.FolderOf(parsed.GetValue(folder)),
            parsed.GetValue(questions) ?? [],
            new Calibration(parsed.GetValue(precision), parsed.GetValue(assurance)),
            parsed.GetValue(write),
            CommandOutput.Of(parsed, json)));
        return command;
    }

    private static int Run(string folder, string[] files, Calibration calibration, bool writes, CommandOutput output)
    {
        const string Consequence = "没有写任何文件";
        var mistakes = new List<FaqMistake>();
        if (ShopFaq.Load(folder, mistakes) is not { } faq || ShopQuestion.ReadAll(folder, files, faq.Corpus, mistakes) is not { } questions)
        {
            return output.Refuse(mistakes, Consequence);
        }

        var report = questions.Count > 0
            ? Report(calibration, faq, [.. Asked.All(questions, faq, Evaluation.AnyDay).Select(asked => asked.Outcome)], "有标注的问题", NotesOn(faq))
            : Report(calibration, faq, OwnWordings(faq), "问答自己的相似问（各留出一份来考）", ["没有测试问题：相似问里没有机器人不该回答的问题，客户的问法也不同，这些数只能参考。"]);
        if (writes && report.Proposed is { } proposed)
        {
            if (FittedFiles.WriteThresholds(folder, proposed) is { } failure)
            {
                return output.Refuse([failure], Consequence);
            }

            report = report with { Written = Path.Combine(folder, FittedFiles.ThresholdsFile) };
        }

        output.Write(report, FaqCommandJson.Readable.CalibrationReport, CalibrationReport.WriteText);
        return report.Proposed is null ? CommandOutput.No : CommandOutput.Done;
    }

    private static CalibrationReport Report(
        Calibration calibration, ShopFaq faq, IReadOnlyList<Outcome> outcomes, string what, IReadOnlyList<string> notes)
    {
        CalibrationReport.Point At(double precision) => CalibrationReport.Point.Of(Calibration.Askable(outcomes), precision, calibration.Assurance);

        var asked = Calibration.Askable(outcomes);
        var withoutAnswer = asked.Count(outcome => !outcome.IsAnswerable);
        var measuredOn = $"{what} {asked.Count} 个（其中 {withoutAnswer} 个不该回答），{faq.Corpus.Entries.Count} 个问答";
        var proposed = calibration.Propose(asked, faq.Weights.Thresholds, measuredOn);
        return new CalibrationReport(
            measuredOn,
            asked.Count,
            withoutAnswer,
            faq.Weights.Version,
            calibration.Precision,
            calibration.Assurance,
            [.. s_precisions.Append(calibration.Precision).Distinct().Order().Select(At)],
            CalibrationReport.InUse.Of(asked, faq.Weights.Thresholds, calibration.Assurance),
            proposed is null ? null : new StoredThresholds(proposed.Answer, proposed.Choices, faq.Weights.Version, proposed.Source),
            notes);
    }

    private static string[] NotesOn(ShopFaq faq) => faq.Weights.Version == FittedWeights.Shipped.Version
        ? []
        : ["现在的权重是店里训练过的：用训练过的同一批问题来算，会偏乐观。faq train --write 自己会算好门槛。"];

    private static Outcome[] OwnWordings(ShopFaq faq) =>
        [.. QuestionSet.LeaveWordingsOut(faq.Corpus, Folds).SelectMany(fold => Evaluation.Of(fold, faq.Weights))];
}
