using System.Collections.Concurrent;
using System.Threading.Channels;
using Bot.Dialogs.Activities;

namespace Bot.Turns;

/// <summary>Tells open streams what was committed. Holds no history: a stream that sees a gap reads the store.</summary>
public sealed class ActivityStreams : ICommitListener
{
    // A reader this far behind is cut off; it comes back with its watermark and loses nothing.
    private const int SignalsMax = 256;

    private readonly ConcurrentDictionary<ConversationId, ConcurrentDictionary<ActivityStream, byte>> _open = new();

    /// <summary>Opens a stream; read the store only after this call, or what is committed between would be missed.</summary>
    public ActivityStream Open(ConversationId id)
    {
        var stream = new ActivityStream(this, id, SignalsMax);
        while (true)
        {
            var streams = _open.GetOrAdd(id, _ => new ConcurrentDictionary<ActivityStream, byte>());
            lock (streams)
            {
                // Close removes the set under the same lock, so one that is still listed is alive.
                if (_open.TryGetValue(id, out var listed) && ReferenceEquals(listed, streams))
                {
                    streams[stream] = 0;
                    return stream;
                }
            }
        }
    }

    public void Committed(CommittedTurn turn)
    {
        if (turn.Activities.Count > 0)
        {
            Tell(turn.After.Id, new StreamSignal.Stored(turn.Activities));
        }

        if (turn.Before.OwnerVersion != turn.After.OwnerVersion)
        {
            TellStateChanged(turn.After.Id);
        }
    }

    /// <summary>Something that is not stored: typing, a repeated echo.</summary>
    public void Pass(ConversationId id, Activity transient) => Tell(id, new StreamSignal.Transient(transient));

    /// <summary>The owner or the place in the line changed; each stream asks how it is now, so that none shows an older state after a newer.</summary>
    public void TellStateChanged(ConversationId id) => Tell(id, StreamSignal.StateChanged.Instance);

    /// <summary>Whether somebody is looking at the conversation now.</summary>
    public bool IsOpen(ConversationId id) => _open.ContainsKey(id);

    internal void Close(ActivityStream stream)
    {
        if (_open.TryGetValue(stream.Conversation, out var streams))
        {
            lock (streams)
            {
                if (streams.TryRemove(stream, out _) && streams.IsEmpty)
                {
                    _open.TryRemove(stream.Conversation, out _);
                }
            }
        }
    }

    private void Tell(ConversationId id, StreamSignal signal)
    {
        if (_open.TryGetValue(id, out var streams))
        {
            foreach (var stream in streams.Keys)
            {
                stream.Offer(signal);
            }
        }
    }
}

/// <summary>One reader's end. Signals arrive in commit order; the channel completes when the reader fell too far behind.</summary>
public sealed class ActivityStream : IDisposable
{
    private readonly ActivityStreams _streams;
    private readonly Channel<StreamSignal> _signals;

    internal ActivityStream(ActivityStreams streams, ConversationId conversation, int signalsMax)
    {
        _streams = streams;
        _signals = Channel.CreateBounded<StreamSignal>(new BoundedChannelOptions(signalsMax) { SingleReader = true });
        Conversation = conversation;
    }

    public ConversationId Conversation { get; }

    public ChannelReader<StreamSignal> Signals => _signals.Reader;

    public void Dispose() => _streams.Close(this);

    internal void Offer(StreamSignal signal)
    {
        if (!_signals.Writer.TryWrite(signal))
        {
            _signals.Writer.TryComplete();
        }
    }
}

/// <summary>What a stream is told.</summary>
public abstract record StreamSignal
{
    private StreamSignal() { }

    /// <summary>A turn's activities, numbered one after the other, hidden ones too.</summary>
    public sealed record Stored(IReadOnlyList<StoredActivity> Activities) : StreamSignal;

    public sealed record Transient(Activity Activity) : StreamSignal;

    /// <summary>Who owns the conversation, or the place in the line, is not what it was.</summary>
    public sealed record StateChanged : StreamSignal
    {
        public static StateChanged Instance { get; } = new();
    }
}
