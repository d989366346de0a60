using Bot.Accounts;
using Bot.Dialogs.Cases;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

/// <summary>An agent works through the cases in a real browser.</summary>
public sealed class CaseDeskTests
{
    private const string Password = "a-long-password-1";

    [ChromiumFact]
    public Task An_agent_finds_the_most_urgent_case_and_approves_it_on_a_desktop() => RunAsync(Screen.Desktop);

    [ChromiumFact]
    public Task An_agent_finds_the_most_urgent_case_and_approves_it_on_a_phone() => RunAsync(Screen.Phone);

    private static async Task RunAsync(Screen screen)
    {
        await using var chromium = await Chromium.OpenAsync();
        var host = chromium.Host;
        await host.Services.GetRequiredService<Registration>().CreateAsync("xiaoli", "小李", Password, [AgentRole.Agent]);
        var customer = await host.OpenChatAsync();
        var now = host.Clock.GetUtcNow();
        var late = SampleCase.Return(customer.Id, now.AddDays(-2), "2026030188472");
        await SubmitAsync(host, customer, late);
        await SubmitAsync(host, await host.OpenChatAsync(), SampleCase.Of(CaseKind.Complaint, customer.Id, now) with { Title = "投诉 · 快递三天没动" });

        var agent = await chromium.PersonAsync(screen);
        await agent.GotoAsync(new Uri(chromium.Address, "/desk").AbsoluteUri);
        await agent.GetByLabel("登录名").FillAsync("xiaoli");
        await agent.GetByLabel("密码").FillAsync(Password);
        await agent.Keyboard.PressAsync("Enter");
        await agent.GetByRole(AriaRole.Tab, new() { Name = "售后单" }).ClickAsync();
        var first = agent.Locator(".cases [data-entry]").First;
        await Expect(first).ToContainTextAsync("已超时");
        await agent.AssertAccessibleAsync();

        await first.ClickAsync();
        var shown = agent.Locator("details.case").Filter(new() { HasTextString = late.Number.Value });
        await Expect(shown).ToContainTextAsync("条款 return-no-reason");
        await agent.AssertAccessibleAsync();
        await shown.GetByRole(AriaRole.Button, new() { Name = "同意" }).ClickAsync();
        var dialog = agent.GetByRole(AriaRole.Dialog);
        await dialog.GetByLabel("给客户的说明").FillAsync("可以退，辛苦您了");
        await dialog.GetByRole(AriaRole.Button, new() { Name = "确定" }).ClickAsync();

        await Expect(shown.Locator("summary")).ToContainTextAsync("已同意");
        await Expect(shown.GetByRole(AriaRole.Button, new() { Name = "请客户寄回" })).ToBeVisibleAsync();
        Assert.Contains("可以退，辛苦您了", (await customer.SeesAsync())[^1].Text, StringComparison.Ordinal);
        // Nothing is wider than the screen.
        Assert.True(await agent.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
    }

    private static async Task SubmitAsync(BotHost host, TestCustomer customer, Case made)
    {
        Assert.True(host.Turns.TryRun(customer.Id, new PutTurn(_ => made with { Conversation = customer.Id.Value }), out var running));
        await running;
    }
}
