using System.Text.Json;
using Bot.Dialogs.Cases;
using Bot.Tests.Support;
using Bot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Storage;

public sealed class CaseStoreTests
{
    private const string Order = "2026030188472";

    [Fact]
    public async Task A_case_is_the_same_after_a_restart()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        var made = await shop.RunAsync(chat.Id, new PutTurn(_ => SampleCase.Return(chat.Id, shop.Time.GetUtcNow(), Order) with { CustomerId = "u-1" }));
        var moved = await MoveAsync(shop, made, CaseState.Approved);
        await shop.RestartAsync();

        var stored = Assert.Single(await shop.Cases.FindAsync(Scope(chat.Id), default));
        Assert.Equal(Json(moved), Json(stored));
    }

    [Fact]
    public async Task Cases_are_found_by_conversation_by_customer_and_by_order_newest_first_and_never_those_of_others()
    {
        await using var shop = await TestShop.OpenAsync();
        var (mine, earlier, others) = (await shop.OpenChatAsync(), await shop.OpenChatAsync(), await shop.OpenChatAsync());
        var numbers = new List<CaseNumber>();
        foreach (var (chat, customer, order) in new[] { (mine, null, null), (earlier, "u-1", null), (earlier, null, "2026030188473"), (others, (string?)"u-2", (string?)Order) })
        {
            shop.Time.Advance(TimeSpan.FromMinutes(1));
            var made = SampleCase.Return(chat.Id, shop.Time.GetUtcNow(), order) with { CustomerId = customer };
            numbers.Add((await shop.RunAsync(chat.Id, new PutTurn(_ => made))).Number);
        }

        var found = await shop.Cases.FindAsync(new CaseScope(mine.Id.Value, "u-1", ["2026030188473"]), default);

        Assert.Equal([numbers[2], numbers[1], numbers[0]], found.Select(one => one.Number));
        Assert.Empty(await shop.Cases.FindAsync(new CaseScope("nobody", null, []), default));
    }

    [Fact]
    public async Task At_most_fifty_cases_are_found()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        for (var i = 0; i < 51; i++)
        {
            await shop.RunAsync(chat.Id, new PutTurn(_ => SampleCase.Return(chat.Id, shop.Time.GetUtcNow())));
        }

        Assert.Equal(50, (await shop.Cases.FindAsync(Scope(chat.Id), default)).Count);
    }

    [Fact]
    public async Task Open_cases_come_by_deadline_those_without_one_last_and_ended_ones_not_at_all()
    {
        await using var shop = await TestShop.OpenAsync();
        var chat = await shop.OpenChatAsync();
        var now = shop.Time.GetUtcNow();
        Case[] made =
        [
            SampleCase.Of(CaseKind.Repair, chat.Id, now) with { Deadline = null },
            SampleCase.Of(CaseKind.Complaint, chat.Id, now) with { Deadline = now.AddHours(24) },
            SampleCase.Of(CaseKind.Refund, chat.Id, now) with { Deadline = now.AddHours(2) },
            SampleCase.Of(CaseKind.Invoice, chat.Id, now) with { State = CaseState.Done },
        ];
        foreach (var one in made)
        {
            await shop.RunAsync(chat.Id, new PutTurn(_ => one));
        }

        await MoveAsync(shop, made[2], CaseState.Approved);

        Assert.Equal([CaseKind.Refund, CaseKind.Complaint, CaseKind.Repair], (await OpenAsync(shop)).Select(one => one.Kind));
        Assert.Equal(CaseKind.Repair, Assert.Single(await shop.Cases.ReadOpenAsync(CaseKind.Repair, null, 100, default)).Kind);
        Assert.Equal(CaseKind.Refund, Assert.Single(await shop.Cases.ReadOpenAsync(null, CaseState.Approved, 100, default)).Kind);
    }

    [Fact]
    public async Task Who_listens_to_commits_is_told_of_the_cases()
    {
        var listener = new Listener();
        await using var shop = await TestShop.OpenAsync(change: services => services.AddSingleton<ICommitListener>(listener));
        var chat = await shop.OpenChatAsync();
        var made = await shop.RunAsync(chat.Id, new PutTurn(_ => SampleCase.Return(chat.Id, shop.Time.GetUtcNow())));

        Assert.Equal(made, Assert.Single(listener.Cases));
    }

    private static CaseScope Scope(ConversationId id) => new(id.Value, null, [Order]);

    private static async Task<IReadOnlyList<Case>> OpenAsync(TestShop shop) =>
        await shop.Cases.ReadOpenAsync(null, null, 1000, default);

    private static Task<Case> MoveAsync(TestShop shop, Case seen, CaseState to) =>
        shop.RunAsync(new ConversationId(seen.Conversation), new PutTurn(draft => seen.Move(to, draft.Now, "小李", "好的")));

    private static string Json(Case @case) => JsonSerializer.Serialize(@case, CasesJson.Default.Case);

    private sealed class Listener : ICommitListener
    {
        public List<Case> Cases { get; } = [];

        public void Committed(CommittedTurn turn) => Cases.AddRange(turn.Cases);
    }
}
