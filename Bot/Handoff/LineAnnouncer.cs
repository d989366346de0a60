using System.Threading.Channels;
using Bot.Storage;
using Bot.Turns;

namespace Bot.Handoff;

/// <summary>Tells those who wait that their place changed, whenever somebody entered or left the line.</summary>
public sealed partial class LineAnnouncer(IConversationStore store, ActivityStreams streams, TimeProvider time, ILogger<LineAnnouncer> logger)
    : BackgroundService, ICommitListener
{
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(1);

    // One waiting signal is enough: whoever reads it reads the line as it is then.
    private readonly Channel<bool> _changed = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite, SingleReader = true });

    private Dictionary<ConversationId, int> _places = [];

    public void Committed(CommittedTurn turn)
    {
        if (turn.Before.OwnerVersion != turn.After.OwnerVersion)
        {
            _changed.Writer.TryWrite(true);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await foreach (var _ in _changed.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await TellPlacesAsync(stoppingToken);
            }
            // An exception that leaves a background service stops the server; a line that cannot be read now is read again.
            catch (Exception e) when (e is not OperationCanceledException)
            {
                LogCannotRead(e, RetryAfter);
                await Task.Delay(RetryAfter, time, stoppingToken);
                _changed.Writer.TryWrite(true);
            }
        }
    }

    private async Task TellPlacesAsync(CancellationToken stop)
    {
        var line = await store.ReadWaitingLineAsync(stop);
        var places = line.Index().ToDictionary(waiting => waiting.Item, waiting => waiting.Index);
        foreach (var (id, place) in places)
        {
            if (_places.GetValueOrDefault(id, -1) != place)
            {
                streams.TellStateChanged(id);
            }
        }

        _places = places;
    }

    [LoggerMessage(LogLevel.Error, "The waiting line cannot be read; those who wait see their old place until it can, next try in {RetryAfter}")]
    private partial void LogCannotRead(Exception error, TimeSpan retryAfter);
}
