using Bot.Accounts;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bot;

/// <summary>Tells whoever started the server where to go and how to sign in, once it listens.</summary>
internal sealed class Welcome(IServer server, FirstAdmin firstAdmin, TextWriter console) : IHostedLifecycleService
{
    public async Task StartedAsync(CancellationToken cancellationToken)
    {
        var addresses = server.Features.Get<IServerAddressesFeature>()?.Addresses ?? [];
        foreach (var address in addresses.Select(address => address.TrimEnd('/')))
        {
            await console.WriteLineAsync($"示例店铺  Sample shop   {address}/");
            await console.WriteLineAsync($"客服工作台 Agents' desk  {address}/desk");
        }

        if (addresses.FirstOrDefault() is { } first && await firstAdmin.MakeLinkAsync(cancellationToken) is { } link)
        {
            await console.WriteLineAsync();
            await console.WriteLineAsync("还没有管理员。打开这个一次性链接建立第一个：  No admin yet; make the first with this one-time link:");
            await console.WriteLineAsync($"  {first.TrimEnd('/')}{link}");
            await console.WriteLineAsync("或者在命令行建立账号：  Or make accounts here:");
            await console.WriteLineAsync("  echo '<密码 password>' | dotnet run --project Bot -- admin create xiaoli --role agent --display-name 小李 --password-stdin");
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
