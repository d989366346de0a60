using Bot.Dialogs.Activities;
using Bot.Handoff;
using Bot.Tests.Support;
using Bot.Turns;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Bot.Tests.Turns;

public sealed class ConversationTurnsTests
{
    private static readonly AgentName s_li = new("a1", "小李");

    [Fact]
    public async Task Messages_sent_at_once_are_answered_one_after_the_other_without_gaps_and_in_rising_time()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await Task.WhenAll(Enumerable.Range(0, 16).Select(i => chat.SaysAsync($"退款多久到账 {i}")));

        var all = await chat.AllAsync();
        Assert.Equal(Enumerable.Range(1, all.Count), all.Select(stored => (int)stored.Sequence.Value));
        Assert.All(all.Zip(all.Skip(1)), pair => Assert.True(pair.First.Activity.Timestamp < pair.Second.Activity.Timestamp));
        var questions = all.Where(stored => Speakers.IsCustomer(stored.Activity.From) && stored.Activity.Type == ActivityTypes.Message).ToList();
        Assert.Equal(Enumerable.Range(0, 16).Select(i => $"退款多久到账 {i}"), questions.Select(stored => stored.Activity.Text));
        Assert.All(questions, asked => Assert.Equal(asked.Activity.Id, all.First(stored => stored.Sequence == asked.Sequence.Next).Activity.ReplyToId));
    }

    [Fact]
    public async Task A_message_repeated_under_its_key_is_stored_once_and_answered_with_the_first_result()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        var first = Assert.IsType<PostResult.Accepted>(await chat.SaysAsync("退款多久到账", "k1"));
        var count = (await chat.AllAsync()).Count;
        await shop.RestartAsync();

        var again = Assert.IsType<PostResult.Repeated>(await chat.SaysAsync("退款多久到账", "k1"));
        Assert.Equal(first.Stored.Activity.Id, again.First.Activity.Id);
        Assert.Equal(count, (await chat.AllAsync()).Count);
    }

    [Fact]
    public async Task The_same_key_sent_twice_at_once_is_one_message()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => chat.SaysAsync("转人工", "k1")));
        Assert.Single(results, result => result is PostResult.Accepted);
        Assert.Single(await chat.AllAsync(), stored => stored.MessageKey == "k1");
    }

    [Fact]
    public async Task More_turns_than_may_wait_are_refused_and_none_of_those_accepted_is_lost()
    {
        await using var shop = await TestShop.OpenAsync();
        shop.Services.GetRequiredTurnOptions().TurnsWaitingMax = 3;
        var chat = await shop.OpenChatAsync();
        var gate = new TaskCompletionSource();
        var turns = Enumerable.Range(0, 5).Select(_ => new GatedTurn(gate.Task)).ToList();

        var accepted = turns.Select(turn => (IsIn: shop.Turns.TryRun(chat.Id, turn, out var done), Done: done)).ToList();
        Assert.Equal([true, true, true, false, false], accepted.Select(turn => turn.IsIn));
        gate.SetResult();
        await Task.WhenAll(accepted.Select(turn => turn.Done).OfType<Task<string>>());
        Assert.Equal(3, (await chat.AllAsync()).Count(stored => stored.Activity.Name == "test"));
    }

    [Fact]
    public async Task A_bot_reply_composed_while_an_agent_took_the_conversation_is_never_sent()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await chat.SaysAsync("转人工");
        await chat.HeardAsync();

        // The customer's next message has been read and answered by one node when another node commits the claim.
        var composed = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var receive = shop.Services.GetRequiredService<CustomerTurns>().Receive(
            Activity.Message("你好在吗") with { From = (await chat.NowAsync()).Customer }, key: null);
        Assert.True(shop.Turns.TryRun(chat.Id, new PausedOnce<PostResult>(receive, composed, goOn.Task), out var posted));
        await composed.Task;
        var seen = (await chat.NowAsync()).OwnerVersion;
        Assert.True(shop.SecondNode().TryRun(chat.Id, shop.Verbs.Claim(s_li, seen), out var claim));
        Assert.IsType<VerbResult.Done>(await claim);
        goOn.SetResult();

        Assert.IsType<PostResult.Accepted>(await posted);
        await chat.HearsAsync(HandoffWording.Joined("小李"));
        var all = await chat.AllAsync();
        Assert.Equal("你好在吗", all[^1].Activity.Text);
        Assert.Equal(Enumerable.Range(1, all.Count), all.Select(stored => (int)stored.Sequence.Value));
    }

    [Fact]
    public async Task A_turn_that_throws_keeps_the_message_and_the_old_state_and_brings_a_person()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await chat.SaysAsync("退款多久到账");
        await chat.HeardAsync();
        var before = await chat.NowAsync();

        var failing = new FailingTurn(Receive(shop, before, "我的鞋子"));
        Assert.True(shop.Turns.TryRun(chat.Id, failing, out var posted));

        Assert.IsType<PostResult.Accepted>(await posted);
        await chat.HearsAsync(HandoffWording.Failed, HandoffWording.InLineSomewhere);
        var after = await chat.NowAsync();
        Assert.Equal(ConversationState.Waiting, after.State);
        Assert.Equal("我的鞋子", after.Handoff?.Card.Question);
        Assert.Equal(before.Bot.LastQuestion, after.Bot.LastQuestion);
    }

    [Fact]
    public async Task A_turn_that_takes_too_long_keeps_the_message_and_brings_a_person()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await chat.HeardAsync();
        var composed = new TaskCompletionSource();
        var receive = Receive(shop, await chat.NowAsync(), "等了好久");
        Assert.True(shop.Turns.TryRun(chat.Id, new PausedOnce<PostResult>(receive, composed, new TaskCompletionSource().Task), out var posted));
        await composed.Task;
        shop.Time.Advance(TimeSpan.FromSeconds(11));

        Assert.IsType<PostResult.Accepted>(await posted);
        await chat.HearsAsync(HandoffWording.Failed, HandoffWording.InLineSomewhere);
    }

    [Fact]
    public async Task A_page_event_whose_turn_fails_is_stored_without_an_apology()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        await chat.HeardAsync();
        var receive = shop.Services.GetRequiredService<CustomerTurns>().Receive(
            Activity.Event(EventNames.PageContext) with { From = (await chat.NowAsync()).Customer }, key: null);
        Assert.True(shop.Turns.TryRun(chat.Id, new FailingTurn(receive), out var posted));

        Assert.IsType<PostResult.Accepted>(await posted);
        Assert.Empty(await chat.HeardAsync());
        Assert.Equal(ConversationState.Bot, (await chat.NowAsync()).State);
    }

    [Fact]
    public async Task What_was_committed_but_told_to_nobody_before_a_crash_is_read_after_the_restart()
    {
        await using var shop = await TestShop.OpenAsync(change: services => services.RemoveAll<ICommitListener>());
        var chat = await shop.OpenChatAsync();
        using (var stream = shop.Streams.Open(chat.Id))
        {
            await chat.SaysAsync("退款多久到账", "k1");
            Assert.False(stream.Signals.TryRead(out _));
        }

        await shop.RestartAsync();
        Assert.Contains(await chat.AllAsync(), stored => stored.Activity.Text == "退款多久到账");
        await chat.HearsAsync("智能助手", "原路");
        Assert.IsType<PostResult.Repeated>(await chat.SaysAsync("退款多久到账", "k1"));
    }

    [Fact]
    public async Task A_listener_that_fails_changes_nothing_for_the_customer_and_the_other_listeners()
    {
        await using var shop = await TestShop.OpenAsync(change: services => services.Insert(0, ServiceDescriptor.Singleton<ICommitListener, BrokenListener>()));
        var chat = await shop.OpenChatAsync();
        using var stream = shop.Streams.Open(chat.Id);
        Assert.IsType<PostResult.Accepted>(await chat.SaysAsync("退款多久到账"));
        Assert.IsType<StreamSignal.Stored>(await stream.Signals.ReadAsync());
    }

    private static ITurn<PostResult> Receive(TestShop shop, Conversation conversation, string text) =>
        shop.Services.GetRequiredService<CustomerTurns>().Receive(Activity.Message(text) with { From = conversation.Customer }, key: null);

    private sealed class GatedTurn(Task gate) : ITurn<string>
    {
        public async Task<string> RunAsync(TurnDraft draft, CancellationToken stop)
        {
            await gate;
            draft.Append(Activity.Event("test"));
            return "done";
        }
    }

    /// <summary>Runs the turn, then waits once before its writes are committed.</summary>
    private sealed class PausedOnce<T>(ITurn<T> turn, TaskCompletionSource composed, Task goOn) : ITurn<T>
        where T : class
    {
        public async Task<T> RunAsync(TurnDraft draft, CancellationToken stop)
        {
            var result = await turn.RunAsync(draft, stop);
            if (composed.TrySetResult())
            {
                await goOn;
            }

            return result;
        }

        public T? Recover(TurnDraft draft, TurnFailure failure) => turn.Recover(draft, failure);
    }

    private sealed class FailingTurn(ITurn<PostResult> turn) : ITurn<PostResult>
    {
        public Task<PostResult> RunAsync(TurnDraft draft, CancellationToken stop) => throw new InvalidOperationException("The shop's system answered nonsense.");

        public PostResult? Recover(TurnDraft draft, TurnFailure failure) => turn.Recover(draft, failure);
    }

    private sealed class BrokenListener : ICommitListener
    {
        public void Committed(CommittedTurn turn) => throw new InvalidOperationException("A listener with a fault.");
    }
}
