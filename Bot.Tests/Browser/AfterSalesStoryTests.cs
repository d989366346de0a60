using Bot.Dialogs.AfterSales;
using Bot.Dialogs.AfterSales.Complaints;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Bot.Tests.Browser;

/// <summary>After-sales dialogs in a real browser of phone size, led with buttons, words and a photo from the picker.</summary>
public sealed class AfterSalesStoryTests
{
    [ChromiumFact]
    public async Task A_signed_in_customer_returns_faulty_shoes_with_a_photo_on_a_phone()
    {
        await using var chromium = await Chromium.OpenAsync();
        var customer = await chromium.PersonAsync(Screen.Phone);
        await customer.GotoAsync(chromium.Address.AbsoluteUri);
        await Expect(customer.Locator("#orders li").First).ToBeVisibleAsync();
        await customer.GetByRole(AriaRole.Button, new() { Name = "山雀商城客服" }).ClickAsync();
        var chat = customer.FrameLocator("iframe");
        await Expect(chat.Bubble("智能助手")).ToBeVisibleAsync(new() { Timeout = 30_000 });

        await chat.SayAsync("前几天收到的运动鞋开胶了，我要退货");
        await Expect(chat.Bubble("哪个订单要退货")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await chat.ClickAsync("云步缓震跑鞋");
        // What is wrong was said in the first message and is not asked again.
        await Expect(chat.Bubble("请发一张问题部位的照片")).ToBeVisibleAsync();
        await chat.SendPhotoAsync(await customer.ScreenshotAsync());
        await Expect(chat.Bubble("怎么把商品寄回来")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await chat.ClickAsync("上门取件");
        await chat.ClickAsync("后天");
        await Expect(chat.Bubble("请核对退货申请")).ToBeVisibleAsync();
        await Expect(chat.Bubble("照片：1 张")).ToBeVisibleAsync();
        await customer.AssertAccessibleAsync();
        await customer.KeepPictureAsync("return-summary");
        await chat.ClickAsync(SummaryWording.Submit);
        await Expect(chat.Bubble("售后单号 SH")).ToBeVisibleAsync();
        await customer.KeepPictureAsync("return-done");
    }

    [ChromiumFact]
    public async Task A_guest_complains_on_a_phone_and_gets_a_number_and_a_deadline()
    {
        await using var chromium = await Chromium.OpenAsync();
        var customer = await chromium.PersonAsync(Screen.Phone);
        await customer.GotoAsync(chromium.Address.AbsoluteUri);
        await customer.GetByLabel("以游客身份咨询").CheckAsync();
        await customer.GetByRole(AriaRole.Button, new() { Name = "山雀商城客服" }).ClickAsync();
        var chat = customer.FrameLocator("iframe");
        await Expect(chat.Bubble("智能助手")).ToBeVisibleAsync(new() { Timeout = 30_000 });

        await chat.SayAsync("我要投诉，快递员把包裹扔在门口就走了，打电话还骂人");
        await Expect(chat.Bubble(ComplaintWording.Sorry)).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await chat.ClickAsync(ComplaintWording.NoOrder);
        await chat.ClickAsync("没有照片");
        await chat.ClickAsync("道歉");
        await chat.ClickAsync(ComplaintWording.NoCall);
        await Expect(chat.Bubble("请核对投诉")).ToBeVisibleAsync();
        await Expect(chat.Bubble("打电话还骂人").Last).ToBeVisibleAsync();
        await customer.AssertAccessibleAsync();
        await customer.KeepPictureAsync("complaint-summary");
        await chat.ClickAsync(SummaryWording.Submit);
        await Expect(chat.Bubble("SH").Last).ToBeVisibleAsync();
        await Expect(chat.Bubble("24 小时").Last).ToBeVisibleAsync();
        await customer.KeepPictureAsync("complaint-done");
    }
}
