using System.Text.Json;
using System.Text.RegularExpressions;
using Bot.Dialogs.Shop;
using Bot.Identity;
using Bot.Orders.Samples;
using Bot.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Tests.Orders;

public sealed partial class DemoShopTests : IDisposable
{
    private readonly TempFolder _data = new();

    public void Dispose() => _data.Dispose();

    [Fact]
    public async Task The_demo_page_shows_the_orders_that_the_bot_knows_and_is_signed_in_as_their_owner()
    {
        await using var host = new BotHost(_data);
        using var answer = await host.CreateClient().GetAsync("/shop/orders.json");
        Assert.True(answer.Headers.CacheControl?.NoStore);
        using var shop = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());

        var customer = await host.Services.GetRequiredService<SignedIdentity>().ReadAsync(shop.RootElement.GetProperty("identity").GetString() ?? "");
        Assert.Equal(host.Services.GetRequiredService<SampleOrders>().DemoCustomer, customer);
        var orders = host.Services.GetRequiredService<IOrders>();
        var shown = shop.RootElement.GetProperty("orders").EnumerateArray().ToList();
        Assert.True(shown.Count >= 10);
        foreach (var order in shown)
        {
            var found = await orders.FindAsync(order.GetProperty("number").GetString() ?? "", default);
            Assert.Equal(customer, Assert.IsType<ShopAnswer<Order>.Known>(found).Value.CustomerId);
        }
    }

    [Fact]
    public async Task With_the_shops_own_orders_it_shows_none_and_vouches_for_nobody()
    {
        await using var host = new BotHost(
            _data, null, ("Orders:Endpoint", "https://api.example.cn/support"), ("Orders:Secret", "a-secret-of-the-tests-that-is-long-enough"));
        using var shop = JsonDocument.Parse(await host.CreateClient().GetStringAsync("/shop/orders.json"));
        Assert.Equal(JsonValueKind.Null, shop.RootElement.GetProperty("identity").ValueKind);
        Assert.Equal(0, shop.RootElement.GetProperty("orders").GetArrayLength());
    }

    [Theory]
    [InlineData("DemoShop", typeof(DemoShop))]
    [InlineData("DemoOrder", typeof(DemoOrder))]
    [InlineData("DemoItem", typeof(DemoItem))]
    public void The_page_and_the_server_name_the_same_members(string name, Type record)
    {
        var page = File.ReadAllText(RepositoryRoot.Folder("Bot/Web/shop/orders.ts"));
        var body = page[page.IndexOf($"export interface {name} {{", StringComparison.Ordinal)..];
        var inPage = Member().Matches(body[..body.IndexOf("\n}", StringComparison.Ordinal)]).Select(match => match.Groups["name"].Value);
        var inServer = record.GetProperties().Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));
        Assert.Equal(inServer.Order(StringComparer.Ordinal), inPage.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_page_knows_every_state_of_an_order()
    {
        var page = File.ReadAllText(RepositoryRoot.Folder("Bot/Web/shop/orders.ts"));
        Assert.All(Enum.GetNames<OrderState>(), state => Assert.Contains($"  | '{JsonNamingPolicy.CamelCase.ConvertName(state)}'", page, StringComparison.Ordinal));
    }

    [GeneratedRegex(@"^  readonly (?<name>\w+)\??:", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Member();
}
