using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Dialogs.Activities;

/// <summary>Buttons under the last message; they vanish when the customer writes. Never empty.</summary>
public sealed record SuggestedActions(IReadOnlyList<CardAction> Actions)
{
    /// <summary>User ids that see them; null: everybody.</summary>
    public IReadOnlyList<string>? To { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }
}

/// <summary>A button. <c>imBack</c> sends its value as the customer's visible words.</summary>
public sealed record CardAction
{
    public required string Type { get; init; }
    public required string Title { get; init; }
    public JsonElement? Value { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }

    public static CardAction ImBack(string title) =>
        new() { Type = "imBack", Title = title, Value = JsonSerializer.SerializeToElement(title, ActivityJson.Default.String) };
}
