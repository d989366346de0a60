using System.CommandLine;
using Bot.Recognize;
using Bot.Studio;

namespace Bot;

/// <summary>The commands beside the server: <c>dotnet run --project Bot -- faq check</c>.</summary>
internal static class Commands
{
    /// <summary>Whether these arguments name a command; anything else starts the server.</summary>
    public static bool Handles(string[] args) =>
        args is [var first, ..] && (first is "--help" or "-h" or "-?" or "--version" || Root().Subcommands.Any(command => command.Name == first));

    /// <returns>The exit code: 0 done, 1 the answer is no, 2 wrong usage or input.</returns>
    public static async Task<int> RunAsync(string[] args)
    {
        var parsed = Root().Parse(args);
        var code = await parsed.InvokeAsync();
        return parsed.Errors.Count > 0 ? 2 : code;
    }

    private static RootCommand Root() => new("山雀客服：网店售后机器人。After-sales support bot; without a command it starts the server.")
    {
        FaqCommands.Create(),
        RecognizeCommand.Create(),
    };
}
