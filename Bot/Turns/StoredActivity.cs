using Bot.Dialogs.Activities;

namespace Bot.Turns;

/// <summary>An activity with its place in the conversation.</summary>
public sealed record StoredActivity
{
    public required Sequence Sequence { get; init; }
    public required Activity Activity { get; init; }
    /// <summary>Notes and handoff events: the desk sees them, customers never do.</summary>
    public bool IsHidden { get; init; }
    /// <summary>The sender's own key of this message; the same key in the same conversation is the same message. Null: cannot be repeated.</summary>
    public string? MessageKey { get; init; }
}
