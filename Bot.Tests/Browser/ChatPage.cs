using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Bot.Tests.Browser;

/// <summary>What a person does and sees in the chat's frame.</summary>
internal static class ChatPage
{
    private const string PicturesVariable = "BROWSER_PICTURES";

    /// <summary>A bubble of the transcript; Web Chat repeats its text for screen readers, which does not count.</summary>
    public static ILocator Bubble(this IFrameLocator chat, string text) => chat.Locator(".webchat__bubble", new() { HasTextString = text });

    public static async Task SayAsync(this IFrameLocator chat, string text)
    {
        var box = chat.Locator("[data-id='webchat-sendbox-input']");
        await box.FillAsync(text, new() { Timeout = 30_000 });
        await box.PressAsync("Enter");
    }

    /// <summary>Clicks the newest button whose title holds the words.</summary>
    public static Task ClickAsync(this IFrameLocator chat, string title) =>
        chat.GetByRole(AriaRole.Button, new() { NameString = title }).Last.ClickAsync(new() { Timeout = 30_000 });

    /// <summary>Chooses a picture as the phone's picker would, and sends it.</summary>
    public static async Task SendPhotoAsync(this IFrameLocator chat, byte[] picture)
    {
        await chat.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = "开胶.png", MimeType = "image/png", Buffer = picture });
        await Assertions.Expect(chat.Locator(".webchat__attachment-icon--checked")).ToBeVisibleAsync();
        await chat.Locator("[data-id='webchat-sendbox-input']").PressAsync("Enter");
    }

    /// <summary>No serious or critical fault by axe, frames included.</summary>
    public static async Task AssertAccessibleAsync(this IPage page)
    {
        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        var faults = result.Violations.Where(fault => fault.Impact is "serious" or "critical")
            .Select(fault => $"{fault.Id}: {fault.Help} — {string.Join(" | ", fault.Nodes.Select(node => node.Html))}");
        Assert.Empty(faults);
    }

    /// <summary>Keeps a picture of the page to look at, when the environment names a folder for them.</summary>
    public static async Task KeepPictureAsync(this IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable(PicturesVariable) is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png") });
        }
    }
}
