using Bot.Accounts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bot;

/// <summary>Tells whoever started the server where to go and how to sign in, once it listens.</summary>
internal sealed class Welcome(IServer server, FirstAdmin firstAdmin, IHostApplicationLifetime lifetime, TextWriter console) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var started = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var registration = lifetime.ApplicationStarted.Register(started.SetResult);
        await started.Task.WaitAsync(stoppingToken);

        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses.Select(address => address.TrimEnd('/')))
        {
            await console.WriteLineAsync($"示例店铺  Sample shop   {address}/");
            await console.WriteLineAsync($"客服工作台 Agents' desk  {address}/desk");
        }

        if (addresses.FirstOrDefault() is { } first && await firstAdmin.MakeLinkAsync(stoppingToken) is { } link)
        {
            await console.WriteLineAsync();
            await console.WriteLineAsync("还没有管理员。打开这个一次性链接建立第一个：  No admin yet; make the first with this one-time link:");
            await console.WriteLineAsync($"  {first.TrimEnd('/')}{link}");
            await console.WriteLineAsync("或者在命令行建立账号：  Or make accounts here:");
            await console.WriteLineAsync("  echo '<密码 password>' | dotnet run --project Bot -- admin create xiaoli --role agent --display-name 小李 --password-stdin");
        }
    }
}
