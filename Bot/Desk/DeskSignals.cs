using System.Collections.Concurrent;
using System.Threading.Channels;
using Bot.Turns;

namespace Bot.Desk;

/// <summary>Wakes the feeds of the lists when there are new desk events. Carries no event: a feed reads the store, so that its order is the store's.</summary>
internal sealed class DeskSignals : ICommitListener
{
    private readonly ConcurrentDictionary<DeskSignal, byte> _open = new();

    /// <summary>Read the store only after this call, or what is committed between would be missed.</summary>
    public DeskSignal Open()
    {
        var signal = new DeskSignal(this);
        _open[signal] = 0;
        return signal;
    }

    public void Committed(CommittedTurn turn)
    {
        if (turn.DeskEvents.Count > 0)
        {
            foreach (var signal in _open.Keys)
            {
                signal.Set();
            }
        }
    }

    internal void Close(DeskSignal signal) => _open.TryRemove(signal, out _);
}

/// <summary>One feed's end. However often it is set before it is waited for, the wait ends once.</summary>
internal sealed class DeskSignal(DeskSignals signals) : IDisposable
{
    private readonly Channel<bool> _set = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    public async Task WaitAsync(CancellationToken stop) => await _set.Reader.ReadAsync(stop);

    public void Dispose() => signals.Close(this);

    internal void Set() => _set.Writer.TryWrite(true);
}
