using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Dialogs.Activities;

/// <summary>One Bot Framework activity (schema 3.1.12), as it is stored and as it travels. Members this type does not know are kept.</summary>
/// <remarks>Absent is null and is left out when written: Web Chat breaks on explicit nulls in several places.</remarks>
public sealed record Activity
{
    public required string Type { get; init; }
    /// <summary>Given by the channel, unique in the conversation; what a client sends is replaced.</summary>
    public string? Id { get; init; }
    /// <summary>When the channel accepted it, UTC; never runs backwards within a conversation.</summary>
    [JsonConverter(typeof(UtcTimestampConverter))]
    public DateTimeOffset? Timestamp { get; init; }
    /// <summary>The sender's own clock, offset kept exactly as sent.</summary>
    public string? LocalTimestamp { get; init; }
    public string? LocalTimezone { get; init; }
    public string? ChannelId { get; init; }
    public string? ServiceUrl { get; init; }
    public ConversationAccount? Conversation { get; init; }
    public ChannelAccount? From { get; init; }
    public ChannelAccount? Recipient { get; init; }
    public string? ReplyToId { get; init; }
    public string? Locale { get; init; }
    public string? Text { get; init; }
    /// <summary><see cref="TextFormats"/>; always sent with a text, because Web Chat takes a missing one for Markdown.</summary>
    public string? TextFormat { get; init; }
    public string? InputHint { get; init; }
    public string? AttachmentLayout { get; init; }
    public IReadOnlyList<Attachment>? Attachments { get; init; }
    /// <summary>Null or at least one action: an empty one takes Web Chat off the page.</summary>
    public SuggestedActions? SuggestedActions { get; init; }
    public IReadOnlyList<JsonElement>? Entities { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersAdded { get; init; }
    public IReadOnlyList<ChannelAccount>? MembersRemoved { get; init; }
    /// <summary>The name of an event.</summary>
    public string? Name { get; init; }
    public JsonElement? Value { get; init; }
    /// <summary>The client's own object; returned verbatim in the echo.</summary>
    public JsonElement? ChannelData { get; init; }

    [JsonExtensionData]
    public IDictionary<string, JsonElement>? Unknown { get; set; }

    public static Activity Message(string text, string format = TextFormats.Plain) =>
        new() { Type = ActivityTypes.Message, Text = text, TextFormat = format, InputHint = "acceptingInput" };

    public static Activity Event(string name, JsonElement? value = null) =>
        new() { Type = ActivityTypes.Event, Name = name, Value = value };

    /// <summary>The same message with buttons under it; each sends its title as the customer's words.</summary>
    public Activity Suggest(params IEnumerable<string> titles)
    {
        CardAction[] actions = [.. titles.Select(CardAction.ImBack)];
        return actions.Length == 0 ? this : this with { SuggestedActions = new SuggestedActions(actions) };
    }
}
