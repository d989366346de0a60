using System.Threading.Channels;
using Bot.Storage;
using Bot.Turns;

namespace Bot.Handoff;

/// <summary>Tells those who wait that their place changed, whenever somebody entered or left the line.</summary>
public sealed class LineAnnouncer(IConversationStore store, ActivityStreams streams) : BackgroundService, ICommitListener
{
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
            var line = await store.ReadWaitingLineAsync(stoppingToken);
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
    }
}
