using System.Globalization;
using Knowledge.Scoring;

namespace Bot.Tests.Studio;

public sealed class EvalCommandTests : IDisposable
{
    private readonly EvalFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_run_file_has_a_line_for_each_question_with_one_id_an_entry_and_the_confidence()
    {
        var run = await _folder.EvalAsync();
        Assert.Equal(0, run.ExitCode);

        var text = await File.ReadAllTextAsync(_folder.RunFile);
        Assert.EndsWith("\n", text, StringComparison.Ordinal);
        var lines = text.TrimEnd('\n').Split('\n').Select(line => line.Split('\t')).ToArray();
        Assert.Equal(4, lines.Length);
        Assert.All(lines, cells => Assert.Equal(2, cells.Length));
        Assert.All(lines, cells => Assert.InRange(double.Parse(cells[1], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture), 0, 1));
        Assert.All(lines, cells => Assert.Equal(Groups(cells[0]).Distinct(), Groups(cells[0])));
        Assert.StartsWith("a1", lines[0][0], StringComparison.Ordinal);
        Assert.StartsWith("b1", lines[1][0], StringComparison.Ordinal);
        Assert.StartsWith("c1", lines[2][0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_question_nothing_is_found_for_has_an_empty_list_and_no_confidence()
    {
        _folder.File("queries.dev.tsv", "query\ngold\n😀\n\n");
        await _folder.EvalAsync();
        var lines = (await File.ReadAllTextAsync(_folder.RunFile)).Split('\n');
        Assert.Equal(["\t0.000000000", "\t0.000000000", "\t0.000000000", ""], lines);
    }

    [Fact]
    public async Task The_same_run_twice_writes_the_same_bytes()
    {
        await _folder.EvalAsync();
        var first = await File.ReadAllBytesAsync(_folder.RunFile);
        await _folder.EvalAsync();
        Assert.Equal(first, await File.ReadAllBytesAsync(_folder.RunFile));
    }

    [Fact]
    public async Task Figures_are_printed_for_people_and_as_json()
    {
        var text = (await _folder.EvalAsync()).Output;
        Assert.All(["top1 100.0", "MRR@10", "hit@3", "AUC", "answered@90", "threshold", "p@20", "ECE", "build", "queries/s", "p50", "p99"], Holds);
        void Holds(string figure) => Assert.Contains(figure, text, StringComparison.Ordinal);

        var json = (await _folder.EvalAsync("--json")).Json;
        Assert.Equal(4, json.GetProperty("questions").GetInt32());
        Assert.Equal(3, json.GetProperty("scores").GetProperty("answerable").GetInt32());
        Assert.Equal(1, json.GetProperty("scores").GetProperty("top1").GetDouble());
    }

    [Fact]
    public async Task Without_labels_nothing_is_scored_and_the_same_run_file_is_written()
    {
        await _folder.EvalAsync();
        var labelled = await File.ReadAllTextAsync(_folder.RunFile);

        _folder.File("queries.dev.tsv", string.Join('\n', EvalFolder.Questions.ReplaceLineEndings("\n").Split('\n').Select(line => line.Split('\t')[0])));
        var run = await _folder.EvalAsync("--json");
        Assert.Equal(0, run.ExitCode);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, run.Json.GetProperty("scores").ValueKind);
        Assert.Equal(labelled, await File.ReadAllTextAsync(_folder.RunFile));
    }

    [Fact]
    public async Task Malformed_lines_of_all_files_are_listed_and_nothing_is_written()
    {
        _folder.File("corpus.tsv", EvalFolder.Corpus + "a1\t重复的编号\t\t-\n\t没有编号\t\t-\nd1\t少一列\n");
        _folder.File("queries.dev.tsv", EvalFolder.Questions + "没有这个编号\tzzz\n多一列\ta1\t是\n没有标注\t\n");
        var wordings = _folder.File("wordings.tsv", "query\n没有标注列\n");
        await File.WriteAllTextAsync(_folder.RunFile, "from before");

        var run = await _folder.EvalAsync("--wordings", wordings);
        Assert.Equal(2, run.ExitCode);
        Assert.Equal("", run.Output);
        string[] places =
        [
            $"{_folder.CorpusFile}:7：", $"{_folder.CorpusFile}:8：", $"{_folder.CorpusFile}:9：",
            $"{_folder.QuestionsFile}:6：", $"{_folder.QuestionsFile}:7：", $"{_folder.QuestionsFile}:8：", $"{wordings}:1：",
        ];
        Assert.All(places, place => Assert.Contains(place, run.Error, StringComparison.Ordinal));
        Assert.Equal("from before", await File.ReadAllTextAsync(_folder.RunFile));

        var json = (await _folder.EvalAsync("--wordings", wordings, "--json")).Json;
        Assert.Equal(places.Length, json.GetProperty("mistakes").GetArrayLength());
    }

    [Fact]
    public async Task A_line_that_is_not_utf8_is_a_mistake_with_its_number()
    {
        await File.WriteAllBytesAsync(_folder.QuestionsFile, [.. "query\n退款\n"u8, 0xB7, 0xA2, (byte)'\n']);
        var run = await _folder.EvalAsync();
        Assert.Equal(2, run.ExitCode);
        Assert.Contains($"{_folder.QuestionsFile}:3：", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Separators_of_other_worlds_do_not_split_a_question()
    {
        _folder.File("queries.dev.tsv", "query\n");
        await File.WriteAllTextAsync(_folder.QuestionsFile, "query\r\n退款\u2028多久\u0085到账\f\r\n地址\r\n");
        Assert.Equal(0, (await _folder.EvalAsync()).ExitCode);
        Assert.Equal(2, (await File.ReadAllLinesAsync(_folder.RunFile)).Length);
    }

    [Fact]
    public async Task Wordings_teach_their_entries_and_are_answered_by_the_entrys_first_id()
    {
        _folder.File("queries.dev.tsv", "query\tgold\n毛爷爷呢\ta2\n");
        Assert.Equal(0, (await _folder.EvalAsync("--json")).Json.GetProperty("scores").GetProperty("top1").GetDouble());

        var wordings = _folder.File("wordings.tsv", "query\tgold\n毛爷爷呢\ta1,a2\n明天放假吗\tNONE\n");
        var run = await _folder.EvalAsync("--wordings", wordings, "--json");
        Assert.Equal(1, run.Json.GetProperty("scores").GetProperty("top1").GetDouble());
        Assert.Equal(6, run.Json.GetProperty("wordings").GetInt32());
        Assert.StartsWith("a1", await File.ReadAllTextAsync(_folder.RunFile), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_shipped_weights_are_used_unless_told_to_train()
    {
        Assert.Equal(FittedWeights.Shipped.Version, (await _folder.EvalAsync("--json")).Json.GetProperty("weights").GetString());
        var shipped = await File.ReadAllTextAsync(_folder.RunFile);

        var byFolder = (await _folder.EvalAsync("--train", _folder.Path, "--json")).Json.GetProperty("weights").GetString();
        Assert.StartsWith($"{FittedWeights.Shipped.Version}+", byFolder, StringComparison.Ordinal);
        Assert.NotEqual(shipped, await File.ReadAllTextAsync(_folder.RunFile));

        var byFile = (await _folder.EvalAsync("--train", _folder.QuestionsFile, "--json")).Json.GetProperty("weights").GetString();
        Assert.Equal(byFolder, byFile);
    }

    [Fact]
    public async Task Paths_are_relative_to_the_callers_directory()
    {
        string Relative(string path) => Path.GetRelativePath(Environment.CurrentDirectory, path);
        var run = await CommandRun.OfAsync(
            "faq", "eval", "--corpus", Relative(_folder.CorpusFile), "--queries", Relative(_folder.QuestionsFile), "--out", Relative(_folder.RunFile));
        Assert.Equal(0, run.ExitCode);
        Assert.True(File.Exists(_folder.RunFile));
    }

    [Fact]
    public async Task A_missing_file_a_place_that_cannot_be_written_and_wrong_usage_exit_with_two()
    {
        Assert.Equal(2, (await _folder.EvalAsync("--wordings", _folder.PathOf("none.tsv"))).ExitCode);
        Assert.Equal(2, (await _folder.EvalAsync("--train", _folder.PathOf("none"))).ExitCode);
        Assert.False(File.Exists(_folder.RunFile));
        Assert.Equal(2, (await CommandRun.OfAsync("faq", "eval", "--corpus", _folder.CorpusFile)).ExitCode);
        Assert.Equal(2, (await CommandRun.OfAsync(
            "faq", "eval", "--corpus", _folder.CorpusFile, "--queries", _folder.QuestionsFile, "--out", _folder.PathOf("none/run.tsv"))).ExitCode);
    }

    private static IEnumerable<char> Groups(string ids) => ids.Split(',').Select(id => id[0]);
}
