using Bot.Cases;
using Bot.Dialogs.Cases;
using Bot.Handoff;
using Bot.Tests.Support;
using Bot.Turns;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Cases;

public sealed class CaseVerbsTests
{
    private static readonly AgentName s_li = new("a1", "小李");

    [Fact]
    public async Task A_return_that_goes_its_way_tells_the_customer_each_step_and_what_comes_next()
    {
        await using var shop = await OpenAsync();
        var chat = await shop.OpenChatAsync();
        var made = await SubmitAsync(shop, chat);
        await chat.HeardAsync();

        await MovesAsync(shop, made, CaseState.Approved, note: "符合七天无理由");
        await chat.HearsAsync($"您的退货单 {made.Number}（云步缓震跑鞋 × 1）已同意。\n说明：符合七天无理由\n");
        var waiting = await MovesAsync(shop, made, CaseState.WaitingForGoods);
        var how = Assert.Single(await chat.HeardAsync()).Text;
        Assert.All(["3 月 13 日前", "杭州市山雀路 1 号", "售后单号", "运费由您承担"], part => Assert.Contains(part, how, StringComparison.Ordinal));
        Assert.Null(waiting.Deadline);
        var received = await MovesAsync(shop, made, CaseState.Received);
        await chat.HearsAsync("2 天内验收");
        Assert.Equal(shop.Time.GetUtcNow().AddDays(2), received.Deadline);
        await MovesAsync(shop, made, CaseState.Done);
        await chat.HearsAsync("退款已按原支付方式退回");

        var stored = await shop.Cases.FindAsync(made.Number, default);
        Assert.Equal(["客户", "小李", "小李", "小李", "小李"], stored?.History.Select(step => step.Actor));
        Assert.Equal(5, stored?.Revision);
    }

    [Theory]
    [InlineData(ConversationState.Bot, "转人工")]
    [InlineData(ConversationState.Waiting, "取消排队")]
    [InlineData(ConversationState.WithAgent, null)]
    [InlineData(ConversationState.Closed, null)]
    public async Task Whoever_has_the_conversation_keeps_it_and_its_buttons_while_a_case_moves(ConversationState state, string? button)
    {
        await using var shop = await OpenAsync();
        var chat = await shop.OpenChatAsync();
        var made = await SubmitAsync(shop, chat);
        await BringToAsync(shop, chat, state);
        var before = await chat.NowAsync();
        await chat.HeardAsync();

        await MovesAsync(shop, made, CaseState.Approved);

        var after = await chat.NowAsync();
        Assert.Equal((state, before.OwnerVersion, before.Agent), (after.State, after.OwnerVersion, after.Agent));
        await chat.HearsAsync("已同意");
        Assert.Equal(button is null ? [] : [button], await chat.ButtonsAsync());
    }

    [Fact]
    public async Task A_customer_who_is_away_finds_the_message_unread_and_still_there_after_a_restart()
    {
        await using var shop = await OpenAsync();
        var chat = await shop.OpenChatAsync();
        var made = await SubmitAsync(shop, chat);
        var seen = (await chat.NowAsync()).LastSequence;
        await MovesAsync(shop, made, CaseState.Refused, note: "超过 7 天");
        await shop.RestartAsync();

        Assert.Equal(1, await shop.Store.CountUnreadAsync(chat.Id, seen, default));
        Assert.Contains("超过 7 天", (await chat.AllAsync())[^1].Activity.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_move_made_from_an_old_revision_changes_nothing_and_shows_how_it_stands()
    {
        await using var shop = await OpenAsync();
        var chat = await shop.OpenChatAsync();
        var made = await SubmitAsync(shop, chat);
        await MovesAsync(shop, made, CaseState.Approved);
        var count = (await chat.AllAsync()).Count;

        var late = await MoveAsync(shop, Move(made, CaseState.Refused) with { Seen = made.Revision });

        Assert.Equal(CaseState.Approved, Assert.IsType<CaseMoveResult.Changed>(late).Now.State);
        Assert.Equal(count, (await chat.AllAsync()).Count);
    }

    [Fact]
    public async Task Of_many_who_move_a_case_at_once_one_is_first_and_the_customer_is_told_once()
    {
        await using var shop = await OpenAsync();
        var chat = await shop.OpenChatAsync();
        var made = await SubmitAsync(shop, chat);
        await chat.HeardAsync();

        var results = await Task.WhenAll(Enumerable.Range(0, 10).Select(i => MoveAsync(
            shop, Move(made, i % 2 == 0 ? CaseState.Approved : CaseState.Refused) with { Seen = made.Revision, Actor = $"客服{i}" })));

        Assert.Single(results, result => result is CaseMoveResult.Moved);
        Assert.Single(await chat.HeardAsync());
    }

    [Fact]
    public async Task The_second_click_of_the_one_who_moved_it_is_answered_like_the_first()
    {
        await using var shop = await OpenAsync();
        var chat = await shop.OpenChatAsync();
        var made = await SubmitAsync(shop, chat);
        await chat.HeardAsync();
        var click = Move(made, CaseState.Approved) with { Seen = made.Revision };

        Assert.All(await Task.WhenAll(MoveAsync(shop, click), MoveAsync(shop, click)), result => Assert.IsType<CaseMoveResult.Moved>(result));
        Assert.Single(await chat.HeardAsync());
    }

    [Fact]
    public async Task The_same_event_id_moves_a_case_once_also_after_it_has_moved_on_and_the_server_was_restarted()
    {
        await using var shop = await OpenAsync();
        var chat = await shop.OpenChatAsync();
        var made = await SubmitAsync(shop, chat);
        await MoveAsync(shop, Move(made, CaseState.Approved) with { EventId = "wms-1" });
        await MoveAsync(shop, Move(made, CaseState.WaitingForGoods) with { EventId = "wms-2" });
        await shop.RestartAsync();

        var again = Assert.IsType<CaseMoveResult.Moved>(await MoveAsync(shop, Move(made, CaseState.Approved) with { EventId = "wms-1" }));
        Assert.Equal((CaseState.WaitingForGoods, 3), (again.Case.State, again.Case.Revision));
    }

    [Fact]
    public async Task A_state_that_cannot_follow_and_a_number_that_is_none_are_refused()
    {
        await using var shop = await OpenAsync();
        var chat = await shop.OpenChatAsync();
        var made = await SubmitAsync(shop, chat);

        var skipped = Assert.IsType<CaseMoveResult.NotAllowed>(await MoveAsync(shop, Move(made, CaseState.Received)));
        Assert.Equal(CaseState.Submitted, skipped.Now.State);
        Assert.IsType<CaseMoveResult.Unknown>(await MoveAsync(shop, Move(made, CaseState.Approved) with { Number = new CaseNumber("SH000000000000") }));
    }

    private static Task<TestShop> OpenAsync() => TestShop.OpenAsync(change: services =>
        services.Configure<CaseOptions>(options => options.ReturnAddress = "杭州市山雀路 1 号"));

    private static Task<Case> SubmitAsync(TestShop shop, TestChat chat) =>
        shop.RunAsync(chat.Id, new PutTurn(_ => SampleCase.Return(chat.Id, shop.Time.GetUtcNow(), "2026030188472")));

    private static CaseMove Move(Case @case, CaseState to) => new() { Number = @case.Number, To = to, Actor = "小李" };

    private static Task<CaseMoveResult> MoveAsync(TestShop shop, CaseMove move) => shop.Services.GetRequiredService<CaseVerbs>().MoveAsync(move, default);

    private static async Task<Case> MovesAsync(TestShop shop, Case @case, CaseState to, string? note = null) =>
        Assert.IsType<CaseMoveResult.Moved>(await MoveAsync(shop, Move(@case, to) with { Note = note })).Case;

    private static async Task BringToAsync(TestShop shop, TestChat chat, ConversationState state)
    {
        if (state is ConversationState.Waiting or ConversationState.WithAgent)
        {
            await chat.SaysAsync("转人工");
        }

        if (state == ConversationState.WithAgent)
        {
            Assert.IsType<VerbResult.Done>(await chat.AgentAsync((verbs, seen) => verbs.Claim(s_li, seen)));
        }

        if (state == ConversationState.Closed)
        {
            await shop.RunAsync(chat.Id, new ChangeTurn(before => before with { State = ConversationState.Closed }));
        }
    }

    private sealed class ChangeTurn(Func<Conversation, Conversation> change) : ITurn<Conversation>
    {
        public Task<Conversation> RunAsync(TurnDraft draft, CancellationToken stop)
        {
            draft.Change(change);
            return Task.FromResult(draft.After);
        }
    }
}
