namespace Bot.Storage;

/// <summary>What the shop's systems have yet to be told. Written with the turn it tells of, by <see cref="IConversationStore.CommitAsync"/>.</summary>
public interface IOutbox
{
    /// <summary>Of each subject its first event, where that is due; oldest first.</summary>
    ValueTask<IReadOnlyList<PendingEvent>> ReadDueAsync(DateTimeOffset now, int most, CancellationToken stop);

    /// <summary>When the next event is due, which may be past; null when nothing is to be sent.</summary>
    ValueTask<DateTimeOffset?> NextDueAsync(CancellationToken stop);

    /// <summary>It arrived: forgotten.</summary>
    Task RemoveAsync(PendingEvent delivered);

    /// <summary>It did not arrive; the later events of its subject wait with it.</summary>
    Task PostponeAsync(PendingEvent failed, DateTimeOffset until);

    /// <summary>It is kept but not sent any more; the next one of its subject is free to go.</summary>
    Task GiveUpAsync(PendingEvent failed, DateTimeOffset at);

    ValueTask<int> CountGivenUpAsync(CancellationToken stop);

    /// <summary>Those that were given up are to be sent again, as if they had never been tried.</summary>
    /// <returns>How many.</returns>
    Task<int> TryGivenUpAgainAsync(DateTimeOffset now);
}

/// <summary>One event for the shop's systems.</summary>
/// <param name="Id">The same however often it is sent.</param>
/// <param name="Subject">Events of one subject are told in order.</param>
/// <param name="Type">Such as <c>case.moved</c>.</param>
/// <param name="Body">JSON, as it is signed and sent.</param>
public sealed record OutboxEvent(string Id, string Subject, string Type, string Body, DateTimeOffset CreatedAt);

/// <param name="Number">Its place in the order of the commits.</param>
/// <param name="Attempts">How often it was sent in vain.</param>
public sealed record PendingEvent(long Number, int Attempts, OutboxEvent Event);
