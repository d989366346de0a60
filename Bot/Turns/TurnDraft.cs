using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Storage;

namespace Bot.Turns;

/// <summary>The writes of one turn while it is being decided: numbers, ids and timestamps are given here, so that they have no gaps and never run backwards.</summary>
public sealed class TurnDraft(Conversation before, DateTimeOffset now)
{
    private readonly List<StoredActivity> _activities = [];
    private readonly List<DeskEvent> _deskEvents = [];
    private readonly List<Case> _cases = [];
    private Conversation _after = before;

    /// <summary>The conversation as the turn found it.</summary>
    public Conversation Before { get; } = before;

    /// <summary>The conversation as the turn leaves it; numbers and times are kept by <see cref="Append"/>.</summary>
    public Conversation After => _after;

    /// <summary>The turn's moment in whole milliseconds, as precise as the wire and the store.</summary>
    public DateTimeOffset Now { get; } = DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds());

    public IReadOnlyList<StoredActivity> Activities => _activities;

    public bool IsEmpty => ReferenceEquals(_after, Before) && _activities.Count == 0 && _deskEvents.Count == 0 && _cases.Count == 0;

    public void Change(Func<Conversation, Conversation> change) => _after = change(_after);

    /// <summary>Gives the activity its number, id, timestamp, channel and conversation.</summary>
    public StoredActivity Append(Activity activity, bool hidden = false, string? key = null)
    {
        var sequence = _after.LastSequence.Next;
        // A millisecond apart at least: clients order by timestamp, and the wire has three decimals.
        var at = Now > _after.LastAt ? Now : _after.LastAt.AddMilliseconds(1);
        var stored = new StoredActivity
        {
            Sequence = sequence,
            IsHidden = hidden,
            MessageKey = key,
            Activity = activity with
            {
                Id = $"{_after.Id}|{sequence.Value:D7}",
                Timestamp = at,
                ChannelId = _after.Channel,
                Conversation = new ConversationAccount(_after.Id.Value),
                ServiceUrl = null,
            },
        };
        _activities.Add(stored);
        _after = _after with { LastSequence = sequence, LastAt = at };
        return stored;
    }

    public void Tell(DeskEventKind kind, AgentName? actor = null, string? reason = null) =>
        _deskEvents.Add(new DeskEvent(0, Now, kind, _after.Id, actor, reason));

    /// <summary>Stores a new case, or the next revision of one, with the turn; desks hear of it.</summary>
    public void Put(Case @case)
    {
        _cases.Add(@case);
        Tell(DeskEventKind.CaseChanged, reason: @case.Number.Value);
    }

    public TurnWrites ToWrites() => new()
    {
        After = _after with { Revision = Before.Revision + 1 },
        Activities = _activities,
        DeskEvents = _deskEvents,
        Cases = _cases,
    };
}
