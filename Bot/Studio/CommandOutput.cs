using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Knowledge.FaqFiles;

namespace Bot.Studio;

/// <summary>Where one run of a command writes what it has to say: for people, or as JSON.</summary>
internal sealed class CommandOutput(InvocationConfiguration to, bool isJson)
{
    /// <summary>Exit codes: what was asked for is done; the answer is no; the input is wrong and nothing was done.</summary>
    public const int Done = 0, No = 1, Wrong = 2;

    public static CommandOutput Of(ParseResult parsed, Option<bool> json) => new(parsed.InvocationConfiguration, parsed.GetValue(json));

    /// <param name="report">What came of it.</param>
    /// <param name="form">Its form as JSON.</param>
    /// <param name="write">Its form for people.</param>
    public void Write<TReport>(TReport report, JsonTypeInfo<TReport> form, Action<TReport, TextWriter> write)
    {
        if (isJson)
        {
            to.Output.WriteLine(JsonSerializer.Serialize(report, form));
        }
        else
        {
            write(report, to.Output);
        }
    }

    /// <summary>Lists every mistake.</summary>
    /// <returns><see cref="Wrong"/>.</returns>
    public int Refuse(IReadOnlyCollection<FaqMistake> mistakes, string consequence)
    {
        if (isJson)
        {
            to.Output.WriteLine(JsonSerializer.Serialize(new Refusal([.. mistakes]), FaqCommandJson.Readable.Refusal));
            return Wrong;
        }

        foreach (var mistake in mistakes)
        {
            to.Error.WriteLine(mistake);
        }

        to.Error.WriteLine($"共 {mistakes.Count} 处错误，{consequence}。");
        return Wrong;
    }
}

/// <summary>The JSON of a command that did nothing because its input is wrong.</summary>
internal sealed record Refusal(IReadOnlyList<FaqMistake> Mistakes);
