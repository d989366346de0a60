using Bot.Dialogs.Cases;
using Bot.Dialogs.Shop;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Scenarios.AfterSales;

/// <summary>A shop with orders of the test's own.</summary>
internal static class AfterSalesShop
{
    public static async Task<(TestShop Shop, TestOrders Orders)> OpenAsync(FakeTime? time = null)
    {
        time ??= FakeTime.WorkingHours();
        var orders = new TestOrders(time);
        return (await TestShop.OpenAsync(time, change: services => services.AddSingleton<IOrders>(orders)), orders);
    }

    /// <summary>The cases made in a conversation, newest first.</summary>
    public static ValueTask<IReadOnlyList<Case>> CasesAsync(this TestShop shop, TestChat chat) =>
        shop.Services.GetRequiredService<ICases>().FindAsync(new CaseScope(chat.Id.Value, CustomerId: null, []), default);

    /// <summary>Says all of it; what comes back is not looked at.</summary>
    public static async Task SayAsync(TestChat chat, params string[] lines)
    {
        foreach (var line in lines)
        {
            await chat.SaysAsync(line);
        }

        await chat.HeardAsync();
    }
}
