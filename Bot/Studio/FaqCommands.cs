using System.CommandLine;
using Bot.Dialogs;
using Knowledge.FaqFiles;
using Knowledge.Indexing;
using Knowledge.Search;

namespace Bot.Studio;

/// <summary><c>faq check</c> and <c>faq try</c>: what editors ask before customers do.</summary>
internal static class FaqCommands
{
    private const int RankedShown = 5;

    public static Command Create()
    {
        var folder = new Option<string>("--folder") { Description = "The FAQ folder; default: Faq:Folder of appsettings.json" };
        var json = new Option<bool>("--json") { Description = "Print JSON" };
        var question = new Argument<string>("question") { Description = "例如：faq try \"退款多久到账\"" };

        var check = new Command("check", "检查问答文件，列出全部错误。Example: faq check --folder faq-data") { folder, json };
        check.SetAction((parsed, _) => CheckAsync(Folder(parsed.GetValue(folder)), parsed.GetValue(json)));
        var tryOut = new Command("try", "看看机器人会怎么回答一个问题。Example: faq try \"退款多久到账\"") { question, folder, json };
        tryOut.SetAction((parsed, _) => TryAsync(Folder(parsed.GetValue(folder)), parsed.GetRequiredValue(question), parsed.GetValue(json)));
        return new Command("faq", "问答文件的检查与试问") { check, tryOut };
    }

    private static async Task<int> CheckAsync(string folder, bool json)
    {
        var load = new FaqFolder(folder).Load(SupportBot.Actions);
        var report = FaqReport.Of(load);
        await (json ? FaqReport.WriteJsonAsync(report) : WriteTextAsync(report));
        return load is FaqLoad.Accepted ? 0 : 1;
    }

    private static async Task WriteTextAsync(FaqReport report)
    {
        foreach (var note in report.Mistakes.Concat(report.Warnings))
        {
            await Console.Out.WriteLineAsync(note.ToString());
        }

        await Console.Out.WriteLineAsync(report.Mistakes.Count == 0
            ? $"没有错误：{report.Entries} 个问答，{report.Wordings} 个相似问，{report.Warnings.Count} 条提醒。"
            : $"共 {report.Mistakes.Count} 处错误。改好之前，线上仍使用上一个正确版本。");
    }

    private static async Task<int> TryAsync(string folder, string question, bool json)
    {
        if (new FaqFolder(folder).Load(SupportBot.Actions) is not FaqLoad.Accepted accepted)
        {
            await Console.Error.WriteLineAsync("问答文件有错误，请先运行 faq check。");
            return 2;
        }

        var clock = TimeProvider.System;
        var result = new FaqSearch(FaqIndex.Build(accepted.Corpus)).Ask(question, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        var trial = FaqTrial.Of(question, result, RankedShown);
        await (json ? FaqTrial.WriteJsonAsync(trial) : FaqTrial.WriteTextAsync(trial));
        return 0;
    }

    /// <summary>A path given is relative to the caller's directory; the setting is relative to the folder of appsettings.json.</summary>
    private static string Folder(string? given)
    {
        if (given is not null)
        {
            return Path.GetFullPath(given);
        }

        var root = AppRoot.Find();
        return Path.GetFullPath(Commands.Settings(root)["Faq:Folder"] ?? new FaqOptions().Folder, root);
    }
}
