using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Dialogs.Activities;

/// <summary>A participant. <c>Role</c> is <c>user</c> or <c>bot</c>; an agent is a <c>bot</c> with a name of his own.</summary>
public sealed record ChannelAccount(string? Id, string? Name = null, string? Role = null)
{
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}

public sealed record ConversationAccount(string? Id)
{
    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}

public static class Roles
{
    public const string User = "user";
    public const string Bot = "bot";
}
