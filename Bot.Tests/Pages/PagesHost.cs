using Bot.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Pages;

/// <summary>The pages alone behind HTTP in memory, from the real build's wwwroot unless told otherwise.</summary>
internal sealed class PagesHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private PagesHost(WebApplication app) => (_app, Client) = (app, app.GetTestClient());

    public HttpClient Client { get; }

    public static async Task<PagesHost> StartAsync(BuiltPages? built = null, params KeyValuePair<string, string?>[] settings)
    {
        var builder = WebApplication.CreateBuilder();
        builder.WebHost.UseTestServer();
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddPages();
        if (built is not null)
        {
            builder.Services.AddSingleton(built);
        }
        var app = builder.Build();
        app.MapPages();
        await app.StartAsync();
        return new PagesHost(app);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
