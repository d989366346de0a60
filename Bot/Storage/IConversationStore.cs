using Bot.Turns;

namespace Bot.Storage;

/// <summary>Conversations, their activities and the waiting line. All SQL of the product's promises is behind this edge; SQLite is the first store.</summary>
/// <remarks>Safe for any number of callers. What a call has returned survives a crash of the machine.</remarks>
public interface IConversationStore
{
    ValueTask<Conversation?> FindAsync(ConversationId id, CancellationToken stop);

    /// <summary>Activities after a position, oldest first, at most <paramref name="most"/>; hidden ones too.</summary>
    ValueTask<IReadOnlyList<StoredActivity>> ReadAfterAsync(ConversationId id, Sequence after, int most, CancellationToken stop);

    /// <summary>The same, cut before the activity that would bring the page over <paramref name="bytes"/> of UTF-8; never fewer than one, if there is one.</summary>
    ValueTask<IReadOnlyList<StoredActivity>> ReadPageAfterAsync(ConversationId id, Sequence after, int most, int bytes, CancellationToken stop);

    /// <summary>The first activity stored with this key, or null.</summary>
    ValueTask<StoredActivity?> FindByKeyAsync(ConversationId id, string messageKey, CancellationToken stop);

    /// <summary>The different addresses of attachments in all activities that begin with <paramref name="prefix"/>. Reads the whole log: for the background only.</summary>
    ValueTask<IReadOnlySet<string>> ReadAttachmentUrlsAsync(string prefix, CancellationToken stop);

    /// <summary>Messages not written by the customer, visible, after a position.</summary>
    ValueTask<int> CountUnreadAsync(ConversationId id, Sequence after, CancellationToken stop);

    /// <summary>Writes one turn. Concurrent calls share one durable transaction, each alone in failing.</summary>
    Task<CommitResult> CommitAsync(TurnWrites writes);

    /// <summary>The waiting line, first to be served first: by priority, then by time.</summary>
    ValueTask<IReadOnlyList<ConversationId>> ReadWaitingLineAsync(CancellationToken stop);

    /// <summary>Every conversation that waits or is with an agent, in the order of the line.</summary>
    ValueTask<IReadOnlyList<Conversation>> ReadHandedOffAsync(CancellationToken stop);

    /// <summary>Desk events after a number, oldest first.</summary>
    ValueTask<IReadOnlyList<DeskEvent>> ReadDeskEventsAsync(long after, int most, CancellationToken stop);

    /// <summary>The number of the last desk event; 0 when there is none.</summary>
    ValueTask<long> LastDeskEventAsync(CancellationToken stop);
}
