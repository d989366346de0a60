using Bot.Dialogs.Activities;
using Bot.Handoff;
using Bot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Support;

/// <summary>One customer's conversation as a script: says something, then looks at what came back.</summary>
internal sealed class TestChat(TestShop shop, Conversation fresh)
{
    private Sequence _looked = Sequence.None;

    public ConversationId Id => fresh.Id;

    private CustomerTurns CustomerTurns => shop.Services.GetRequiredService<CustomerTurns>();

    public async Task<StartResult> StartAsync()
    {
        Assert.True(shop.Turns.TryStart(fresh, CustomerTurns.Start(), out var started));
        return await started;
    }

    public Task<PostResult> SaysAsync(string text, string? key = null) => PostAsync(Activity.Message(text), key);

    public Task<PostResult> PostAsync(Activity activity, string? key = null) => PostAsync(shop.Turns, activity, key);

    public Task<PostResult> PostAsync(ConversationTurns turns, Activity activity, string? key = null)
    {
        Assert.True(turns.TryRun(Id, CustomerTurns.Receive(activity with { From = fresh.Customer }, key), out var posted));
        return posted;
    }

    public async Task<VerbResult> AgentAsync(Func<AgentVerbs, OwnerVersion, ITurn<VerbResult>> verb)
    {
        var now = await NowAsync();
        Assert.True(shop.Turns.TryRun(Id, verb(shop.Verbs, now.OwnerVersion), out var done));
        return await done;
    }

    public async Task<Conversation> NowAsync() =>
        await shop.Store.FindAsync(Id, default) ?? throw new InvalidOperationException("The conversation was never started.");

    public async Task<IReadOnlyList<StoredActivity>> AllAsync() => await shop.Store.ReadAfterAsync(Id, Sequence.None, 10_000, default);

    /// <summary>What the customer was told since the last look, in order; hidden activities and the customer's own words left out.</summary>
    public async Task<IReadOnlyList<Activity>> HeardAsync()
    {
        var activities = await shop.Store.ReadAfterAsync(Id, _looked, 10_000, default);
        _looked = activities.Count > 0 ? activities[^1].Sequence : _looked;
        return [.. activities.Where(stored => !stored.IsHidden && !Speakers.IsCustomer(stored.Activity.From)).Select(stored => stored.Activity)];
    }

    /// <summary>Fails unless exactly these were said since the last look, each containing the words given.</summary>
    public async Task HearsAsync(params string[] words)
    {
        var heard = await HeardAsync();
        Assert.Equal(words.Length, heard.Count);
        Assert.All(heard.Zip(words), pair => Assert.Contains(pair.Second, pair.First.Text, StringComparison.Ordinal));
    }

    public async Task<IReadOnlyList<string>> ButtonsAsync()
    {
        var last = (await AllAsync()).Last(stored => !stored.IsHidden && stored.Activity.Type == ActivityTypes.Message).Activity;
        return [.. last.SuggestedActions?.Actions.Select(action => action.Title) ?? []];
    }
}
