using Bot.Dialogs.Cases;
using Bot.Turns;

namespace Bot.Storage;

/// <summary>Everything one turn writes: all of it or none.</summary>
public sealed record TurnWrites
{
    /// <summary>The conversation after the turn; its <c>Revision</c> is one more than the stored one, or the commit is a <see cref="CommitResult.Conflict"/>.</summary>
    public required Conversation After { get; init; }
    /// <summary>In order; the first follows the conversation's last one without a gap.</summary>
    public IReadOnlyList<StoredActivity> Activities { get; init; } = [];
    public IReadOnlyList<DeskEvent> DeskEvents { get; init; } = [];
    /// <summary>New cases have revision 1; of others it is one more than the stored one, or the commit is a <see cref="CommitResult.Conflict"/>.</summary>
    public IReadOnlyList<Case> Cases { get; init; } = [];
    /// <summary>What the shop's systems are told, in order.</summary>
    public IReadOnlyList<OutboxEvent> Outbox { get; init; } = [];
}

/// <summary>How a commit ended.</summary>
public abstract record CommitResult
{
    private CommitResult() { }

    /// <summary>Durable. The events carry their numbers now.</summary>
    public sealed record Committed(IReadOnlyList<DeskEvent> DeskEvents) : CommitResult;

    /// <summary>Somebody else changed the conversation or one of the cases, or made the same case; nothing was written.</summary>
    public sealed record Conflict : CommitResult
    {
        public static Conflict Instance { get; } = new();
    }
}
