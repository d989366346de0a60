using System.CommandLine;
using Bot.Studio.Measuring;

namespace Bot.Studio;

/// <summary>The <c>faq</c> commands: what editors ask before customers do, and what the search is measured and fitted with.</summary>
internal static class FaqCommands
{
    public static Command Create() => new("faq", "问答文件：检查、试问、测试、打分、定门槛、训练。Example: faq try \"退款多久到账\"")
    {
        CheckCommand.Create(),
        TryCommand.Create(),
        TestCommand.Create(),
        EvalCommand.Create(),
        CalibrateCommand.Create(),
        TrainCommand.Create(),
    };
}
