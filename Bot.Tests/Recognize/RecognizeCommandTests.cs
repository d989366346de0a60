using System.Text.Json;
using Bot.Recognize;
using Bot.Tests.Support;

namespace Bot.Tests.Recognize;

public sealed class RecognizeCommandTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Each_case_gets_one_line_with_text_span_type_and_resolution()
    {
        _folder.File("cases.jsonl", """
            {"id":"a","input":"退我３块五","reference":null}

            {"id":"b","input":"谢谢","group":"core"}
            """);

        var code = await RecognizeAsync("currency");

        var lines = await File.ReadAllLinesAsync(Out);
        Assert.Equal(0, code);
        Assert.Equal(
        [
            """{"id":"a","results":[{"text":"3块五","start":2,"end":4,"type":"currency","resolution":{"value":"3.5","unit":"Chinese yuan","isoCurrency":"CNY"}}]}""",
            """{"id":"b","results":[]}""",
        ],
            lines);
    }

    [Fact]
    public async Task Malformed_lines_write_nothing_and_end_with_code_two()
    {
        _folder.File("cases.jsonl", "{\"id\":\"a\",\"input\":\"3块\"}\n{\"id\":7,\"input\":\"\"}\n");

        Assert.Equal(2, await RecognizeAsync("currency"));
        Assert.False(File.Exists(Out));
    }

    [Fact]
    public async Task A_missing_file_and_an_unknown_model_end_with_code_two()
    {
        Assert.Equal(2, await RecognizeAsync("currency"));
        _folder.File("cases.jsonl", "");
        Assert.Equal(2, await RecognizeAsync("weather"));
    }

    [Fact]
    public void Every_malformed_line_is_listed_with_its_number_and_reason()
    {
        string[] lines =
        [
            """{"id":"1","input":"好","reference":"2026-03-01T09:30:00"}""", "not json", """["list"]""", """{"input":"好"}""", """{"id":"5","input":3}""",
            "", """{"id":"7","input":"好","reference":"yesterday"}""", """{"id":"8","input":"\ud83d"}""", """{"id":"9","input":"好","reference":5}""",
        ];

        var (cases, mistakes) = RecognizeCases.Read(lines);

        Assert.Equal([2, 3, 4, 5, 7, 8, 9], mistakes.Select(mistake => mistake.Line));
        Assert.All(mistakes, mistake => Assert.NotEmpty(mistake.Reason));
        Assert.Equal(new RecognizeCase("1", "好", new DateTime(2026, 3, 1, 9, 30, 0)), Assert.Single(cases));
    }

    [Theory]
    [InlineData("number", "五分之一", """{"value":"0.2"}""")]
    [InlineData("number", "三分之一", """{"value":"0.333333333333333"}""")]
    [InlineData("number", "一百万分之三", """{"value":"3E-06"}""")]
    [InlineData("ordinal", "倒数第二", """{"value":"-1","offset":"-1","relativeTo":"end"}""")]
    [InlineData("percent", "八折", """{"value":"80%"}""")]
    [InlineData("currency", "两毛", """{"value":"2","unit":"Jiao"}""")]
    [InlineData("currency", "5美元", """{"value":"5","unit":"United States dollar","isoCurrency":"USD"}""")]
    [InlineData("boolean", "不用了", """{"value":false,"score":1}""")]
    [InlineData("phone", "１３８ ００１３ ８０００", """{"value":"138 0013 8000","score":"1"}""")]
    [InlineData("order", "订单20260301000123", """{"value":"20260301000123"}""")]
    [InlineData("tracking", "sf1234567890123", """{"value":"SF1234567890123"}""")]
    public async Task A_resolution_has_the_shape_of_its_model(string model, string input, string resolution)
    {
        _folder.File("cases.jsonl", JsonSerializer.Serialize(new { id = "1", input }));

        Assert.Equal(0, await RecognizeAsync(model));

        using var line = JsonDocument.Parse(await File.ReadAllTextAsync(Out));
        Assert.Equal(resolution, Assert.Single(line.RootElement.GetProperty("results").EnumerateArray()).GetProperty("resolution").GetRawText());
    }

    private string Out => Path.Combine(_folder.Path, "results.jsonl");

    private Task<int> RecognizeAsync(string model) =>
        Commands.RunAsync(["recognize", "--model", model, "--in", Path.Combine(_folder.Path, "cases.jsonl"), "--out", Out]);
}
