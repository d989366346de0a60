using System.Net;
using System.Net.WebSockets;
using System.Security.Claims;
using Bot.Desk;
using Bot.Tests.Support;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace Bot.Tests.DirectLine;

/// <summary>On a real socket, because only there a request has an address.</summary>
public sealed class ProxyTests : IDisposable
{
    private static readonly (string, string)[] s_forwarded =
        [("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "chat.example.cn"), ("X-Forwarded-For", "203.0.113.7")];

    private readonly TempFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task Behind_a_proxy_of_this_machine_streams_and_limits_go_by_the_public_address()
    {
        await using var host = DirectLineHost.OnSocket(_data, settings: ("DirectLine:StartsPerMinute", "2"));

        var streamUrl = await StreamUrlAsync(host);

        Assert.StartsWith("wss://chat.example.cn/v3/directline/", streamUrl, StringComparison.Ordinal);
        (await host.Anonymous.PostAsync("/api/widget/token", body: null, s_forwarded)).Refuses(429, "TooManyRequests");
        (await host.Anonymous.PostAsync("/api/widget/token", body: null, ("X-Forwarded-For", "198.51.100.1"))).Is(200);
    }

    [Fact]
    public async Task What_an_untrusted_address_says_of_itself_is_ignored()
    {
        await using var host = DirectLineHost.OnSocket(_data, settings: ("Http:TrustedProxies:0", "10.0.0.0/24"));

        Assert.StartsWith($"ws://{host.Address.Authority}/", await StreamUrlAsync(host), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_desks_socket_knows_its_own_page_by_the_public_host()
    {
        await using var host = new DirectLineHost(_data);
        var app = new ApplicationBuilder(host.Services);
        app.UseForwardedHeaders();
        app.Run(_ => Task.CompletedTask);
        var http = new DefaultHttpContext { RequestServices = host.Services, Request = { Host = new HostString("127.0.0.1:5000") } };
        http.Connection.RemoteIpAddress = IPAddress.Loopback;
        http.Request.Headers.Origin = "https://chat.example.cn";
        foreach (var (name, value) in s_forwarded)
        {
            http.Request.Headers[name] = value;
        }

        await app.Build()(http);
        var requirement = new OwnOrigin();
        var door = new AuthorizationHandlerContext([requirement], new ClaimsPrincipal(), http);
        await requirement.HandleAsync(door);

        Assert.True(door.HasSucceeded);
    }

    [Fact]
    public async Task Sockets_over_their_number_are_told_to_try_later()
    {
        await using var host = DirectLineHost.OnSocket(_data, settings: ("Http:SocketsMax", "1"));
        var customer = await host.OpenChatAsync();
        using var listener = await customer.ListenAsync();
        await listener.SetAsync();
        var url = (await customer.ReconnectAsync("?watermark=0"))["streamUrl"];

        using var second = new ClientWebSocket { Options = { CollectHttpResponseDetails = true } };
        await Assert.ThrowsAsync<WebSocketException>(() => second.ConnectAsync(new Uri(url), CancellationToken.None));

        Assert.Equal(429, (int)second.HttpStatusCode);
        Assert.Equal("15", second.HttpResponseHeaders?["Retry-After"].Single());
    }

    [Fact]
    public void Connections_have_a_bound()
    {
        using var host = new DirectLineHost(_data, settings: ("Http:ConnectionsMax", "9000"));

        Assert.Equal(9000, host.Services.GetRequiredService<IOptions<KestrelServerOptions>>().Value.Limits.MaxConcurrentConnections);
    }

    [Theory]
    [InlineData("Http:TrustedProxies:0", "proxy.example.cn")]
    [InlineData("Http:TrustedProxies:0", "10.0.0.0/64")]
    [InlineData("Http:SocketsMax", "10000")]
    public void What_could_not_work_is_refused_with_the_settings_name(string key, string value)
    {
        var services = new ServiceCollection();
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection([new(key, value)]).Build());
        services.AddHttpLimits();
        using var provider = services.BuildServiceProvider();

        var refused = Assert.Throws<OptionsValidationException>(() => provider.GetRequiredService<IOptions<HttpOptions>>().Value);

        Assert.Contains(key.Split(':')[1], refused.Message, StringComparison.Ordinal);
    }

    private static async Task<string> StreamUrlAsync(DirectLineHost host)
    {
        var visit = (await host.Anonymous.PostAsync("/api/widget/token", body: null, s_forwarded)).Is(200);
        return (await host.Anonymous.With(visit["token"]).PostAsync("/v3/directline/conversations", body: null, s_forwarded)).Is(201)["streamUrl"];
    }
}
