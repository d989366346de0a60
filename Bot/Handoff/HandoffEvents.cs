using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Escalation;
using Bot.Turns;

namespace Bot.Handoff;

/// <summary>The hidden events that record a handoff inside the conversation (protocol: <c>handoff.initiate</c>, <c>handoff.status</c>).</summary>
internal static class HandoffEvents
{
    public static Activity Initiate(CaseCard card) => Activity.Event(
        EventNames.HandoffInitiate, JsonSerializer.SerializeToElement(card, EscalationJson.Default.CaseCard)) with { From = Speakers.Bot };

    public static Activity Status(HandoffStep step, AgentName? actor, string? note) => Activity.Event(
        EventNames.HandoffStatus,
        JsonSerializer.SerializeToElement(
            new HandoffStatusValue(StateOf(step), step, actor, note), HandoffJson.Default.HandoffStatusValue)) with { From = Speakers.Bot };

    private static string StateOf(HandoffStep step) => step switch
    {
        HandoffStep.Claimed => "accepted",
        HandoffStep.Resolved => "completed",
        _ => "failed",
    };
}

/// <summary>Which verb it was; the wire's three states do not tell a release from a cancellation.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<HandoffStep>))]
internal enum HandoffStep
{
    Claimed,
    Released,
    Resolved,
    Cancelled,
}

/// <param name="State">The wire's word: accepted, completed or failed.</param>
/// <param name="Step">The verb.</param>
/// <param name="Actor">The agent; null: the customer.</param>
/// <param name="Note">What the agent noted, for colleagues.</param>
internal sealed record HandoffStatusValue(string State, HandoffStep Step, AgentName? Actor, string? Note);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(HandoffStatusValue))]
[JsonSerializable(typeof(ConversationStateValue))]
internal sealed partial class HandoffJson : JsonSerializerContext;

/// <summary>What the chat page draws its status line from.</summary>
/// <param name="State">bot, waiting or withAgent.</param>
/// <param name="Ahead">People before the customer; only while waiting.</param>
/// <param name="Agent">The agent's name; only with an agent.</param>
/// <param name="AfterHours">True while waiting outside the hours of service; otherwise absent.</param>
internal sealed record ConversationStateValue(ConversationState State, int? Ahead, string? Agent, bool? AfterHours);
