using Bot.Storage;
using Bot.Tests.Support;
using Bot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.DirectLine;

/// <summary>The disk fails under the server.</summary>
public sealed class FailureTests : IDisposable
{
    private readonly TempFolder _data = new();
    private readonly DirectLineHost _host;
    private BreakableStore? _store;

    public FailureTests() => _host = new DirectLineHost(_data, change: services =>
    {
        var real = services.Last(service => service.ServiceType == typeof(IConversationStore)).ImplementationType
            ?? throw new InvalidOperationException("The store is registered by its type.");
        services.AddSingleton<IConversationStore>(provider =>
            _store = new BreakableStore((IConversationStore)ActivatorUtilities.CreateInstance(provider, real)));
    });

    public void Dispose()
    {
        _host.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task Our_fault_is_500_without_a_word_about_its_inside()
    {
        var customer = await _host.OpenChatAsync();
        Break();

        Assert.All(
            [await customer.ReadAsync(), await customer.SaysAsync("你好"), await customer.ReconnectAsync()],
            answer => Assert.DoesNotContain("broken", answer.Refuses(500, "ServiceError").Json.ToJsonString(), StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task A_stream_whose_reading_fails_is_closed_so_that_the_client_comes_back()
    {
        var customer = await _host.OpenChatAsync();
        using var listener = await customer.ListenAsync();
        await listener.SetAsync();
        await listener.SetAsync();

        Break();
        _host.Streams.TellStateChanged(new ConversationId(customer.Id));

        Assert.Equal(System.Net.WebSockets.WebSocketCloseStatus.InternalServerError, await listener.ClosedAsync());
    }

    [Fact]
    public async Task Pictures_of_a_post_whose_end_is_not_known_stay_until_the_next_start()
    {
        var customer = await _host.OpenChatAsync();
        var body = new ByteArrayContent(Pictures.Png(100));
        body.Headers.ContentType = new("image/png");
        BreakCommits();

        (await customer.Client.PostAsync($"{customer.Path}/upload", body)).Refuses(500, "ServiceError");

        Assert.Single(Directory.GetFiles(_host.UploadsFolder));
    }

    private void Break() => Store.IsBroken = Store.CommitsAreBroken = true;

    private void BreakCommits() => Store.CommitsAreBroken = true;

    private BreakableStore Store => _store ?? throw new InvalidOperationException("The host has not started.");

    private sealed class BreakableStore(IConversationStore store) : IConversationStore
    {
        public bool IsBroken { get; set; }

        public bool CommitsAreBroken { get; set; }

        private IConversationStore Reading => IsBroken ? throw new IOException("The disk is broken.") : store;

        public ValueTask<Conversation?> FindAsync(ConversationId id, CancellationToken stop) => Reading.FindAsync(id, stop);

        public ValueTask<IReadOnlyList<StoredActivity>> ReadAfterAsync(ConversationId id, Sequence after, int most, CancellationToken stop) =>
            Reading.ReadAfterAsync(id, after, most, stop);

        public ValueTask<IReadOnlyList<StoredActivity>> ReadPageAfterAsync(ConversationId id, Sequence after, int most, int bytes, CancellationToken stop) =>
            Reading.ReadPageAfterAsync(id, after, most, bytes, stop);

        public ValueTask<StoredActivity?> FindByKeyAsync(ConversationId id, string messageKey, CancellationToken stop) => Reading.FindByKeyAsync(id, messageKey, stop);

        public ValueTask<IReadOnlySet<string>> ReadAttachmentUrlsAsync(string prefix, CancellationToken stop) => Reading.ReadAttachmentUrlsAsync(prefix, stop);

        public ValueTask<int> CountUnreadAsync(ConversationId id, Sequence after, CancellationToken stop) => Reading.CountUnreadAsync(id, after, stop);

        public Task<CommitResult> CommitAsync(TurnWrites writes) =>
            CommitsAreBroken ? Task.FromException<CommitResult>(new IOException("The disk is broken.")) : store.CommitAsync(writes);

        public ValueTask<IReadOnlyList<ConversationId>> ReadWaitingLineAsync(CancellationToken stop) => Reading.ReadWaitingLineAsync(stop);

        public ValueTask<IReadOnlyList<Conversation>> ReadHandedOffAsync(CancellationToken stop) => Reading.ReadHandedOffAsync(stop);

        public ValueTask<IReadOnlyList<DeskEvent>> ReadDeskEventsAsync(long after, int most, CancellationToken stop) => Reading.ReadDeskEventsAsync(after, most, stop);

        public ValueTask<long> LastDeskEventAsync(CancellationToken stop) => Reading.LastDeskEventAsync(stop);
    }
}
