using System.Security.Cryptography;
using System.Threading.Channels;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Extensions.Options;

namespace Bot.Webhooks;

/// <summary>Empties the outbox: the events of one case one after the other, those of several at once, each until it has arrived.</summary>
/// <remarks>An event is forgotten only after it was answered, so a crash in between sends it again under the same id.</remarks>
internal sealed partial class WebhookSender(
    IOutbox outbox, WebhookPost post, IOptions<WebhookOptions> options, TimeProvider time, ILogger<WebhookSender> logger)
    : BackgroundService, ICommitListener
{
    private const int AtOnce = 4;
    private const int ReadMost = 32;

    private static readonly TimeSpan RetryOutbox = TimeSpan.FromSeconds(1);

    // One waiting signal is enough: whoever reads it reads the outbox as it is then.
    private readonly Channel<bool> _written = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    public void Committed(CommittedTurn turn)
    {
        if (turn.Cases.Count > 0)
        {
            _written.Writer.TryWrite(true);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (options.Value is not { Address: { } address, Secret: { } secret } || !Signature.TryReadKey(secret, out var key))
        {
            return;
        }

        var isFirst = true;
        while (true)
        {
            try
            {
                if (isFirst && await outbox.TryGivenUpAgainAsync(time.GetUtcNow()) is > 0 and var again)
                {
                    LogTriedAgain(again);
                }

                isFirst = false;
                await SendDueAsync(address, key, stoppingToken);
                await WaitAsync(stoppingToken);
            }
            // An exception that leaves a background service stops the server; an outbox that cannot be read or written now can be later.
            catch (Exception e) when (!stoppingToken.IsCancellationRequested)
            {
                LogOutboxBroken(e, RetryOutbox);
                await Task.Delay(RetryOutbox, time, stoppingToken);
            }
        }
    }

    private async Task SendDueAsync(Uri address, byte[] key, CancellationToken stop)
    {
        while (await outbox.ReadDueAsync(time.GetUtcNow(), ReadMost, stop) is { Count: > 0 } due)
        {
            await Parallel.ForEachAsync(due, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = stop }, async (pending, ending) =>
            {
                var answer = await post.SendAsync(address, key, pending.Event, ending);
                await (answer is WebhookAnswer.Failed failed ? KeepAsync(pending, failed) : outbox.RemoveAsync(pending));
            });
        }
    }

    private Task KeepAsync(PendingEvent pending, WebhookAnswer.Failed failed)
    {
        var (now, told) = (time.GetUtcNow(), pending.Event);
        var failures = pending.Attempts + 1;
        if (now - told.CreatedAt >= TimeSpan.FromDays(options.Value.GiveUpAfterDays))
        {
            LogGivenUp(told.Id, told.Type, told.Subject, failures, failed.Why);
            return outbox.GiveUpAsync(pending, now);
        }

        var wait = Backoff.After(failures, RandomNumberGenerator.GetInt32(1001) / 1000.0, failed.Wish);
        LogFailed(told.Id, told.Type, told.Subject, failures, failed.Why, wait);
        return outbox.PostponeAsync(pending, now + wait);
    }

    /// <summary>Ends when a turn wrote something, or when the next event is due.</summary>
    private async Task WaitAsync(CancellationToken stop)
    {
        if (await outbox.NextDueAsync(stop) is not { } next)
        {
            await _written.Reader.ReadAsync(stop);
            return;
        }

        var wait = next - time.GetUtcNow();
        if (wait > TimeSpan.Zero)
        {
            using var due = new CancellationTokenSource(wait, time);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(due.Token, stop);
            try
            {
                await _written.Reader.ReadAsync(either.Token);
            }
            catch (OperationCanceledException) when (!stop.IsCancellationRequested)
            {
                // Due.
            }
        }
    }

    [LoggerMessage(LogLevel.Warning, "Event {EventId} ({Type} of {Subject}) did not arrive, attempt {Attempt}: {Why}; next try in {Wait}")]
    private partial void LogFailed(string eventId, string type, string subject, int attempt, string why, TimeSpan wait);

    [LoggerMessage(LogLevel.Error, "Event {EventId} ({Type} of {Subject}) is given up after {Attempts} attempts: {Why}; it is kept and tried again after the next start")]
    private partial void LogGivenUp(string eventId, string type, string subject, int attempts, string why);

    [LoggerMessage(LogLevel.Information, "{Count} events that were given up are tried again")]
    private partial void LogTriedAgain(int count);

    [LoggerMessage(LogLevel.Error, "The outbox cannot be read or written; next try in {RetryAfter}")]
    private partial void LogOutboxBroken(Exception error, TimeSpan retryAfter);
}
