using System.Text.Json;

namespace Bot.Tests.Studio;

/// <summary>One run of the program with a command, as a script would see it.</summary>
internal sealed record CommandRun(int ExitCode, string Output, string Error)
{
    public static async Task<CommandRun> OfAsync(params string[] args)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var code = await Commands.RunAsync(args, output, error);
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    public JsonElement Json => JsonElement.Parse(Output);
}
