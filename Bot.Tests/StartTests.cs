using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Bot.Tests.Support;

namespace Bot.Tests;

/// <summary>The program as whoever starts it meets it: when it cannot start, one clear line and exit code 1.</summary>
public sealed class StartTests : IDisposable
{
    private readonly TempFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task A_port_that_is_taken_is_told_with_the_way_out()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        await AssertOneLineAsync($"--urls=http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}", "--urls");
    }

    [Fact]
    public async Task A_database_that_is_none_is_told_with_the_way_out()
    {
        _data.File("bot.db", new string('x', 4096));
        await AssertOneLineAsync("--urls=http://127.0.0.1:0", "bot.db");
    }

    [Theory]
    [InlineData("--Handoff:Closes=24:00", "Handoff:Closes")]
    [InlineData("--Turns:TurnTime=00:10:00", "TurnTime")]
    [InlineData("--Orders:Endpoint=https://api.example.cn", "Orders:Secret")]
    [InlineData("--Orders:SampleFile=none.json", "none.json")]
    [InlineData("--Identity:Secret=too-short", "Secret")]
    public async Task A_setting_that_cannot_be_is_named(string setting, string named) => await AssertOneLineAsync(setting, named);

    private async Task AssertOneLineAsync(string argument, string named)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList =
            {
                Path.Combine(AppContext.BaseDirectory, "Bot.dll"), "--urls=http://127.0.0.1:0", $"--Storage:DataFolder={_data.Path}",
                "--Logging:LogLevel:Default=Warning", argument,
            },
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using var program = Process.Start(start) ?? throw new InvalidOperationException("The program did not start.");
        var (output, error) = (program.StandardOutput.ReadToEndAsync(), program.StandardError.ReadToEndAsync());
        await program.WaitForExitAsync();

        Assert.Equal((1, ""), (program.ExitCode, await output));
        Assert.Contains(named, Assert.Single((await error).Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}
