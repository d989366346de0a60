using System.Text.Json.Serialization;
using Bot.Accounts;
using Bot.Dialogs.Activities;

namespace Bot.Desk.Wire;

internal sealed record Person(string Id, string Name);

/// <summary>Who is signed in.</summary>
internal sealed record Agent(string Id, string Name, IReadOnlyList<AgentRole> Roles);

/// <summary>Who speaks in a transcript, or spoke last.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<SpeakerRole>))]
internal enum SpeakerRole
{
    Customer,
    Bot,
    Agent,
    /// <summary>Nobody: a handoff, the beginning of the conversation, something the page told.</summary>
    System,
}
