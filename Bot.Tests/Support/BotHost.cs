using Bot.Accounts;
using Bot.Storage;
using Bot.Turns;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bot.Tests.Support;

/// <summary>The whole program in memory on a data folder of the test's: a second one on the same folder is the server after a restart.</summary>
/// <param name="data">Deleted by whoever made it, not by the host.</param>
/// <param name="time">Null: the system's clock, which everything with a live socket needs.</param>
/// <param name="settings">On top of those of every test: served around the clock, no limit of sign-ins that a test would meet.</param>
internal sealed class BotHost(TempFolder data, TimeProvider? time = null, params (string Key, string Value)[] settings) : WebApplicationFactory<Program>
{
    private volatile EndOfProgram? _running;

    /// <summary>Services of the test's own, on top of the program's.</summary>
    public Action<IServiceCollection>? Change { get; init; }

    public IConversationStore Store => Services.GetRequiredService<IConversationStore>();

    public IAccountStore Accounts => Services.GetRequiredService<IAccountStore>();

    public ActivityStreams Streams => Services.GetRequiredService<ActivityStreams>();

    public ConversationTurns Turns => Services.GetRequiredService<ConversationTurns>();

    public TimeProvider Clock => time ?? TimeProvider.System;

    /// <summary>A new conversation, greeted by the bot.</summary>
    public Task<TestCustomer> OpenChatAsync(string name = "访客") => TestCustomer.StartAsync(this, name);

    /// <summary>An agent who is signed in.</summary>
    public Task<DeskClient> SignInAsync(string displayName, AgentRole role = AgentRole.Agent) => DeskClient.SignInAsync(this, displayName, role);

    /// <summary>Stops the program; ends when the data folder is free for the next one.</summary>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (_running is { } running)
        {
            await running.Ended;
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        (string Key, string Value)[] always =
        [
            ("Storage:DataFolder", data.Path),
            ("Faq:Folder", RepositoryRoot.Folder("faq-data")),
            ("Orders:SampleFile", RepositoryRoot.Folder("sample-orders.json")),
            ("Handoff:Opens", "00:00"),
            ("Handoff:Closes", "00:00"),
            ("Accounts:SignInsPerMinute", "1000"),
        ];
        foreach (var (key, value) in always.Concat(settings))
        {
            builder.UseSetting(key, value);
        }

        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton(_ => _running = new EndOfProgram());
            services.AddOptions<StorageOptions>().Configure<EndOfProgram>((_, _) => { });
            services.AddSingleton(Clock);
            // A tenth of a second for each password is for attackers to wait.
            services.AddSingleton(new Passwords(rounds: 1000));
            Change?.Invoke(services);
        });
    }
}
