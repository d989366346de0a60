using Bot.Storage;
using Bot.Tests.Policies;
using Bot.Tests.Support;
using Bot.Turns;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.DirectLine;

/// <summary>The whole program in memory on a data folder; a second one on the same folder is the server after a restart.</summary>
/// <param name="data">The caller's; it outlives the host.</param>
/// <param name="time">Null: the system's clock.</param>
internal sealed class DirectLineHost(
    TempFolder data, TimeProvider? time = null, Action<IServiceCollection>? change = null, params (string Key, string Value)[] settings)
    : WebApplicationFactory<Program>
{
    public const string Secret = "a-secret-of-the-tests-that-is-long-enough";

    private readonly HostEnd _end = new();
    private bool _isOnSocket;

    /// <summary>Where a host on a socket listens.</summary>
    public Uri Address => ClientOptions.BaseAddress;

    public IConversationStore Store => Services.GetRequiredService<IConversationStore>();

    public ConversationTurns Turns => Services.GetRequiredService<ConversationTurns>();

    public ActivityStreams Streams => Services.GetRequiredService<ActivityStreams>();

    public string UploadsFolder => Path.Combine(data.Path, "uploads");

    public DirectLineClient Anonymous => new(CreateClient(), token: null);

    public DirectLineClient Shop => new(CreateClient(), Secret);

    /// <summary>On a real socket of this machine, at a free port.</summary>
    public static DirectLineHost OnSocket(TempFolder data, TimeProvider? time = null, params (string Key, string Value)[] settings)
    {
        var host = new DirectLineHost(data, time, change: null, settings) { _isOnSocket = true };
        host.UseKestrel(0);
        host.StartServer();
        return host;
    }

    /// <summary>A visitor of the widget, with a token; nothing is started yet.</summary>
    public async Task<DirectLineCustomer> VisitAsync()
    {
        var visit = await Anonymous.PostAsync("/api/widget/token");
        Assert.Equal(200, visit.Status);
        return new DirectLineCustomer(this, visit["conversationId"], visit["token"], visit["userId"]);
    }

    /// <summary>A visitor whose conversation has been started and greeted.</summary>
    public async Task<DirectLineCustomer> OpenChatAsync()
    {
        var customer = await VisitAsync();
        var started = await customer.StartAsync();
        Assert.Equal(201, started.Status);
        return customer;
    }

    /// <summary>A listener on the real socket or in memory, whichever this host serves.</summary>
    public Task<StreamListener> ListenAsync(string streamUrl, string? origin = null) =>
        _isOnSocket ? StreamListener.ConnectAsync(streamUrl) : StreamListener.ConnectAsync(Server, streamUrl, origin);

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _end.WaitAsync();
    }

    // Small, because each test starts a server; what the bot answers is tested elsewhere.
    private string FaqFolder()
    {
        var folder = Directory.CreateDirectory(Path.Combine(data.Path, "faq")).FullName;
        File.WriteAllText(Path.Combine(folder, "returns.md"), """
            # 退换货

            ## 收到货几天内可以无理由退？ {#return-window}
            - 相似问：七天无理由怎么算

            签收次日起 7 天内，商品完好就可以无理由退货。
            """);
        SmallPolicy.WriteInto(folder);
        return folder;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        (string Key, string Value)[] always =
        [
            ("Storage:DataFolder", data.Path),
            ("Faq:Folder", FaqFolder()),
            ("Orders:SampleFile", RepositoryRoot.Folder("sample-orders.json")),
            ("Handoff:Opens", "00:00"),
            ("Handoff:Closes", "00:00"),
            ("DirectLine:Secret", Secret),
            // All tests of a class come from one address.
            ("DirectLine:StartsPerMinute", "100000"),
            // However full the disk is that the tests run on.
            ("DirectLine:FreeDiskMin", "0"),
        ];
        foreach (var (key, value) in always.Concat(settings))
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(time ?? TimeProvider.System);
            change?.Invoke(services);
            _end.Watch(services);
        });
    }
}
