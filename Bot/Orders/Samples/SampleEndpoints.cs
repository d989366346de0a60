using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Shop;
using Bot.Identity;
using Microsoft.Extensions.Options;

namespace Bot.Orders.Samples;

/// <summary>What the demo page shows: the sample orders of the demo customer, so that the page and the bot speak of the same ones.</summary>
internal static class SampleEndpoints
{
    public static IEndpointRouteBuilder MapSampleOrders(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/shop/orders.json", ReadAsync).AllowAnonymous();
        return routes;
    }

    private static async Task<IResult> ReadAsync(HttpResponse response, IOptions<OrdersOptions> options, IServiceProvider services)
    {
        response.Headers.CacheControl = "no-store";
        // With the shop's own orders there is no demo customer, and nobody to vouch for.
        if (!options.Value.AreSamples)
        {
            return TypedResults.Json(new DemoShop(Identity: null, []), DemoJson.Default.DemoShop);
        }

        var samples = services.GetRequiredService<SampleOrders>();
        var answer = await samples.ReadOfCustomerAsync(samples.DemoCustomer, response.HttpContext.RequestAborted);
        var orders = answer is ShopAnswer<IReadOnlyList<Order>>.Known known ? known.Value : [];
        var identity = services.GetRequiredService<SignedIdentity>().Write(samples.DemoCustomer);
        return TypedResults.Json(new DemoShop(identity, [.. orders.Select(DemoOrder.Of)]), DemoJson.Default.DemoShop);
    }
}

/// <param name="Identity">Signed for the demo customer, as a shop's own page would get it from its server; null when the orders are the shop's own.</param>
internal sealed record DemoShop(string? Identity, IReadOnlyList<DemoOrder> Orders);

/// <summary>An order as the demo page draws it.</summary>
/// <param name="LastEvent">The newest of the parcel's events.</param>
/// <param name="RefundedAt">When the money was sent; null: not yet, or no refund was asked for.</param>
internal sealed record DemoOrder(
    string Number,
    [property: JsonConverter(typeof(CamelCaseEnumConverter<OrderState>))] OrderState State,
    DateTimeOffset OrderedAt,
    decimal Total,
    IReadOnlyList<DemoItem> Items,
    DateTimeOffset? ShipBy,
    DateTimeOffset? ReceivedAt,
    string? SignedBy,
    string? LastEvent,
    decimal? Refund,
    DateTimeOffset? RefundedAt)
{
    public static DemoOrder Of(Order order) => new(
        order.Number,
        order.State,
        order.OrderedAt,
        order.Total,
        [.. order.Items.Select(item => new DemoItem(item.Name, item.Goods, item.Variant, item.Quantity))],
        order.ShipBy,
        order.ReceivedAt,
        order.Parcel?.SignedBy,
        order.Parcel is { Events: [.., var last] } ? last.What : null,
        order.Refunds is [.., var asked] ? asked.Amount : null,
        order.Refunds is [.., var sent] ? sent.SentAt : null);
}

internal sealed record DemoItem(string Name, string Goods, string? Variant, int Quantity);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web)]
[JsonSerializable(typeof(DemoShop))]
internal sealed partial class DemoJson : JsonSerializerContext;
