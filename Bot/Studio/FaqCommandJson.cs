using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Studio.Measuring;

namespace Bot.Studio;

/// <summary>What the <c>faq</c> commands print with <c>--json</c>.</summary>
[JsonSerializable(typeof(FaqReport))]
[JsonSerializable(typeof(FaqTrial))]
[JsonSerializable(typeof(Refusal))]
[JsonSerializable(typeof(EvalReport))]
[JsonSerializable(typeof(TestReport))]
[JsonSerializable(typeof(CalibrationReport))]
[JsonSerializable(typeof(TrainReport))]
internal sealed partial class FaqCommandJson : JsonSerializerContext
{
    /// <summary>Chinese as it is: the output goes to a terminal or a file, never into HTML.</summary>
    public static FaqCommandJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
