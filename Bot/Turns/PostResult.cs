namespace Bot.Turns;

/// <summary>What became of a customer's activity.</summary>
public abstract record PostResult
{
    private PostResult() { }

    /// <summary>Stored in this turn.</summary>
    public sealed record Accepted(StoredActivity Stored) : PostResult;

    /// <summary>Stored by an earlier turn under the same key; the channel shows the first one again.</summary>
    public sealed record Repeated(StoredActivity First) : PostResult;

    /// <summary>The conversation is closed: nothing was stored.</summary>
    public sealed record Ended : PostResult;
}

/// <summary>The conversation has been started, by this turn or before.</summary>
/// <param name="IsNew">This turn started it.</param>
public sealed record StartResult(Conversation Conversation, bool IsNew);
