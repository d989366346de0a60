using System.Diagnostics.CodeAnalysis;
using Bot.Storage;
using Bot.Webhooks;
using Microsoft.Extensions.Options;

namespace Bot.Turns;

/// <summary>Runs turns: one at a time per conversation, in order of arrival, each one atomic commit, told only after it.</summary>
public sealed partial class ConversationTurns(
    IConversationStore store,
    IEnumerable<ICommitListener> listeners,
    WebhookEvents webhooks,
    IOptions<TurnOptions> options,
    TimeProvider time,
    ILogger<ConversationTurns> logger)
{
    // Each conflict means that another node committed a turn of the same conversation; five in a row mean something is broken.
    private const int AttemptsMax = 5;

    private readonly ICommitListener[] _listeners = [.. listeners];
    private readonly Dictionary<ConversationId, Lane> _lanes = [];
    private readonly Lock _gate = new();

    /// <summary>Runs a turn after those that arrived before it; false when too many are waiting already.</summary>
    /// <remarks>The task ends when the turn is durable and its listeners are told. A caller who goes away does not stop the turn.</remarks>
    /// <exception cref="ConversationNotFoundException">In the task: there is no such conversation.</exception>
    public bool TryRun<TResult>(ConversationId id, ITurn<TResult> turn, [NotNullWhen(true)] out Task<TResult>? result)
        where TResult : class =>
        TryEnqueue(id, null, turn, out result);

    /// <summary>Runs the first turn of a conversation that is not stored yet; where it is stored by now, the stored one is used.</summary>
    public bool TryStart<TResult>(Conversation fresh, ITurn<TResult> turn, [NotNullWhen(true)] out Task<TResult>? result)
        where TResult : class =>
        TryEnqueue(fresh.Id, fresh, turn, out result);

    private bool TryEnqueue<TResult>(ConversationId id, Conversation? fresh, ITurn<TResult> turn, [NotNullWhen(true)] out Task<TResult>? result)
        where TResult : class
    {
        result = null;
        lock (_gate)
        {
            if (!_lanes.TryGetValue(id, out var lane))
            {
                _lanes.Add(id, lane = new Lane());
            }
            else if (lane.Waiting >= options.Value.TurnsWaitingMax)
            {
                return false;
            }

            lane.Waiting++;
            lane.Last = result = RunInLaneAsync(id, lane, lane.Last, fresh, turn);
            return true;
        }
    }

    private async Task<TResult> RunInLaneAsync<TResult>(ConversationId id, Lane lane, Task before, Conversation? fresh, ITurn<TResult> turn)
        where TResult : class
    {
        // The one before tells its own caller how it ended; here only its end counts. Yields, so that nothing runs under the gate.
        await before.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing | ConfigureAwaitOptions.ForceYielding);
        try
        {
            return await RunToCommitAsync(id, fresh, turn);
        }
        finally
        {
            lock (_gate)
            {
                if (--lane.Waiting == 0)
                {
                    _lanes.Remove(id);
                }
            }
        }
    }

    private async Task<TResult> RunToCommitAsync<TResult>(ConversationId id, Conversation? fresh, ITurn<TResult> turn)
        where TResult : class
    {
        for (var attempt = 1; attempt <= AttemptsMax; attempt++)
        {
            var before = await store.FindAsync(id, CancellationToken.None) ?? fresh ?? throw new ConversationNotFoundException(id);
            var (draft, result) = await DecideAsync(before, turn);
            if (draft.IsEmpty)
            {
                return result;
            }

            var writes = draft.ToWrites();
            writes = writes with { Outbox = webhooks.Describe(writes.Cases, draft.Now) };
            if (await store.CommitAsync(writes) is CommitResult.Committed committed)
            {
                var done = new CommittedTurn(before, writes.After, writes.Activities, committed.DeskEvents, writes.Cases);
                Tell(done);
                return result;
            }

            LogConflict(id, attempt);
        }

        throw new InvalidOperationException($"Conversation {id} changed under {AttemptsMax} attempts of one turn; is another server writing to the same data?");
    }

    private void Tell(CommittedTurn done)
    {
        foreach (var listener in _listeners)
        {
            try
            {
                listener.Committed(done);
            }
            // The turn is durable: a listener that fails must neither undo it for the caller nor keep the others from hearing of it.
            catch (Exception e)
            {
                LogListenerFailed(e, done.After.Id);
            }
        }
    }

    private async Task<(TurnDraft Draft, TResult Result)> DecideAsync<TResult>(Conversation before, ITurn<TResult> turn)
        where TResult : class
    {
        var draft = new TurnDraft(before, time.GetUtcNow());
        // Not the request's token: the phone may hang up, the turn must still finish and be saved.
        using var limit = new CancellationTokenSource(options.Value.TurnTime, time);
        TurnFailure failure;
        Exception? error;
        try
        {
            return (draft, await turn.RunAsync(draft, limit.Token).WaitAsync(limit.Token));
        }
        catch (OperationCanceledException e) when (limit.IsCancellationRequested)
        {
            LogTurnTimedOut(before.Id, options.Value.TurnTime);
            (failure, error) = (TurnFailure.TimedOut, e);
        }
        // One of the two doors where anything is caught: whatever went wrong, what the customer wrote must not be lost.
        catch (Exception e) when (e is not ConversationNotFoundException)
        {
            LogTurnFailed(e, before.Id);
            (failure, error) = (TurnFailure.Threw, e);
        }

        var recovered = new TurnDraft(before, time.GetUtcNow());
        var result = turn.Recover(recovered, failure);
        return result is null
            ? throw new InvalidOperationException($"A turn of conversation {before.Id} failed and wrote nothing.", error)
            : (recovered, result);
    }

    [LoggerMessage(LogLevel.Information, "Conversation {ConversationId} or one of its cases changed during a turn; the turn is run again (attempt {Attempt})")]
    private partial void LogConflict(ConversationId conversationId, int attempt);

    [LoggerMessage(LogLevel.Error, "A turn of conversation {ConversationId} is stored, but somebody could not be told of it")]
    private partial void LogListenerFailed(Exception error, ConversationId conversationId);

    [LoggerMessage(LogLevel.Warning, "A turn of conversation {ConversationId} passed {TurnTime}; the customer goes to a person, the bot keeps its state")]
    private partial void LogTurnTimedOut(ConversationId conversationId, TimeSpan turnTime);

    [LoggerMessage(LogLevel.Error, "A turn of conversation {ConversationId} failed; the customer goes to a person, the bot keeps its state")]
    private partial void LogTurnFailed(Exception error, ConversationId conversationId);

    /// <summary>The turns of one conversation: each starts when <see cref="Last"/> has ended.</summary>
    private sealed class Lane
    {
        public Task Last { get; set; } = Task.CompletedTask;

        public int Waiting { get; set; }
    }
}

/// <summary>A turn named a conversation that is not stored.</summary>
public sealed class ConversationNotFoundException(ConversationId id) : Exception($"There is no conversation {id}.");
