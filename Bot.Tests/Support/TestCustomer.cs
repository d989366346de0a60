using Bot.Dialogs.Activities;
using Bot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Support;

/// <summary>A customer in one conversation, on whatever channel: what is said becomes a turn.</summary>
internal sealed class TestCustomer
{
    private readonly BotHost _host;
    private readonly ChannelAccount _account;

    private TestCustomer(BotHost host, ConversationId id, ChannelAccount account)
    {
        _host = host;
        Id = id;
        _account = account;
    }

    public ConversationId Id { get; }

    public static async Task<TestCustomer> StartAsync(BotHost host, string name)
    {
        var id = ConversationId.New();
        var account = new ChannelAccount($"dl_{id}", name, Roles.User);
        var fresh = new Conversation { Id = id, Channel = "directline", Customer = account, CreatedAt = host.Clock.GetUtcNow() };
        Assert.True(host.Turns.TryStart(fresh, host.Services.GetRequiredService<CustomerTurns>().Start(), out var started));
        await started;
        return new TestCustomer(host, id, account);
    }

    /// <summary>The same customer and conversation on a server that was started later.</summary>
    public TestCustomer On(BotHost later) => new(later, Id, _account);

    public Task SaysAsync(string text) => PostAsync(Activity.Message(text));

    public Task AsksForPersonAsync() => SaysAsync("转人工");

    public Task LeavesLineAsync() => PostAsync(Activity.Event(EventNames.HandoffCancel));

    public void Types() =>
        _host.Services.GetRequiredService<ActivityStreams>().Pass(Id, new Activity { Type = ActivityTypes.Typing, From = _account });

    public async Task PostAsync(Activity activity)
    {
        var receive = _host.Services.GetRequiredService<CustomerTurns>().Receive(activity with { From = _account }, key: null);
        Assert.True(_host.Turns.TryRun(Id, receive, out var posted));
        Assert.IsType<PostResult.Accepted>(await posted);
    }

    public async Task<Conversation> NowAsync() =>
        await _host.Store.FindAsync(Id, default) ?? throw new InvalidOperationException("The conversation was never started.");

    public async Task<long> OwnerVersionAsync() => (await NowAsync()).OwnerVersion.Value;

    /// <summary>What the customer can see, oldest first.</summary>
    public async Task<IReadOnlyList<Activity>> SeesAsync() =>
        [.. (await _host.Store.ReadAfterAsync(Id, Sequence.None, 10_000, default)).Where(one => !one.IsHidden).Select(one => one.Activity)];
}
