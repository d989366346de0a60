using System.CommandLine;
using Knowledge.FaqFiles;
using Knowledge.Search;

namespace Bot.Studio;

/// <summary><c>faq try</c>: what the bot would do with one question, and why.</summary>
internal static class TryCommand
{
    public static Command Create()
    {
        var question = new Argument<string>("question") { Description = "客户的一句话" };
        var folder = CommandLine.Folder();
        var day = CommandLine.Day();
        var json = CommandLine.Json();
        var command = new Command("try", "看看机器人会怎么回答一个问题，为什么。Example: faq try \"退款多久到账\"") { question, folder, day, json };
        command.SetAction(parsed => Run(
            parsed.GetRequiredValue(question),
            CommandLine.FolderOf(parsed.GetValue(folder)),
            CommandLine.DayOf(parsed.GetValue(day)),
            CommandOutput.Of(parsed, json)));
        return command;
    }

    private static int Run(string question, string folder, DateOnly day, CommandOutput output)
    {
        var mistakes = new List<FaqMistake>();
        if (ShopFaq.Load(folder, mistakes) is not { } faq)
        {
            return output.Refuse(mistakes, "改好才能试问");
        }

        var index = faq.BuildIndex();
        var trial = FaqTrial.Of(question, new FaqSearch(index).Ask(question, day), index.Thresholds);
        output.Write(trial, FaqCommandJson.Readable.FaqTrial, FaqTrial.WriteText);
        return CommandOutput.Done;
    }
}
