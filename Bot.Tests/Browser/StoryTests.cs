using Bot.Accounts;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

/// <summary>The main story in real browsers: a customer asks, is answered, asks for a person, an agent picks up, replies and hands back.</summary>
public sealed class StoryTests
{
    private const string Password = "a-long-password-1";

    [ChromiumFact]
    public Task The_story_on_a_desktop() => RunAsync(Screen.Desktop);

    [ChromiumFact]
    public Task The_story_on_a_phone() => RunAsync(Screen.Phone);

    private static async Task RunAsync(Screen screen)
    {
        await using var chromium = await Chromium.OpenAsync();
        await AddAgentAsync(chromium.Host, "xiaoli", "小李");
        var customer = await chromium.PersonAsync(screen);
        var agent = await chromium.PersonAsync(screen);

        // The shop page; nothing of the chat is loaded before it is opened.
        await customer.GotoAsync(chromium.Address.AbsoluteUri);
        Assert.Single(customer.Frames);
        await customer.AssertAccessibleAsync();
        await customer.GetByRole(AriaRole.Button, new() { Name = "山雀商城客服" }).ClickAsync();
        var chat = customer.FrameLocator("iframe");
        await Expect(chat.Bubble("智能助手").First).ToBeVisibleAsync(new() { Timeout = 30_000 });

        // A question is answered.
        await chat.SayAsync("退款多久到账");
        await Expect(chat.Bubble("原路").First).ToBeVisibleAsync();
        await customer.AssertAccessibleAsync();

        // He asks for a person and sees his place.
        await chat.GetByRole(AriaRole.Button, new() { Name = "转人工" }).First.ClickAsync();
        await Expect(chat.Bubble("您是下一位").First).ToBeVisibleAsync();

        // Markup from a customer is text.
        await chat.SayAsync("<img src=x onerror=alert(1)> **粗体**");
        await Expect(chat.Bubble("<img src=x onerror=alert(1)> **粗体**").First).ToBeVisibleAsync();

        // The agent signs in, takes him and answers; the customer sees who it is.
        await SignInAsync(agent, chromium.Address);
        await agent.GetByRole(AriaRole.Button, new() { Name = "接待下一位" }).ClickAsync();
        await Expect(agent.GetByText("退款多久到账").First).ToBeVisibleAsync();
        await agent.AssertAccessibleAsync();
        await Expect(chat.Bubble("客服小李为您服务").First).ToBeVisibleAsync();
        var reply = agent.GetByPlaceholder("输入回复");
        await reply.FillAsync("您好，已经看到您的问题了");
        await reply.PressAsync("Enter");
        await Expect(chat.Bubble("您好，已经看到您的问题了")).ToBeVisibleAsync();

        // The bot is silent while a person has the conversation; what the customer says reaches the desk.
        await chat.SayAsync("怎么退货");
        await Expect(agent.GetByRole(AriaRole.Article).Filter(new() { HasTextString = "怎么退货" })).ToBeVisibleAsync();

        // The server is replaced in the middle: both pages come back by themselves, nothing is lost or doubled.
        await chromium.RestartServerAsync();
        await Expect(agent.Locator("[data-link='live']")).ToHaveCountAsync(1, new() { Timeout = 30_000 });
        await reply.FillAsync("系统更新过了，我还在");
        await reply.PressAsync("Enter");
        await Expect(chat.Bubble("系统更新过了，我还在")).ToBeVisibleAsync(new() { Timeout = 40_000 });
        await Expect(chat.Bubble("您好，已经看到您的问题了")).ToHaveCountAsync(1);

        // The agent hands back and the bot says that it is there again; a second handoff in the same conversation works.
        await agent.GetByRole(AriaRole.Button, new() { Name = "结束服务" }).First.ClickAsync();
        await agent.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "结束服务" }).ClickAsync();
        await Expect(chat.Bubble("已结束本次服务").First).ToBeVisibleAsync();
        await chat.SayAsync("什么时候发货");
        await Expect(chat.Bubble("发货").Last).ToBeVisibleAsync();
        await chat.SayAsync("转人工");
        await Expect(chat.Bubble("您是下一位").Last).ToBeVisibleAsync();
    }

    [ChromiumFact]
    public async Task A_returning_visitor_finds_the_conversation_and_how_much_is_unread()
    {
        await using var chromium = await Chromium.OpenAsync();
        var customer = await chromium.PersonAsync(Screen.Desktop);
        await customer.GotoAsync(chromium.Address.AbsoluteUri);
        await customer.GetByRole(AriaRole.Button, new() { Name = "山雀商城客服" }).ClickAsync();
        var chat = customer.FrameLocator("iframe");
        await chat.SayAsync("退款多久到账");
        await Expect(chat.Bubble("原路").First).ToBeVisibleAsync();

        await customer.ReloadAsync();
        Assert.Single(customer.Frames);
        await customer.GetByRole(AriaRole.Button, new() { Name = "山雀商城客服" }).ClickAsync();
        await Expect(chat.Bubble("退款多久到账").First).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(chat.Bubble("智能助手")).ToHaveCountAsync(1);
    }

    [ChromiumFact]
    public async Task The_demo_page_shows_the_demo_customers_orders_and_lets_a_visitor_be_a_guest()
    {
        await using var chromium = await Chromium.OpenAsync();
        var customer = await chromium.PersonAsync(Screen.Phone);
        await customer.GotoAsync(chromium.Address.AbsoluteUri);
        var order = customer.Locator("#orders li").Filter(new() { HasTextString = "云步缓震跑鞋" }).First;
        await Expect(order).ToBeVisibleAsync();
        await customer.AssertAccessibleAsync();

        await order.GetByRole(AriaRole.Button).ClickAsync();
        var chat = customer.FrameLocator("iframe");
        await Expect(chat.Bubble("订单").Last).ToBeVisibleAsync(new() { Timeout = 30_000 });
        Assert.NotNull(await customer.EvaluateAsync<string?>("localStorage.getItem('shop-chat')"));
        await customer.EvaluateAsync("ShopChat.close()");

        // Signed out: the conversation of the one who was signed in is gone from this device.
        await customer.GetByLabel("以游客身份咨询").CheckAsync();
        Assert.Null(await customer.EvaluateAsync<string?>("localStorage.getItem('shop-chat')"));
        await order.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(chat.Bubble("订单").Last).ToBeVisibleAsync(new() { Timeout = 30_000 });
    }

    private static async Task SignInAsync(IPage page, Uri address)
    {
        await page.GotoAsync(new Uri(address, "/desk").AbsoluteUri);
        await page.GetByLabel("登录名").FillAsync("xiaoli");
        await page.GetByLabel("密码").FillAsync(Password);
        await page.Keyboard.PressAsync("Enter");
    }

    private static async Task AddAgentAsync(BotHost host, string name, string displayName)
    {
        var registration = host.Services.GetRequiredService<Registration>();
        Assert.IsType<RegistrationResult.Registered>(await registration.CreateAsync(name, displayName, Password, [AgentRole.Agent]));
    }
}
