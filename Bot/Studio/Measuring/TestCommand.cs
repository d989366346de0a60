using System.CommandLine;
using Knowledge.FaqFiles;

namespace Bot.Studio.Measuring;

/// <summary><c>faq test</c>: asks the shop's own test questions and lists those that go wrong.</summary>
internal static class TestCommand
{
    public static Command Create()
    {
        var folder = CommandLine.Folder();
        var day = CommandLine.Day();
        var top1 = CommandLine.Share("--top1", Floors.UsualTop1, "第一名正确至少多少");
        var right = CommandLine.Share("--right", Floors.UsualShownRight, "直接回答的正确至少多少");
        var answered = CommandLine.Share("--answered", Floors.UsualAnswered, "应转人工的误答至多多少");
        var json = CommandLine.Json();
        var command = new Command("test", "用 tests 文件夹里的问题考一遍，列出答错的。Example: faq test --folder faq-data") { folder, day, top1, right, answered, json };
        command.SetAction(parsed => Run(
            CommandLine.FolderOf(parsed.GetValue(folder)),
            CommandLine.DayOf(parsed.GetValue(day)),
            new Floors(parsed.GetValue(top1), parsed.GetValue(right), parsed.GetValue(answered)),
            CommandOutput.Of(parsed, json)));
        return command;
    }

    private static int Run(string folder, DateOnly day, Floors floors, CommandOutput output)
    {
        const string Consequence = "改好才能测试";
        var mistakes = new List<FaqMistake>();
        if (ShopFaq.Load(folder, mistakes) is not { } faq)
        {
            return output.Refuse(mistakes, Consequence);
        }

        var questions = ShopQuestion.ReadTests(folder, faq.Corpus, mistakes);
        if (questions.Count == 0 && mistakes.Count == 0)
        {
            mistakes.Add(new FaqMistake("tests", 0, "没有测试问题。请在这个文件夹里放 CSV 文件，第一行写 question,expected。"));
        }

        if (mistakes.Count > 0)
        {
            return output.Refuse(mistakes, Consequence);
        }

        var report = TestReport.Of(Asked.All(questions, faq, day), floors);
        output.Write(report, FaqCommandJson.Readable.TestReport, TestReport.WriteText);
        return report.Failed.Count == 0 ? CommandOutput.Done : CommandOutput.No;
    }
}
