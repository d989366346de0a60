using System.Runtime.CompilerServices;
using Bot.Dialogs.Activities;
using Bot.Handoff;
using Bot.Turns;

namespace Bot.DirectLine.Streams;

/// <summary>What one stream is to be sent, frame by frame: everything after a position, then what happens. Nothing is lost, doubled or out of order, and no watermark is ahead of what was sent.</summary>
internal sealed class StreamFeed(ActivityStream stream, VisibleActivities log, ConversationStates states) : IDisposable
{
    private Sequence _position;

    /// <summary>Ends only when the reader fell so far behind that it was cut off.</summary>
    public async IAsyncEnumerable<ActivitySet> ReadAsync(Sequence after, [EnumeratorCancellation] CancellationToken stop)
    {
        _position = after;
        await foreach (var frame in CatchUpAsync(stop))
        {
            yield return frame;
        }

        if (await DescribeAsync(stop) is { } first)
        {
            yield return first;
        }

        await foreach (var signal in stream.Signals.ReadAllAsync(stop))
        {
            if (signal is StreamSignal.Stored { Activities: [{ Sequence: var sequence }, ..] } && sequence > _position.Next)
            {
                await foreach (var frame in CatchUpAsync(stop))
                {
                    yield return frame;
                }
            }

            var next = signal switch
            {
                StreamSignal.Stored stored => Advance(stored.Activities),
                StreamSignal.Transient passed => Frame([passed.Activity]),
                StreamSignal.StateChanged => await DescribeAsync(stop),
                _ => throw new InvalidOperationException($"An unknown signal: {signal.GetType().Name}."),
            };
            if (next is not null)
            {
                yield return next;
            }
        }
    }

    public void Dispose() => stream.Dispose();

    private async IAsyncEnumerable<ActivitySet> CatchUpAsync([EnumeratorCancellation] CancellationToken stop)
    {
        while (true)
        {
            var page = await log.ReadAfterAsync(stream.Conversation, _position, stop);
            _position = page.Position;
            if (page.Activities.Count == 0)
            {
                yield break;
            }

            yield return Frame(page.Activities);
        }
    }

    // Those that the reading has brought already are passed over; hidden ones move the position and are not sent.
    private ActivitySet? Advance(IReadOnlyList<StoredActivity> stored)
    {
        StoredActivity[] fresh = [.. stored.Where(one => one.Sequence > _position)];
        if (fresh.Length == 0)
        {
            return null;
        }

        _position = fresh[^1].Sequence;
        Activity[] visible = [.. fresh.Where(VisibleActivities.IsVisible).Select(one => one.Activity)];
        return visible.Length > 0 ? Frame(visible) : null;
    }

    private async ValueTask<ActivitySet?> DescribeAsync(CancellationToken stop) =>
        await states.DescribeAsync(stream.Conversation, stop) is { } state ? Frame([state]) : null;

    private ActivitySet Frame(IReadOnlyList<Activity> activities) => new(activities, Watermark.Of(_position));
}

/// <summary>Opens feeds.</summary>
internal sealed class StreamFeeds(ActivityStreams streams, VisibleActivities log, ConversationStates states)
{
    /// <summary>Listens from now on, before anything is read: nothing can fall between the reading and the signals.</summary>
    public StreamFeed Open(ConversationId id) => new(streams.Open(id), log, states);
}
