using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Dialogs.Cases;

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(Case))]
public sealed partial class CasesJson : JsonSerializerContext;
