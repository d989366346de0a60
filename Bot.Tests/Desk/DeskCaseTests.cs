using Bot.Desk.Wire;
using Bot.Dialogs.Cases;
using Bot.Tests.Support;

namespace Bot.Tests.Desk;

/// <summary>What agents see of cases and do to them, over the desk's own endpoints and socket.</summary>
public sealed class DeskCaseTests : IDisposable
{
    private readonly TempFolder _data = new();
    private readonly BotHost _host;

    public DeskCaseTests() => _host = new BotHost(_data);

    public void Dispose()
    {
        _host.Dispose();
        _data.Dispose();
    }

    [Fact]
    public async Task The_conversation_comes_with_its_cases_and_a_move_is_shown_to_agent_and_customer()
    {
        var customer = await _host.OpenChatAsync();
        var made = await SubmitAsync(customer);
        using var agent = await _host.SignInAsync("小李");
        await using var hub = await agent.ConnectAsync();
        await hub.WatchAsync(customer, 0);
        var shown = Assert.Single((await hub.UpdateAsync()).Header.Cases);
        Assert.Equal((made.Number.Value, CaseState.Submitted, made.Title), (shown.Item.Number, shown.Item.State, shown.Item.Title));
        Assert.Equal("尺码不合适", shown.Facts[0].Value);
        Assert.Equal("return-no-reason", shown.Decision?.ClauseId);
        Assert.StartsWith("/files/", Assert.Single(shown.Photos).Url, StringComparison.Ordinal);
        Assert.Equal([CaseState.Approved, CaseState.Refused, CaseState.Withdrawn], shown.Next);

        var moved = await MoveAsync(agent, made, new CaseMoveRequest(1, CaseState.Approved, " 可以退 "));

        Assert.Equal(200, moved.Status);
        Assert.Equal((CaseState.Approved, 2), (moved.Read(DeskJson.Wire.DeskCase).Item.State, moved.Read(DeskJson.Wire.DeskCase).Item.Revision));
        var pushed = Assert.Single((await hub.UpdateAsync()).Header.Cases);
        Assert.Equal(("小李", "可以退"), (pushed.History[^1].Actor, pushed.History[^1].Note));
        Assert.Contains("可以退", (await customer.SeesAsync())[^1].Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_follows_the_lists_knows_every_open_case_and_hears_of_each_change()
    {
        var customer = await _host.OpenChatAsync();
        var known = await SubmitAsync(customer);
        using var agent = await _host.SignInAsync("小李");
        await using var hub = await agent.ConnectAsync();
        await hub.FollowAsync(0);
        var snapshot = await hub.EventAsync();
        Assert.Equal(known.Number.Value, Assert.Single(snapshot.Cases ?? []).Number);

        var fresh = await SubmitAsync(await _host.OpenChatAsync());
        var submitted = await hub.EventAsync();
        Assert.Equal((FeedKind.CaseChanged, fresh.Number.Value), (submitted.Kind, submitted.Case?.Number));
        Assert.Null(submitted.Item);

        await MoveAsync(agent, known, new CaseMoveRequest(1, CaseState.Refused));
        var ended = await hub.EventAsync();
        Assert.Equal((known.Number.Value, CaseState.Refused, false), (ended.Case?.Number, ended.Case?.State, ended.Case?.IsOpen));

        await using var late = await agent.ConnectAsync();
        await late.FollowAsync(snapshot.Number);
        Assert.Equal([fresh.Number.Value, known.Number.Value], (await late.EventsAsync(2)).Select(told => told.Case?.Number));
    }

    [Fact]
    public async Task A_move_that_comes_too_late_or_cannot_follow_changes_nothing_and_says_so()
    {
        var customer = await _host.OpenChatAsync();
        var made = await SubmitAsync(customer);
        using var agent = await _host.SignInAsync("小李");
        using var colleague = await _host.SignInAsync("小张");
        await MoveAsync(agent, made, new CaseMoveRequest(1, CaseState.Approved));

        var late = await MoveAsync(colleague, made, new CaseMoveRequest(1, CaseState.Refused));
        var skipped = await MoveAsync(colleague, made, new CaseMoveRequest(2, CaseState.Received));

        Assert.Equal((409, "CaseChanged"), (late.Status, late.ErrorCode));
        Assert.Equal((409, "CaseCannotMove"), (skipped.Status, skipped.ErrorCode));
        Assert.Equal(404, (await MoveAsync(agent, made with { Number = new CaseNumber("SH000000000000") }, new CaseMoveRequest(1, CaseState.Approved))).Status);
        Assert.Equal(400, (await MoveAsync(agent, made, new CaseMoveRequest(2, CaseState.Done, new string('长', 1001)))).Status);
    }

    [Fact]
    public async Task Who_is_not_signed_in_moves_nothing()
    {
        var made = await SubmitAsync(await _host.OpenChatAsync());
        using var http = _host.CreateClient();
        http.DefaultRequestHeaders.Add("X-Desk", "1");
        using var answer = await http.PostAsync($"/desk/api/cases/{made.Number}/move", new StringContent("""{"revision":1,"state":"approved"}"""));
        Assert.Equal(401, (int)answer.StatusCode);
    }

    private static Task<DeskAnswer> MoveAsync(DeskClient agent, Case made, CaseMoveRequest body) =>
        agent.PostAsync($"cases/{made.Number}/move", body, DeskJson.Wire.CaseMoveRequest);

    private async Task<Case> SubmitAsync(TestCustomer customer)
    {
        var made = SampleCase.Return(customer.Id, _host.Clock.GetUtcNow());
        Assert.True(_host.Turns.TryRun(customer.Id, new PutTurn(_ => made), out var running));
        return await running;
    }
}
