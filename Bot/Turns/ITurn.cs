namespace Bot.Turns;

/// <summary>One thing that happens to a conversation: a customer's activity, an agent's verb, a timer.</summary>
/// <typeparam name="TResult">What the caller is told once the turn is durable.</typeparam>
public interface ITurn<TResult>
    where TResult : class
{
    /// <summary>Decides what to write. May run again on fresh state when the conversation changed meanwhile, so it has no effect of its own.</summary>
    Task<TResult> RunAsync(TurnDraft draft, CancellationToken stop);

    /// <summary>What is written instead when <see cref="RunAsync"/> threw or took too long; null: nothing, the error goes to the caller.</summary>
    TResult? Recover(TurnDraft draft, TurnFailure failure) => null;
}

/// <summary>Why a turn was given up.</summary>
public enum TurnFailure
{
    Threw,
    TimedOut,
}
