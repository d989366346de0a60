using System.CommandLine;
using System.Diagnostics;
using Knowledge.FaqFiles;
using Knowledge.Indexing;
using Knowledge.Learning;
using Knowledge.Search;

namespace Bot.Studio.Measuring;

/// <summary><c>faq eval</c>: asks every question of a file and says how well the search did.</summary>
internal static class EvalCommand
{
    public static Command Create()
    {
        var corpus = new Option<string>("--corpus") { Description = "语料：id、question、answer，可以有 group，制表符分隔", Required = true };
        var queries = new Option<string>("--queries") { Description = "问题：query 和 gold（可以没有），制表符分隔", Required = true };
        var wordings = new Option<string?>("--wordings") { Description = "有标注的问题，先加为答案的问法再考；NONE 的只用来定门槛" };
        var train = new Option<string[]>("--train") { Description = "先用这些有标注的问题调整权重：文件夹或问题文件，旁边要有 corpus.tsv", AllowMultipleArgumentsPerToken = true };
        var output = new Option<string?>("--out") { Description = "结果文件：每个问题一行，最多十个 id，制表符，把握" };
        var json = CommandLine.Json();
        var command = new Command("eval", "用一批问题给检索打分。Example: faq eval --corpus corpus.tsv --queries queries.tsv --out run.tsv")
        {
            corpus, queries, wordings, train, output, json,
        };
        command.SetAction(parsed => Run(
            new EvalFiles(parsed.GetRequiredValue(corpus), parsed.GetRequiredValue(queries), parsed.GetValue(wordings), parsed.GetValue(train) ?? []),
            parsed.GetValue(output),
            CommandOutput.Of(parsed, json)));
        return command;
    }

    private static int Run(EvalFiles files, string? run, CommandOutput output)
    {
        const string Consequence = "没有写任何文件";
        var mistakes = new List<FaqMistake>();
        if (EvalInput.Read(files, mistakes) is not { } input)
        {
            return output.Refuse(mistakes, Consequence);
        }

        var index = Build(input, out var buildTime);
        var search = new FaqSearch(index);
        FaqResult[] results = [.. input.Set.Questions.Select(question => search.Ask(question.Text, Evaluation.AnyDay))];
        try
        {
            if (run is not null)
            {
                RunFile.Write(run, RunFile.Text(input.Table, results));
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return output.Refuse([new FaqMistake(run ?? "", 0, $"写不了结果文件（{e.Message}）。")], Consequence);
        }

        output.Write(Report(input, index, results, buildTime, run), FaqCommandJson.Readable.EvalReport, EvalReport.WriteText);
        return CommandOutput.Done;
    }

    private static EvalReport Report(EvalInput input, FaqIndex index, FaqResult[] results, TimeSpan buildTime, string? run) => new(
        results.Length,
        index.Entries.Count,
        index.Entries.Sum(entry => 1 + entry.Wordings.Count),
        input.Weights.Version,
        input.IsLabelled ? EvalReport.Scored.Of([.. results.Zip(input.Set.Questions, Outcome.Of)], input.AskConfirmed()) : null,
        Math.Round(buildTime.TotalMilliseconds, 1),
        Speed.Measure(index, input.Set.Questions),
        run);

    /// <summary>Twice, and the faster counts: the first also compiles the program.</summary>
    private static FaqIndex Build(EvalInput input, out TimeSpan time)
    {
        var start = Stopwatch.GetTimestamp();
        FaqIndex.Build(input.Set.Corpus, input.Weights);
        var first = Stopwatch.GetElapsedTime(start);
        start = Stopwatch.GetTimestamp();
        var index = FaqIndex.Build(input.Set.Corpus, input.Weights);
        var second = Stopwatch.GetElapsedTime(start);
        time = first < second ? first : second;
        return index;
    }
}
