using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Storage;
using Bot.Tests.Support;
using Bot.Turns;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Webhooks;

public sealed class WebhookSenderTests
{
    [Fact]
    public async Task The_shop_hears_of_a_case_signed_with_all_that_is_known_of_it_but_no_link_to_a_picture()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var shop = await WebhookShop.OpenAsync(receiver.Address);
        var made = await shop.SubmitAsync(made => made with { OrderNumber = "2026030188472", Sku = "shoe-42", CustomerId = "u-1" });

        var hook = await receiver.NextAsync();

        Assert.Equal(Signed(hook), hook.Signature);
        Assert.Equal("application/json; charset=utf-8", hook.ContentType);
        Assert.Equal((hook.Id, "case.submitted"), ((string?)hook.Json["id"], (string?)hook.Json["type"]));
        Assert.Equal(made.Number.Value, (string?)hook.Case["number"]);
        Assert.Equal(("return", "submitted", "u-1"), ((string?)hook.Case["kind"], (string?)hook.Case["state"], (string?)hook.Case["customerId"]));
        Assert.Equal("return-no-reason", (string?)hook.Case["decision"]?["clauseId"]);
        Assert.Equal($"/api/cases/{made.Number}/photos/1", (string?)hook.Case["photos"]?[0]?["path"]);
        Assert.Contains("尺码不合适", hook.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("upload:", hook.Body, StringComparison.Ordinal);
        await shop.EmptyAsync();
    }

    [Fact]
    public async Task The_events_of_a_case_come_one_after_the_other_however_slowly_they_are_taken()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var open = new TaskCompletionSource();
        receiver.Answer = (_, _) => open.Task;
        await using var shop = await WebhookShop.OpenAsync(receiver.Address);
        var made = await shop.SubmitAsync();
        var first = await receiver.NextAsync();
        foreach (var state in new[] { CaseState.Approved, CaseState.WaitingForGoods, CaseState.Received, CaseState.Done })
        {
            await shop.MoveAsync(made, state);
        }

        Assert.True(receiver.IsEmpty);
        open.SetResult();
        var hooks = new List<Hook> { first };
        while (hooks.Count < 5)
        {
            hooks.Add(await receiver.NextAsync());
        }

        Assert.Equal([1, 2, 3, 4, 5], hooks.Select(hook => hook.Revision));
        Assert.Equal("case.moved", (string?)hooks[4].Json["type"]);
        Assert.Equal(5, hooks.Select(hook => hook.Id).Distinct(StringComparer.Ordinal).Count());
        await shop.EmptyAsync();
    }

    [Fact]
    public async Task An_event_that_is_refused_comes_again_under_its_id_not_before_the_time_asked_for()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var answers = new Queue<int>([500, 503, 307, 200]);
        receiver.Answer = (_, context) =>
        {
            context.Response.StatusCode = answers.Dequeue();
            if (context.Response.StatusCode == 503)
            {
                context.Response.Headers.RetryAfter = "60";
            }

            if (context.Response.StatusCode == 307)
            {
                context.Response.Headers.Location = "/somewhere/else";
            }

            return Task.CompletedTask;
        };
        await using var shop = await WebhookShop.OpenAsync(receiver.Address);
        await shop.SubmitAsync();

        var hooks = new List<Hook>();
        while (hooks.Count < 4)
        {
            hooks.Add(await shop.PumpAsync(receiver.NextAsync()));
        }

        Assert.Single(hooks.Select(hook => (hook.Id, hook.Body)).Distinct());
        Assert.All(hooks, hook => Assert.Equal(Signed(hook), hook.Signature));
        Assert.True(hooks[2].SentAt - hooks[1].SentAt >= 60);
        await shop.EmptyAsync();
    }

    [Fact]
    public async Task A_case_whose_events_do_not_arrive_keeps_no_other_case_waiting_and_its_own_order()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var shop = await WebhookShop.OpenAsync(endpoint: receiver.Address);
        var isBroken = true;
        CaseNumber? stuck = null;
        receiver.Answer = (hook, context) =>
        {
            context.Response.StatusCode = isBroken && (string?)hook.Case["number"] == stuck?.Value ? 500 : 204;
            return Task.CompletedTask;
        };
        var bad = SampleCase.Return(shop.Chat.Id, shop.Shop.Time.GetUtcNow());
        stuck = bad.Number;
        await shop.SubmitAsync(_ => bad);
        Assert.Equal(1, (await receiver.NextAsync()).Revision);
        await shop.MoveAsync(bad, CaseState.Approved);

        var other = await shop.SubmitAsync();
        Assert.Equal(other.Number.Value, (string?)(await receiver.NextAsync()).Case["number"]);
        isBroken = false;
        Assert.Equal(1, (await shop.PumpAsync(receiver.NextAsync())).Revision);
        Assert.Equal(2, (await shop.PumpAsync(receiver.NextAsync())).Revision);
        await shop.EmptyAsync();
    }

    [Fact]
    public async Task An_event_whose_answer_is_lost_in_a_crash_comes_again_under_its_id()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        var never = new TaskCompletionSource();
        receiver.Answer = (_, context) => never.Task.WaitAsync(context.RequestAborted);
        await using var shop = await WebhookShop.OpenAsync(receiver.Address);
        await shop.SubmitAsync();
        var first = await receiver.NextAsync();

        receiver.Answer = (_, _) => Task.CompletedTask;
        await shop.Shop.RestartAsync();

        var again = await receiver.NextAsync();
        Assert.Equal((first.Id, first.Body), (again.Id, again.Body));
        await shop.EmptyAsync();
    }

    [Fact]
    public async Task What_the_shop_could_not_be_told_before_a_restart_is_told_after_it()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = (_, context) =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        await using var shop = await WebhookShop.OpenAsync(receiver.Address);
        var made = await shop.SubmitAsync();
        var failed = await receiver.NextAsync();
        await WebhookShop.UntilAsync(async () => await shop.Outbox.NextDueAsync(default) > shop.Shop.Time.GetUtcNow());
        await shop.MoveAsync(made, CaseState.Refused);
        receiver.Answer = (_, _) => Task.CompletedTask;
        await shop.Shop.RestartAsync();

        Assert.Equal(failed.Id, (await shop.PumpAsync(receiver.NextAsync())).Id);
        Assert.Equal("refused", (string?)(await receiver.NextAsync()).Case["state"]);
        await shop.EmptyAsync();
    }

    [Fact]
    public async Task After_three_days_an_event_is_given_up_visibly_and_the_next_start_tries_it_again()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        receiver.Answer = (_, context) =>
        {
            context.Response.StatusCode = 500;
            return Task.CompletedTask;
        };
        await using var shop = await WebhookShop.OpenAsync(receiver.Address);
        var draft = new TurnDraft(await shop.Chat.NowAsync(), shop.Shop.Time.GetUtcNow());
        draft.Append(Activity.Event("test"));
        var old = new OutboxEvent("old-1", "SH260303000001", "case.moved", "{}", draft.Now.AddDays(-3));
        Assert.IsType<CommitResult.Committed>(await shop.Shop.Store.CommitAsync(draft.ToWrites() with { Outbox = [old] }));
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(shop));

        await shop.Shop.RestartAsync();
        Assert.Equal(old.Id, (await receiver.NextAsync()).Id);
        await WebhookShop.UntilAsync(async () => await shop.Outbox.CountGivenUpAsync(default) == 1);
        Assert.Equal(HealthStatus.Degraded, await HealthAsync(shop));
        Assert.Null(await shop.Outbox.NextDueAsync(default));

        receiver.Answer = (_, _) => Task.CompletedTask;
        await shop.Shop.RestartAsync();
        Assert.Equal(old.Id, (await receiver.NextAsync()).Id);
        await shop.EmptyAsync();
        Assert.Equal(HealthStatus.Healthy, await HealthAsync(shop));
    }

    [Fact]
    public async Task Without_an_endpoint_nothing_is_kept_for_anybody()
    {
        await using var shop = await WebhookShop.OpenAsync(endpoint: null);
        await shop.SubmitAsync();
        Assert.Null(await shop.Outbox.NextDueAsync(default));
    }

    [Fact]
    public async Task A_turn_that_was_not_committed_tells_nobody()
    {
        await using var receiver = await WebhookReceiver.StartAsync();
        await using var shop = await WebhookShop.OpenAsync(receiver.Address);
        var made = await shop.SubmitAsync();
        await receiver.NextAsync();
        await shop.EmptyAsync();
        var late = new TurnDraft(await shop.Chat.NowAsync(), shop.Shop.Time.GetUtcNow());
        late.Put(made with { Revision = 3 });
        var told = new OutboxEvent("never", made.Number.Value, "case.moved", "{}", shop.Shop.Time.GetUtcNow());

        Assert.IsType<CommitResult.Conflict>(await shop.Shop.Store.CommitAsync(late.ToWrites() with { Outbox = [told] }));
        Assert.Null(await shop.Outbox.NextDueAsync(default));
    }

    private static async Task<HealthStatus> HealthAsync(WebhookShop shop) =>
        (await shop.Shop.Services.GetRequiredService<HealthCheckService>().CheckHealthAsync()).Entries["webhooks"].Status;

    // As the README tells the shop to do it; nothing of the program's own is used.
    private static string Signed(Hook hook) => "v1," + Convert.ToBase64String(HMACSHA256.HashData(
        Encoding.UTF8.GetBytes(WebhookShop.Secret), Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{hook.Id}.{hook.Timestamp}.{hook.Body}"))));
}
