using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Desk.Wire;

/// <summary>The desk's JSON both ways: camelCase, absent instead of null, and a request that lacks a member is malformed.</summary>
[JsonSerializable(typeof(SignInRequest))]
[JsonSerializable(typeof(FirstAdminRequest))]
[JsonSerializable(typeof(ClaimRequest))]
[JsonSerializable(typeof(HandBackRequest))]
[JsonSerializable(typeof(ReplyRequest))]
[JsonSerializable(typeof(CaseMoveRequest))]
[JsonSerializable(typeof(DeskCase))]
[JsonSerializable(typeof(Agent))]
[JsonSerializable(typeof(OwnerVersionAnswer))]
[JsonSerializable(typeof(ReplyAnswer))]
[JsonSerializable(typeof(ErrorBody))]
[JsonSerializable(typeof(ConflictBody))]
[JsonSerializable(typeof(FeedEvent[]))]
[JsonSerializable(typeof(ConversationUpdate))]
[JsonSerializable(typeof(TypingNotice))]
internal sealed partial class DeskJson : JsonSerializerContext
{
    public static DeskJson Wire { get; } = new(Configure(new JsonSerializerOptions()));

    /// <summary>Also asked by the hub's protocol, which brings options of its own.</summary>
    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.RespectNullableAnnotations = true;
        options.RespectRequiredConstructorParameters = true;
        // Chinese in two or three bytes instead of six. Safe here: served as JSON only, never put into HTML.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        return options;
    }
}
