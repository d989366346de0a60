using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Storage;
using Bot.Storage.Sqlite;
using Bot.Tests.Support;
using Bot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Storage;

public sealed class CaseConflictTests
{
    private const string Order = "2026030188472";

    [Fact]
    public async Task One_submission_sent_from_two_conversations_at_once_is_one_case_that_both_are_told_of()
    {
        await using var shop = await TestShop.OpenAsync();
        var (first, second) = await SubmitTogetherAsync(shop, CaseKind.Return, "the same", "the same");

        Assert.Equal(first.Number, second.Number);
        Assert.Single(await OpenAsync(shop));
    }

    [Fact]
    public async Task The_same_request_for_one_line_of_an_order_is_one_case_while_it_is_open()
    {
        await using var shop = await TestShop.OpenAsync();
        var (first, second) = await SubmitTogetherAsync(shop, CaseKind.Return, "one", "another");

        Assert.Equal(first.Number, second.Number);
        await MoveAsync(shop, first, CaseState.Withdrawn);
        var chat = await shop.OpenChatAsync();
        var again = await shop.RunAsync(chat.Id, new SubmitTurn(shop.Cases, Scope(chat.Id), SampleCase.Return(chat.Id, shop.Time.GetUtcNow(), Order)));
        Assert.NotEqual(first.Number, again.Number);
    }

    [Fact]
    public async Task Two_complaints_about_one_order_are_two_cases()
    {
        await using var shop = await TestShop.OpenAsync();
        var (first, second) = await SubmitTogetherAsync(shop, CaseKind.Complaint, "one", "another");

        Assert.NotEqual(first.Number, second.Number);
        Assert.Equal(2, (await OpenAsync(shop)).Count);
    }

    [Fact]
    public async Task A_number_that_is_taken_is_refused_and_the_turn_is_run_again()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        var taken = SampleCase.Return(chat.Id, shop.Time.GetUtcNow());
        await shop.RunAsync(chat.Id, new PutTurn(_ => taken));

        var unlucky = SampleCase.Return(chat.Id, shop.Time.GetUtcNow());
        var numbers = new Queue<CaseNumber>([taken.Number, taken.Number, unlucky.Number]);
        await shop.RunAsync(chat.Id, new PutTurn(_ => unlucky with { Number = numbers.Dequeue() }));

        Assert.Empty(numbers);
        Assert.Equal([taken.Number, unlucky.Number], (await OpenAsync(shop)).Select(one => one.Number).Order(ByValue));
    }

    [Fact]
    public async Task Of_two_who_move_a_case_from_the_same_revision_the_second_decides_again_on_what_the_first_made_of_it()
    {
        await using var shop = await TestShop.OpenAsync();
        var (chat, other) = (await shop.OpenChatAsync(), await shop.OpenChatAsync());
        var made = await shop.RunAsync(chat.Id, new PutTurn(_ => SampleCase.Return(chat.Id, shop.Time.GetUtcNow())));
        var (seen, composed, goOn) = (new List<CaseState>(), new TaskCompletionSource(), new TaskCompletionSource());

        var late = shop.RunAsync(other.Id, new PutTurn(async draft =>
        {
            var now = await shop.Cases.FindAsync(made.Number, default) ?? throw new InvalidOperationException("The case is gone.");
            seen.Add(now.State);
            if (composed.TrySetResult())
            {
                await goOn.Task;
            }

            return now.Move(CaseState.Withdrawn, draft.Now, "客户", null);
        }));
        await composed.Task;
        await MoveAsync(shop, made, CaseState.Approved);
        goOn.SetResult();
        await late;

        Assert.Equal([CaseState.Submitted, CaseState.Approved], seen);
        var after = await shop.Cases.FindAsync(made.Number, default);
        Assert.Equal([CaseState.Submitted, CaseState.Approved, CaseState.Withdrawn], after?.History.Select(step => step.State));
        Assert.Equal(3, after?.Revision);
    }

    [Fact]
    public async Task A_turn_whose_case_is_refused_leaves_nothing_and_its_neighbours_in_the_group_are_kept()
    {
        await using var shop = await TestShop.OpenAsync();
        var chats = await Task.WhenAll(Enumerable.Range(0, 9).Select(i => shop.OpenChatAsync($"客户{i}")));
        var taken = SampleCase.Return(chats[0].Id, shop.Time.GetUtcNow());
        await shop.RunAsync(chats[0].Id, new PutTurn(_ => taken));
        var writes = await Task.WhenAll(chats.Select(async (chat, i) =>
        {
            var draft = new TurnDraft(await chat.NowAsync(), shop.Time.GetUtcNow());
            draft.Append(Activity.Message("好的") with { From = Speakers.Bot });
            draft.Put(SampleCase.Return(chat.Id, draft.Now));
            if (i % 3 == 2)
            {
                draft.Put(SampleCase.Return(chat.Id, draft.Now) with { SubmissionKey = taken.SubmissionKey });
            }

            return draft.ToWrites();
        }));

        // The first job holds the writer until the others are queued, so that they share one group.
        using var queued = new ManualResetEventSlim();
        var first = shop.Services.GetRequiredService<SqliteDatabase>().WriteAsync((_, _) => queued.Wait(TimeSpan.FromSeconds(30)));
        var commits = writes.Select(shop.Store.CommitAsync).ToList();
        queued.Set();
        Assert.True(await first);
        await Task.WhenAll(commits);

        foreach (var (i, chat) in chats.Index())
        {
            var isRefused = i % 3 == 2;
            Assert.Equal(isRefused, await commits[i] is CommitResult.Conflict);
            Assert.Equal(isRefused, (await chat.NowAsync()).Revision < writes[i].After.Revision);
            Assert.Equal(!isRefused, (await chat.AllAsync()).Any(stored => stored.Activity.Text == "好的"));
        }

        Assert.Equal(1 + 6, (await OpenAsync(shop)).Count);
    }

    private static Comparer<CaseNumber> ByValue { get; } = Comparer<CaseNumber>.Create((left, right) => string.CompareOrdinal(left.Value, right.Value));

    /// <summary>Two conversations of one customer submit; both have decided before either is committed.</summary>
    private static async Task<(Case First, Case Second)> SubmitTogetherAsync(TestShop shop, CaseKind kind, string firstKey, string secondKey)
    {
        var goOn = new TaskCompletionSource();
        var (turns, running) = (new List<SubmitTurn>(), new List<Task<Case>>());
        foreach (var key in new[] { firstKey, secondKey })
        {
            var chat = await shop.OpenChatAsync();
            var composed = new TaskCompletionSource();
            var fresh = SampleCase.Return(chat.Id, shop.Time.GetUtcNow(), Order) with { Kind = kind, SubmissionKey = key };
            var turn = new SubmitTurn(shop.Cases, Scope(chat.Id), fresh, composed, goOn.Task);
            turns.Add(turn);
            running.Add(shop.RunAsync(chat.Id, turn));
            await composed.Task;
        }

        goOn.SetResult();
        var made = await Task.WhenAll(running);
        Assert.Equal(kind == CaseKind.Complaint ? 2 : 3, turns.Sum(turn => turn.Runs));
        return (made[0], made[1]);
    }

    private static CaseScope Scope(ConversationId id) => new(id.Value, null, [Order]);

    private static async Task<IReadOnlyList<Case>> OpenAsync(TestShop shop) =>
        await shop.Cases.ReadOpenAsync(null, null, 1000, default);

    private static Task<Case> MoveAsync(TestShop shop, Case seen, CaseState to) =>
        shop.RunAsync(new ConversationId(seen.Conversation), new PutTurn(draft => seen.Move(to, draft.Now, "小李", "好的")));
}
