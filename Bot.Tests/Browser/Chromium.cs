using Bot.Tests.Support;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>A running server with its real pages and a real browser before it.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    public const string Path = "/usr/bin/chromium";

    private readonly TempFolder _data = new();
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;
    private BotHost _host;

    private Chromium(IPlaywright playwright, IBrowser browser)
    {
        _playwright = playwright;
        _browser = browser;
        _host = Start(port: 0);
    }

    public BotHost Host => _host;

    public Uri Address
    {
        get
        {
            var addresses = _host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses;
            return new Uri(addresses?.Single() ?? throw new InvalidOperationException("The server does not listen."));
        }
    }

    public static async Task<Chromium> OpenAsync()
    {
        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Path, Args = ["--no-sandbox"] });
        return new Chromium(playwright, browser);
    }

    /// <summary>A person's own browser: own cookies, own storage.</summary>
    public async Task<IPage> PersonAsync(Screen screen)
    {
        var context = await _browser.NewContextAsync(new BrowserNewContextOptions
        {
            Locale = "zh-CN",
            TimezoneId = "Asia/Shanghai",
            ViewportSize = screen == Screen.Phone ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1280, Height = 800 },
            IsMobile = screen == Screen.Phone,
            HasTouch = screen == Screen.Phone,
        });
        return await context.NewPageAsync();
    }

    /// <summary>Stops the server and starts it on the same data and port, as a new version would be.</summary>
    public async Task RestartServerAsync()
    {
        var port = Address.Port;
        await _host.DisposeAsync();
        _host = Start(port);
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        await _host.DisposeAsync();
        _data.Dispose();
    }

    private BotHost Start(int port)
    {
        var host = new BotHost(_data);
        host.UseKestrel(port);
        host.StartServer();
        return host;
    }
}

internal enum Screen
{
    Desktop,
    Phone,
}
