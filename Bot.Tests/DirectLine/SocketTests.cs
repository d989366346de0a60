using System.Net;
using System.Net.Sockets;
using System.Text;
using Bot.Dialogs.Activities;
using Bot.Tests.Support;
using Bot.Turns;

namespace Bot.Tests.DirectLine;

/// <summary>What only a real socket shows: buffers that fill up, limits of the server itself.</summary>
public sealed class SocketTests : IDisposable
{
    // Like no other period of the program, so that its end can be told.
    private static readonly TimeSpan SendTime = TimeSpan.FromSeconds(1.337);

    private readonly TempFolder _data = new();
    private readonly WatchedTime _time = new(SendTime);
    private readonly DirectLineHost _host;

    public SocketTests() => _host = DirectLineHost.OnSocket(_data, _time, ("DirectLine:SendTime", SendTime.ToString()));

    public void Dispose()
    {
        _host.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task A_reader_that_takes_nothing_is_cut_off_and_finds_everything_when_it_is_back()
    {
        var customer = await _host.OpenChatAsync();
        var id = new ConversationId(customer.Id);
        using var lazy = await OpenAndStopReadingAsync(new Uri((await customer.ReconnectAsync("?watermark=0"))["streamUrl"]));
        var much = new string('长', 40_000);
        for (var n = 0; n < 200; n++)
        {
            _host.Streams.Pass(id, new Activity { Type = ActivityTypes.Typing, Text = much });
        }

        await _host.WriteAsync(customer, [Activity.Message("没丢") with { From = Speakers.Bot }]);
        await _time.Ended;
        var taken = await ReadToEndAsync(lazy);

        Assert.InRange(taken, 1, 200L * 3 * much.Length);
        Assert.Equal("没丢", (string?)(await customer.SeesAsync())[^1]["text"]);
        using var back = await customer.ListenAsync();
        await back.HearsUntilAsync("没丢");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_body_over_the_limit_has_the_errors_form_here_too(bool announced)
    {
        var customer = await _host.OpenChatAsync();
        var body = Encoding.UTF8.GetBytes($$"""{"type":"message","from":{"id":"x"},"text":"{{new string('x', 300 * 1024)}}"}""");
        HttpContent content = announced ? new ByteArrayContent(body) : new Unannounced(body);

        (await customer.Client.PostAsync($"{customer.Path}/activities", content)).Refuses(413, "MessageSizeTooBig");
    }

    [Fact]
    public async Task An_upload_of_five_large_pictures_passes_the_servers_own_limit()
    {
        var customer = await _host.OpenChatAsync();
        using var form = new MultipartFormDataContent();
        for (var n = 0; n < 5; n++)
        {
            var part = new ByteArrayContent(Pictures.Png(9 * 1024 * 1024));
            part.Headers.ContentType = new("image/png");
            form.Add(part, "file", $"{n}.png");
        }

        (await customer.Client.PostAsync($"{customer.Path}/upload", form)).Is(200);

        Assert.Equal(5, Directory.GetFiles(_host.UploadsFolder).Length);
    }

    [Fact]
    public async Task A_body_that_breaks_off_leaves_nothing()
    {
        var customer = await _host.OpenChatAsync();
        using var socket = await ConnectAsync();
        using var answer = new StreamReader(new NetworkStream(socket));
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"POST {customer.Path}/activities HTTP/1.1\r\nHost: {_host.Address.Authority}\r\nAuthorization: Bearer {customer.Token}\r\nContent-Length: 100\r\n\r\n{{\"type\":"));

        socket.Shutdown(SocketShutdown.Send);

        Assert.DoesNotContain("200", await answer.ReadToEndAsync(), StringComparison.Ordinal);
        Assert.Single(await customer.SeesAsync());
    }

    private async Task<Socket> OpenAndStopReadingAsync(Uri address)
    {
        var socket = await ConnectAsync();
        await socket.SendAsync(Encoding.ASCII.GetBytes(
            $"GET {address.PathAndQuery} HTTP/1.1\r\nHost: {_host.Address.Authority}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"));
        // The event that ends the history; from here on the stream follows what happens.
        var received = "";
        var buffer = new byte[4096];
        while (!received.Contains(EventNames.ConversationState, StringComparison.Ordinal))
        {
            received += Encoding.ASCII.GetString(buffer, 0, await socket.ReceiveAsync(buffer));
        }

        return socket;
    }

    private async Task<Socket> ConnectAsync()
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { ReceiveBufferSize = 4096 };
        await socket.ConnectAsync(IPAddress.Loopback, _host.Address.Port);
        return socket;
    }

    // Begins only when the server has given up: until then nothing is read.
    private static async Task<long> ReadToEndAsync(Socket socket)
    {
        var buffer = new byte[64 * 1024];
        var taken = 0L;
        try
        {
            while (await socket.ReceiveAsync(buffer) is > 0 and var length)
            {
                taken += length;
            }
        }
        catch (SocketException)
        {
            // Cut off.
        }

        return taken;
    }

    /// <summary>The system's clock, and a signal when a wait of the watched length was not called off in time.</summary>
    private sealed class WatchedTime(TimeSpan watched) : TimeProvider
    {
        private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task Ended => _ended.Task;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(
            given =>
            {
                callback(given);
                if (dueTime == watched)
                {
                    _ended.TrySetResult();
                }
            },
            state,
            dueTime,
            period);
    }
}
