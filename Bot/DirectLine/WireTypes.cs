using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs.Activities;

namespace Bot.DirectLine;

/// <summary>Body of <c>tokens/generate</c>; every member may be missing.</summary>
internal sealed record TokenRequest(ChannelAccount? User, IReadOnlyList<string?>? TrustedOrigins);

/// <summary>Body of <c>POST conversations</c>; every member may be missing.</summary>
internal sealed record StartRequest(ChannelAccount? User);

/// <summary>Answer to everything that gives a token.</summary>
/// <param name="ExpiresIn">Seconds.</param>
/// <param name="StreamUrl">Absolute, authorised by itself for a minute and once; null where no stream was asked for.</param>
internal sealed record TokenAnswer(
    string ConversationId,
    string Token,
    [property: JsonPropertyName("expires_in")] int ExpiresIn,
    string? StreamUrl = null);

/// <summary>Some of a conversation, oldest first.</summary>
/// <param name="Watermark">The position after the last of them; a string, because DirectLineJS loses a number 0.</param>
internal sealed record ActivitySet(IReadOnlyList<Activity> Activities, string Watermark);

/// <summary>Answer to a post.</summary>
internal sealed record PostedActivity(string Id);

internal sealed record ErrorBody(ErrorDetail Error);

internal sealed record ErrorDetail(string Code, string Message);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    MaxDepth = 48)]
[JsonSerializable(typeof(TokenRequest))]
[JsonSerializable(typeof(StartRequest))]
[JsonSerializable(typeof(TokenAnswer))]
[JsonSerializable(typeof(ActivitySet))]
[JsonSerializable(typeof(PostedActivity))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(System.Text.Json.Nodes.JsonObject))]
[JsonSerializable(typeof(Widget.VisitorTokenRequest))]
[JsonSerializable(typeof(Widget.VisitorTokenAnswer))]
[JsonSerializable(typeof(Widget.UnreadAnswer))]
internal sealed partial class DirectLineJson : JsonSerializerContext
{
    /// <summary>Chinese stays readable. Safe, because the answers are <c>application/json</c> and never part of HTML.</summary>
    public static DirectLineJson Readable { get; } = new(new JsonSerializerOptions(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        MaxDepth = 48,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
