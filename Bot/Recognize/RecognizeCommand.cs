using System.CommandLine;
using System.Diagnostics;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bot.Dialogs.Understanding;

namespace Bot.Recognize;

/// <summary><c>recognize</c>: runs one model over a file of cases.</summary>
internal static class RecognizeCommand
{
    // Chinese as it is: the output goes to a file, never into HTML.
    private static readonly JsonWriterOptions s_readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static Command Create()
    {
        var model = new Option<string>("--model") { Description = "What to look for", Required = true };
        model.AcceptOnlyFromAmong([.. RecognizeModels.All.Select(known => known.Name)]);
        var input = new Option<FileInfo>("--in") { Description = "JSON lines: {\"id\",\"input\",\"reference\"}", Required = true };
        var output = new Option<FileInfo>("--out") { Description = "JSON lines: {\"id\",\"results\"}", Required = true };
        var json = new Option<bool>("--json") { Description = "Print the summary as JSON" };
        var command = new Command(
            "recognize", "从文字里认出数字、金额、日期、电话等。Example: recognize --model currency --in cases.jsonl --out results.jsonl")
        {
            model, input, output, json,
        };
        command.SetAction((parsed, _) => RunAsync(
            RecognizeModels.All.First(known => known.Name == parsed.GetRequiredValue(model)),
            parsed.GetRequiredValue(input), parsed.GetRequiredValue(output), parsed.GetValue(json)));
        return command;
    }

    private static async Task<int> RunAsync(IRecognizeModel model, FileInfo input, FileInfo output, bool json)
    {
        try
        {
            var (cases, mistakes) = RecognizeCases.Read(File.ReadLines(input.FullName));
            foreach (var mistake in mistakes)
            {
                await Console.Error.WriteLineAsync($"{input.Name}:{mistake.Line}: {mistake.Reason}");
            }

            if (mistakes.Count > 0)
            {
                return 2;
            }

            var summary = Run(model, cases, output.FullName);
            await Console.Out.WriteLineAsync(json ? JsonSerializer.Serialize(summary, RecognizeJson.Default.RecognizeSummary) : summary.ToString());
            return 0;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 2;
        }
    }

    private static RecognizeSummary Run(IRecognizeModel model, IReadOnlyList<RecognizeCase> cases, string path)
    {
        var found = 0;
        var time = TimeSpan.Zero;
        using var file = File.Create(path);
        using var writer = new Utf8JsonWriter(file, s_readable);
        foreach (var one in cases)
        {
            var began = Stopwatch.GetTimestamp();
            var utterance = new Utterance(one.Input);
            RecognizeResult[] results = [.. model.Find(utterance, one.Reference)];
            time += Stopwatch.GetElapsedTime(began);
            found += results.Length;
            Write(writer, one.Id, utterance, results);
            writer.Flush();
            writer.Reset();
            file.WriteByte((byte)'\n');
        }

        return new RecognizeSummary(model.Name, cases.Count, found, cases.Count == 0 ? 0 : Math.Round(time.TotalMicroseconds / cases.Count, 1));
    }

    private static void Write(Utf8JsonWriter writer, string id, Utterance utterance, IEnumerable<RecognizeResult> results)
    {
        writer.WriteStartObject();
        writer.WriteString("id", id);
        writer.WriteStartArray("results");
        foreach (var result in results)
        {
            writer.WriteStartObject();
            writer.WriteString("text", utterance.Words(result.Start, result.End));
            writer.WriteNumber("start", result.Start);
            writer.WriteNumber("end", result.End - 1);
            writer.WriteString("type", result.Type);
            writer.WritePropertyName("resolution");
            result.Resolution.WriteTo(writer);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
