using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Bot.Tests.DirectLine;

/// <summary>A wire between client and server that a test can cut, or lead to another server.</summary>
internal sealed class TcpProxy : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentDictionary<Socket, byte> _open = new();
    private readonly Task _accepting;
    private volatile int _port;

    public TcpProxy(int port)
    {
        _port = port;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public Uri Address => new($"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/");

    /// <summary>Where connections lead from now on.</summary>
    public int Port
    {
        set => _port = value;
    }

    /// <summary>Cuts all that are open, as a broken network does: no goodbye.</summary>
    public void Cut()
    {
        foreach (var socket in _open.Keys)
        {
            Reset(socket);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Stop();
        Cut();
        await _accepting;
        _listener.Dispose();
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await _listener.AcceptSocketAsync()));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Stopped.
        }

        await Task.WhenAll(connections);
    }

    private async Task ServeAsync(Socket client)
    {
        var server = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        _open[client] = 0;
        _open[server] = 0;
        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _port);
            await Task.WhenAny(PassAsync(client, server), PassAsync(server, client));
        }
        catch (SocketException)
        {
            // Nobody is there: to the client that is a refused connection.
        }

        Reset(client);
        Reset(server);
    }

    private static async Task PassAsync(Socket from, Socket to)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await from.ReceiveAsync(buffer) is > 0 and var length)
            {
                await to.SendAsync(buffer.AsMemory(0, length));
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Cut.
        }
    }

    private void Reset(Socket socket)
    {
        _open.TryRemove(socket, out _);
        // Zero seconds to linger sends RST instead of a polite end.
        try
        {
            socket.LingerState = new LingerOption(enable: true, seconds: 0);
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Was never connected, or is closed.
        }

        socket.Dispose();
    }
}
