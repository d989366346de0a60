using System.CommandLine;
using Bot.Studio.Measuring;
using Knowledge.FaqFiles;

namespace Bot.Studio;

/// <summary><c>faq check</c>: every mistake in the FAQ folder, before the server tells.</summary>
internal static class CheckCommand
{
    public static Command Create()
    {
        var folder = CommandLine.Folder();
        var json = CommandLine.Json();
        var command = new Command("check", "检查问答文件，列出全部错误和提醒。Example: faq check --folder faq-data") { folder, json };
        command.SetAction(parsed => Run(CommandLine.FolderOf(parsed.GetValue(folder)), CommandOutput.Of(parsed, json)));
        return command;
    }

    private static int Run(string folder, CommandOutput output)
    {
        var mistakes = new List<FaqMistake>();
        var report = ShopFaq.Load(folder, mistakes) is { } faq ? FaqReport.Of(faq.Corpus, InTests(folder, faq.Corpus)) : new FaqReport(0, 0, mistakes, []);
        output.Write(report, FaqCommandJson.Readable.FaqReport, FaqReport.WriteText);
        return mistakes.Count == 0 ? CommandOutput.Done : CommandOutput.No;
    }

    /// <summary>Mistakes in the tests keep no customer from an answer, so they do not keep the FAQ from being published.</summary>
    private static List<FaqMistake> InTests(string folder, FaqCorpus corpus)
    {
        var mistakes = new List<FaqMistake>();
        ShopQuestion.ReadTests(folder, corpus, mistakes);
        return mistakes;
    }
}
