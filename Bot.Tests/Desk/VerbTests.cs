using Bot.Desk.Wire;
using Bot.Dialogs.Activities;
using Bot.Tests.Support;
using Bot.Turns;

namespace Bot.Tests.Desk;

public sealed class VerbTests(HostFixture fixture) : IClassFixture<HostFixture>
{
    private readonly BotHost _host = fixture.Host;

    [Fact]
    public async Task Of_fifty_agents_who_claim_at_once_one_wins_and_the_others_are_told_who()
    {
        var customer = await WaitingCustomerAsync();
        var seen = await customer.OwnerVersionAsync();
        var agents = await Task.WhenAll(Enumerable.Range(1, 50).Select(i => _host.SignInAsync($"客服{i}")));
        using var together = new SemaphoreSlim(0);

        var claims = agents.Select(async agent =>
        {
            await together.WaitAsync();
            return (Agent: agent, Answer: await agent.ClaimAsync(customer, seen));
        }).ToArray();
        together.Release(agents.Length);
        var answers = await Task.WhenAll(claims);

        // The bound of waiting turns is 16: an agent past it is told to come again, and is then told who won.
        var settled = await Task.WhenAll(answers.Select(async one =>
        {
            while (one.Answer.Status == 429)
            {
                one.Answer = await one.Agent.ClaimAsync(customer, seen);
            }

            return one;
        }));
        var winner = Assert.Single(settled, one => one.Answer.Status == 200).Agent;
        var losers = settled.Where(one => one.Answer.Status != 200).Select(one => one.Answer.Read(DeskJson.Wire.ConflictBody)).ToList();
        Assert.Equal(49, losers.Count);
        Assert.All(losers, lost =>
        {
            Assert.Equal("TakenBy", lost.Error.Code);
            Assert.Equal(new Person(winner.Account.Id.Value, winner.Account.DisplayName), lost.Owner);
            Assert.Contains(winner.Account.DisplayName, lost.Error.Message, StringComparison.Ordinal);
        });
        Assert.Equal(winner.Account.Name, (await customer.NowAsync()).Agent);
    }

    [Fact]
    public async Task A_second_click_on_claim_is_won_again()
    {
        var customer = await WaitingCustomerAsync();
        var seen = await customer.OwnerVersionAsync();
        var agent = await _host.SignInAsync("小李");

        var first = await agent.ClaimAsync(customer, seen);
        var second = await agent.ClaimAsync(customer, seen);

        Assert.Equal((200, first.Body), (second.Status, second.Body));
    }

    [Fact]
    public async Task The_customer_sees_who_writes_and_what()
    {
        var customer = await WaitingCustomerAsync();
        var agent = await _host.SignInAsync("小李");
        var version = await agent.TakesAsync(customer);

        var sent = (await agent.SaysAsync(customer, version, "<b>您好</b>")).Read(DeskJson.Wire.ReplyAnswer);

        var last = (await customer.SeesAsync())[^1];
        Assert.Equal((sent.Id, "<b>您好</b>", "小李"), (last.Id, last.Text, last.From?.Name));
        Assert.Equal(TextFormats.Plain, last.TextFormat);
        Assert.Equal((await customer.NowAsync()).LastSequence.Value, sent.Sequence);
    }

    [Fact]
    public async Task A_message_sent_twice_with_its_key_is_stored_once_and_answered_alike()
    {
        var customer = await WaitingCustomerAsync();
        var agent = await _host.SignInAsync("小李");
        var version = await agent.TakesAsync(customer);

        var first = await agent.SaysAsync(customer, version, "您好", key: "k1");
        await agent.ResolveAsync(customer, version);
        var again = await agent.SaysAsync(customer, version, "您好", key: "k1");

        Assert.Equal((200, first.Body), (again.Status, again.Body));
        Assert.Single(await customer.SeesAsync(), one => one.Text == "您好");
    }

    [Fact]
    public async Task Who_sends_with_a_version_from_before_the_owner_changed_sends_nothing()
    {
        var customer = await WaitingCustomerAsync();
        var agent = await _host.SignInAsync("小李");
        var old = await agent.TakesAsync(customer);
        await agent.ReleaseAsync(customer, old);
        var version = await agent.TakesAsync(customer);

        var late = await agent.SaysAsync(customer, old, "来晚了");

        Assert.Equal((409, "NotOwner"), (late.Status, late.ErrorCode));
        Assert.Equal(version, late.Read(DeskJson.Wire.ConflictBody).OwnerVersion);
        Assert.DoesNotContain(await customer.SeesAsync(), one => one.Text == "来晚了");
    }

    [Fact]
    public async Task After_a_release_a_colleague_claims_and_the_first_agent_is_told_whose_it_is()
    {
        var customer = await WaitingCustomerAsync();
        var (li, zhang) = (await _host.SignInAsync("小李"), await _host.SignInAsync("小张"));
        var released = (await li.ReleaseAsync(customer, await li.TakesAsync(customer), "要看仓库")).Read(DeskJson.Wire.OwnerVersionAnswer);

        var claimed = await zhang.ClaimAsync(customer, released.OwnerVersion);
        var late = await li.SaysAsync(customer, released.OwnerVersion, "我再说一句");

        Assert.Equal(200, claimed.Status);
        var conflict = late.Read(DeskJson.Wire.ConflictBody);
        Assert.Equal(("TakenBy", "小张"), (conflict.Error.Code, conflict.Owner?.Name));
    }

    [Fact]
    public async Task Who_claims_after_the_customer_left_the_line_is_told_so()
    {
        var customer = await WaitingCustomerAsync();
        var seen = await customer.OwnerVersionAsync();
        await customer.LeavesLineAsync();
        var agent = await _host.SignInAsync("小李");

        var late = await agent.ClaimAsync(customer, seen);

        Assert.Equal((409, "NotWaiting"), (late.Status, late.ErrorCode));
        Assert.Null(late.Read(DeskJson.Wire.ConflictBody).Owner);
    }

    [Fact]
    public async Task After_resolve_the_bot_answers_and_a_second_handoff_is_claimed_anew()
    {
        var customer = await WaitingCustomerAsync();
        var agent = await _host.SignInAsync("小李");
        var first = await agent.TakesAsync(customer);
        var ticket = (await customer.NowAsync()).Handoff?.Id;
        Assert.Equal(200, (await agent.ResolveAsync(customer, first, "已解决")).Status);
        Assert.Equal(ConversationState.Bot, (await customer.NowAsync()).State);

        await customer.AsksForPersonAsync();
        var second = await agent.TakesAsync(customer);

        Assert.True(second > first);
        Assert.NotEqual(ticket, (await customer.NowAsync()).Handoff?.Id);
        Assert.Equal(200, (await agent.SaysAsync(customer, second, "我又来了")).Status);
    }

    [Fact]
    public async Task Typing_is_shown_to_the_customer_only_while_the_agent_has_the_conversation()
    {
        var customer = await WaitingCustomerAsync();
        var agent = await _host.SignInAsync("小李");
        using var stream = _host.Streams.Open(customer.Id);

        Assert.Equal(204, await TypesAsync(agent, customer));
        Assert.False(stream.Signals.TryRead(out _));

        await agent.TakesAsync(customer);
        while (stream.Signals.TryRead(out _))
        {
        }

        Assert.Equal(204, await TypesAsync(agent, customer));
        Assert.True(stream.Signals.TryRead(out var signal));
        var typing = Assert.IsType<StreamSignal.Transient>(signal).Activity;
        Assert.Equal((ActivityTypes.Typing, "小李"), (typing.Type, typing.From?.Name));
    }

    private static async Task<int> TypesAsync(DeskClient agent, TestCustomer customer)
    {
        using var response = await agent.Http.PostAsync($"/desk/api/conversations/{customer.Id}/typing", content: null);
        return (int)response.StatusCode;
    }

    private async Task<TestCustomer> WaitingCustomerAsync()
    {
        var customer = await _host.OpenChatAsync();
        await customer.AsksForPersonAsync();
        return customer;
    }
}
