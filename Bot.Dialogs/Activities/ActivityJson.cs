using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Dialogs.Activities;

/// <summary>The one way an activity becomes JSON and back: camelCase, absent instead of null, names read in any case.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 48)]
[JsonSerializable(typeof(Activity))]
[JsonSerializable(typeof(IReadOnlyList<Activity>))]
[JsonSerializable(typeof(HeroCard))]
[JsonSerializable(typeof(string))]
public sealed partial class ActivityJson : JsonSerializerContext
{
    /// <summary>For storage and streams: Chinese stays readable. Safe there, because it is never put into HTML.</summary>
    public static ActivityJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 48,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static string Write(Activity activity) => JsonSerializer.Serialize(activity, Readable.Activity);

    /// <exception cref="JsonException">Not an activity.</exception>
    public static Activity Read(string json) =>
        JsonSerializer.Deserialize(json, Readable.Activity) ?? throw new JsonException("An activity is an object, not null.");
}

/// <summary>ISO 8601 UTC with three decimals and <c>Z</c>, the form every known client parses.</summary>
public sealed class UtcTimestampConverter : JsonConverter<DateTimeOffset?>
{
    public override DateTimeOffset? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? null : reader.GetDateTimeOffset();

    public override void Write(Utf8JsonWriter writer, DateTimeOffset? value, JsonSerializerOptions options)
    {
        if (value is { } time)
        {
            writer.WriteStringValue(time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
