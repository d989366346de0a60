using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;

namespace Bot.Desk;

/// <summary>The desk pages that are connected now.</summary>
internal sealed class OpenDesks(IHubContext<DeskHub, IDeskClient> hub, ILogger<DeskConnection> logger)
{
    private readonly ConcurrentDictionary<string, DeskConnection> _open = new();

    public IEnumerable<DeskConnection> All => _open.Values;

    public void Add(HubCallerContext caller) =>
        _open[caller.ConnectionId] = new DeskConnection(caller, hub.Clients.Client(caller.ConnectionId), logger);

    public DeskConnection Of(HubCallerContext caller) => _open[caller.ConnectionId];

    public async Task RemoveAsync(HubCallerContext caller)
    {
        if (_open.TryRemove(caller.ConnectionId, out var connection))
        {
            await connection.DisposeAsync();
        }
    }
}
