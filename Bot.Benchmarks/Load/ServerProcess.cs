using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Bot.Benchmarks.Load;

/// <summary>The real server as a process of its own on a fresh data folder, so that its memory and start are its own.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly DirectoryInfo _data;

    private ServerProcess(Process process, DirectoryInfo data, Uri address, string secret)
    {
        _process = process;
        _data = data;
        Address = address;
        Secret = secret;
    }

    public Uri Address { get; }

    public string Secret { get; }

    /// <summary>Resident memory, bytes.</summary>
    public long Memory
    {
        get
        {
            _process.Refresh();
            return _process.WorkingSet64;
        }
    }

    public TimeSpan CpuTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>Returns when the server has printed where it listens.</summary>
    public static async Task<ServerProcess> StartAsync()
    {
        var data = Directory.CreateTempSubdirectory("bot-load-");
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var secret = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(24));
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "Bot.dll"),
                $"--urls={address}", $"--Storage:DataFolder={data.FullName}", $"--DirectLine:Secret={secret}",
                // The load comes from one address and a few busy conversations; the limits are not what is measured.
                "--DirectLine:StartsPerMinute=1000000", "--DirectLine:PostsPerMinute=100000", "--Logging:LogLevel:Default=Warning",
            },
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        var listens = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        process.OutputDataReceived += (_, line) =>
        {
            if (line.Data is null)
            {
                listens.TrySetException(new InvalidOperationException("The server ended before it listened."));
            }
            else if (line.Data.Contains($"{address}desk", StringComparison.Ordinal))
            {
                listens.TrySetResult();
            }
        };
        process.BeginOutputReadLine();
        await listens.Task;
        return new ServerProcess(process, data, address, secret);
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        _data.Delete(recursive: true);
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
