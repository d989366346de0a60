using Bot.Cases;
using Bot.Dialogs;
using Bot.Dialogs.Activities;
using Bot.Dialogs.AfterSales;
using Bot.Handoff;
using Bot.Orders;
using Bot.Storage;
using Bot.Studio;
using Bot.Turns;
using Bot.Webhooks;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support;

/// <summary>The whole bot behind the channels: real turns, real SQLite, the shop's own FAQ, a clock that the test moves. Can be restarted on its data.</summary>
internal sealed class TestShop : IAsyncDisposable
{
    private readonly TempFolder _data = new();
    private readonly Action<IServiceCollection> _change;
    private readonly string _faqFolder;
    private IHost _host;

    private TestShop(FakeTime time, string faqFolder, Action<IServiceCollection> change)
    {
        Time = time;
        _faqFolder = faqFolder;
        _change = change;
        _host = Build();
    }

    public FakeTime Time { get; }

    public IServiceProvider Services => _host.Services;

    public ConversationTurns Turns => Services.GetRequiredService<ConversationTurns>();

    public IConversationStore Store => Services.GetRequiredService<IConversationStore>();

    public ICaseStore Cases => Services.GetRequiredService<ICaseStore>();

    public AgentVerbs Verbs => Services.GetRequiredService<AgentVerbs>();

    public ActivityStreams Streams => Services.GetRequiredService<ActivityStreams>();

    public static async Task<TestShop> OpenAsync(FakeTime? time = null, string? faqFolder = null, Action<IServiceCollection>? change = null)
    {
        var shop = new TestShop(time ?? FakeTime.WorkingHours(), faqFolder ?? RepositoryRoot.Folder("faq-data"), change ?? (_ => { }));
        await shop._host.StartAsync();
        return shop;
    }

    /// <summary>Stops the server and starts it again on the same data.</summary>
    public async Task RestartAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _host = Build();
        await _host.StartAsync();
    }

    /// <summary>A second server on the same database, as where several machines share one; it has no lock and no FAQ watcher of its own.</summary>
    public ConversationTurns SecondNode() => ActivatorUtilities.CreateInstance<ConversationTurns>(Services);

    public async Task<TResult> RunAsync<TResult>(ConversationId id, ITurn<TResult> turn)
        where TResult : class
    {
        Assert.True(Turns.TryRun(id, turn, out var running));
        return await running;
    }

    /// <param name="customer">The shop's id of the customer when its page vouches for him; null: a visitor.</param>
    public async Task<TestChat> OpenChatAsync(string name = "小王", string? customer = null)
    {
        var id = ConversationId.New();
        var fresh = new Conversation
        {
            Id = id,
            Channel = "directline",
            Customer = new ChannelAccount($"dl_{id}", name, Roles.User),
            CreatedAt = Time.GetUtcNow(),
            Bot = new BotState { Proof = Proof.None with { CustomerId = customer } },
        };
        var chat = new TestChat(this, fresh);
        await chat.StartAsync();
        return chat;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _data.Dispose();
    }

    private IHost Build()
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { ContentRootPath = RepositoryRoot.Path });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Storage:DataFolder"] = _data.Path,
            ["Faq:Folder"] = _faqFolder,
        });
        builder.Logging.ClearProviders();
        builder.Services.AddStorage().AddServerLock().AddFaqSearch().AddOrders().AddDialogs().AddTurns().AddHandoff().AddCases().AddWebhooks();
        builder.Services.AddSingleton<TimeProvider>(Time);
        _change(builder.Services);
        return builder.Build();
    }
}
