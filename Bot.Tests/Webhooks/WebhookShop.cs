using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Storage;
using Bot.Tests.Support;
using Bot.Webhooks;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Webhooks;

/// <summary>A shop whose systems listen, and what its tests do to cases.</summary>
internal sealed class WebhookShop : IAsyncDisposable
{
    public const string Secret = "a-secret-of-the-tests-that-is-long-enough";

    // A guard only: a test that waits for what never comes should say so instead of hanging.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    // Longer than a request takes here; only the shop's clock moves in between.
    private static readonly TimeSpan PumpPause = TimeSpan.FromMilliseconds(20);

    private WebhookShop(TestShop shop, TestChat chat) => (Shop, Chat) = (shop, chat);

    public TestShop Shop { get; }

    public TestChat Chat { get; }

    public IOutbox Outbox => Shop.Services.GetRequiredService<IOutbox>();

    /// <param name="endpoint">Null: none is set.</param>
    public static async Task<WebhookShop> OpenAsync(string? endpoint)
    {
        var shop = await TestShop.OpenAsync(change: services => services.Configure<WebhookOptions>(options =>
        {
            options.Endpoint = endpoint;
            options.Secret = Secret;
            options.AnswerTime = TimeSpan.FromMinutes(1);
        }));
        return new WebhookShop(shop, await shop.OpenChatAsync());
    }

    public Task<Case> SubmitAsync(Func<Case, Case>? change = null) => Shop.RunAsync(Chat.Id, new PutTurn(draft =>
        (change ?? (made => made))(SampleCase.Return(Chat.Id, draft.Now))));

    public async Task<Case> MoveAsync(Case @case, CaseState to, string? note = null)
    {
        var move = new CaseMove { Number = @case.Number, To = to, Actor = "小李", Note = note };
        return Assert.IsType<CaseMoveResult.Moved>(await Shop.Services.GetRequiredService<CaseVerbs>().MoveAsync(move, default)).Case;
    }

    /// <summary>Moves the clock on, two seconds at a time, until the task ends: a sender that waits for its next try gets there.</summary>
    public async Task<T> PumpAsync<T>(Task<T> reached)
    {
        while (!reached.IsCompleted)
        {
            Shop.Time.Advance(TimeSpan.FromSeconds(2));
            await Task.WhenAny(reached, Task.Delay(PumpPause));
        }

        return await reached;
    }

    /// <summary>Ends when nothing is left to be sent.</summary>
    public Task EmptyAsync() => UntilAsync(async () => await Outbox.NextDueAsync(default) is null);

    /// <summary>Ends when the store says so.</summary>
    public static async Task<bool> UntilAsync(Func<Task<bool>> reached)
    {
        using var guard = new CancellationTokenSource(Patience);
        while (!await reached())
        {
            await Task.Delay(PumpPause, guard.Token);
        }

        return true;
    }

    public ValueTask DisposeAsync() => Shop.DisposeAsync();
}
