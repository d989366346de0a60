using System.Text.Json;
using System.Text.Json.Serialization;

using Bot.Dialogs.Activities;

namespace Bot.Dialogs.Escalation;

/// <summary>What an agent must know so as not to ask again. Also the value of the event <c>handoff.initiate</c>.</summary>
public sealed record CaseCard
{
    /// <summary>Of this record's shape; a reader that finds a higher one shows only what it knows.</summary>
    public int Version { get; init; } = 1;
    public required HandoffReason Reason { get; init; }
    /// <summary>The reason as a person reads it, Chinese.</summary>
    public required string ReasonText { get; init; }
    /// <summary>The customer's own words that led here; empty when there were none.</summary>
    public required string Question { get; init; }
    /// <summary>The most likely entry, when anything was found.</summary>
    public EntryGuess? Intent { get; init; }
    public IReadOnlyList<Fact> Facts { get; init; } = [];
    public IReadOnlyList<Photo> Photos { get; init; } = [];
    public IReadOnlyList<ShownAnswer> Shown { get; init; } = [];
    public IReadOnlyList<EntryGuess> Candidates { get; init; } = [];
    public string? Wants { get; init; }
    public DateTimeOffset? Deadline { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
}

/// <param name="Probability">That this entry is the right one, 0 to 1.</param>
public sealed record EntryGuess(string EntryId, string Title, double Probability);

/// <summary>Something the customer already said or the page knew.</summary>
/// <param name="Name">What it is, Chinese: 订单号.</param>
/// <param name="Source">Where it came from, Chinese: the customer's words or the page.</param>
public sealed record Fact(string Name, string Value, string Source);

/// <param name="Url">As stored (<c>upload:ID</c>); made into a private link when shown.</param>
public sealed record Photo(string Url, string? Name);

/// <summary>An answer the bot gave and what the customer made of it.</summary>
public sealed record ShownAnswer(string EntryId, string Title, double Probability, string KnowledgeVersion, DateTimeOffset At)
{
    public Reaction? Reaction { get; init; }
}

[JsonConverter(typeof(CamelCaseEnumConverter<Reaction>))]
public enum Reaction
{
    Useful,
    NotUseful,
}

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(CaseCard))]
[JsonSerializable(typeof(BotState))]
public sealed partial class EscalationJson : JsonSerializerContext;
