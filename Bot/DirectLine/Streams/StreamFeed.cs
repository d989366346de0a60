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
    /// <remarks>One activity a frame: DirectLineJS hands on a set one activity a tick, and those of a second set come in between.</remarks>
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
            await foreach (var frame in FollowAsync(signal, stop))
            {
                yield return frame;
            }
        }
    }

    public void Dispose() => stream.Dispose();

    private async IAsyncEnumerable<ActivitySet> FollowAsync(StreamSignal signal, [EnumeratorCancellation] CancellationToken stop)
    {
        switch (signal)
        {
            case StreamSignal.Stored { Activities: [{ Sequence: var sequence }, ..] } when sequence > _position.Next:
                await foreach (var frame in CatchUpAsync(stop))
                {
                    yield return frame;
                }

                break;

            case StreamSignal.Stored { Activities: var stored }:
                foreach (var frame in Advance(stored))
                {
                    yield return frame;
                }

                break;

            case StreamSignal.Transient { Activity: var passed }:
                yield return Frame(passed);
                break;

            case StreamSignal.StateChanged when await DescribeAsync(stop) is { } state:
                yield return state;
                break;
        }
    }

    private async IAsyncEnumerable<ActivitySet> CatchUpAsync([EnumeratorCancellation] CancellationToken stop)
    {
        VisibleActivities.Page page;
        do
        {
            page = await log.ReadAfterAsync(stream.Conversation, _position, stop);
            foreach (var frame in Advance(page.Visible))
            {
                yield return frame;
            }

            _position = page.Position;
        }
        while (page.Visible.Count > 0);
    }

    // Those that a reading has brought already are passed over; hidden ones move the position and are not sent.
    private IEnumerable<ActivitySet> Advance(IEnumerable<StoredActivity> stored)
    {
        foreach (var one in stored.Where(one => one.Sequence > _position))
        {
            _position = one.Sequence;
            if (VisibleActivities.IsVisible(one))
            {
                yield return Frame(one.Activity);
            }
        }
    }

    private async ValueTask<ActivitySet?> DescribeAsync(CancellationToken stop) =>
        await states.DescribeAsync(stream.Conversation, stop) is { } state ? Frame(state) : null;

    private ActivitySet Frame(Activity activity) => new([activity], Watermark.Of(_position));
}

/// <summary>Opens feeds.</summary>
internal sealed class StreamFeeds(ActivityStreams streams, VisibleActivities log, ConversationStates states)
{
    /// <summary>Listens from now on, before anything is read: nothing can fall between the reading and the signals.</summary>
    public StreamFeed Open(ConversationId id) => new(streams.Open(id), log, states);
}
