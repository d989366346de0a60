using System.Text.Json;
using Bot.Tests.Support;

namespace Bot.Tests.Understanding;

/// <summary>One line of a file under Specs/: what is to be found in a message, and nothing else.</summary>
public sealed record SpecCase(string Input, IReadOnlyList<SpecResult> Results)
{
    private static readonly JsonSerializerOptions s_web = new(JsonSerializerDefaults.Web);

    public static IReadOnlyList<SpecCase> Load(string name) =>
        [.. File.ReadLines(Path.Combine(RepositoryRoot.Folder("Bot.Tests"), "Specs", name + ".jsonl")).Select(Parse)];

    private static SpecCase Parse(string line) =>
        JsonSerializer.Deserialize<SpecCase>(line, s_web) ?? throw new InvalidOperationException($"No case: {line}");
}

/// <param name="End">Inclusive, as in result files of the command <c>recognize</c>.</param>
public sealed record SpecResult(int Start, int End, string Value);
