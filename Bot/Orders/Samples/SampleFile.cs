using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;

namespace Bot.Orders.Samples;

/// <summary>sample-orders.json: invented customers, goods and orders, all times told from now.</summary>
/// <param name="Demo">The customer whom the demo page is signed in as.</param>
/// <param name="Customers">By id.</param>
internal sealed record SampleFile(
    string Demo, IReadOnlyDictionary<string, SampleCustomer> Customers, IReadOnlyList<SampleProduct> Products, IReadOnlyList<SampleOrder> Orders)
{
    /// <exception cref="SampleFileException">It cannot be read, or contradicts itself; the message says where.</exception>
    public static SampleFile Read(string path)
    {
        try
        {
            using var stream = File.OpenRead(path);
            var file = JsonSerializer.Deserialize(stream, SampleJson.Default.SampleFile) ?? throw new JsonException("The file says null.");
            return file.Mistake() is { } mistake ? throw new SampleFileException(path, mistake) : file;
        }
        catch (JsonException e)
        {
            throw new SampleFileException(path, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new SampleFileException(path, e.Message);
        }
    }

    private string? Mistake()
    {
        var skus = Products.SelectMany(product => product.Variants).Select(variant => variant.Sku).ToList();
        return !Customers.ContainsKey(Demo) ? $"the demo customer {Demo} is none of the customers"
            : Repeated(skus) is { } sku ? $"sku {sku} is there twice"
            : Repeated(Orders.Select(order => order.Tail)) is { } tail ? $"tail {tail} is there twice"
            : Orders.Select(order => order.Mistake(Customers, skus)).FirstOrDefault(mistake => mistake is not null);
    }

    private static string? Repeated(IEnumerable<string> values) =>
        values.CountBy(value => value, StringComparer.OrdinalIgnoreCase).FirstOrDefault(value => value.Value > 1).Key;
}

/// <summary>The file of sample orders cannot be used; the message is one line for whoever starts the server.</summary>
public sealed class SampleFileException(string path, string reason)
    : Exception($"The sample orders of {path} cannot be used: {reason.TrimEnd('.')}. Correct the file or set Orders:SampleFile to another one.");

internal sealed record SampleCustomer(string PhoneTail, string Region);

/// <param name="Goods">A word of the policies' goods.txt.</param>
internal sealed record SampleProduct(string Name, string Goods, IReadOnlyList<SampleVariant> Variants);

/// <param name="Variant">Null where there is only one.</param>
/// <param name="Price">Yuan today.</param>
internal sealed record SampleVariant(string Sku, decimal Price, int Stock, string? Variant = null);

/// <param name="Tail">The last six digits of the order's number; before them stands the day it was placed.</param>
/// <param name="PhoneTail">Where the parcel goes to another phone than the customer's.</param>
internal sealed record SampleOrder(
    string Tail,
    string Customer,
    OrderState State,
    RelativeTime Ordered,
    IReadOnlyList<SampleItem> Items,
    RelativeTime? Paid = null,
    PaymentMethod? Payment = null,
    RelativeTime? ShipBy = null,
    RelativeTime? Shipped = null,
    RelativeTime? Received = null,
    RelativeTime? Cancelled = null,
    decimal Freight = 0,
    string? PhoneTail = null,
    SampleParcel? Parcel = null,
    SampleInvoice? Invoice = null,
    IReadOnlyList<SampleRefund>? Refunds = null)
{
    public const int TailLength = 6;

    public string? Mistake(IReadOnlyDictionary<string, SampleCustomer> customers, IReadOnlyList<string> skus) =>
        Tail.Length != TailLength || !Tail.All(char.IsAsciiDigit) ? $"tail {Tail} is not of {TailLength} digits"
        : !customers.ContainsKey(Customer) ? $"order {Tail} belongs to the unknown customer {Customer}"
        : Items.Count == 0 ? $"order {Tail} has no items"
        : Items.FirstOrDefault(item => !skus.Contains(item.Sku)) is { } item ? $"order {Tail} has the unknown sku {item.Sku}"
        : null;
}

/// <param name="Price">Yuan paid for one; null: what it costs today.</param>
internal sealed record SampleItem(string Sku, int Quantity = 1, decimal? Price = null, IReadOnlyList<Circumstance>? Circumstances = null);

internal sealed record SampleParcel(
    string Carrier, string Number, IReadOnlyList<SampleParcelEvent> Events, RelativeTime? Expected = null, string? SignedBy = null);

internal sealed record SampleParcelEvent(RelativeTime At, string What);

internal sealed record SampleInvoice(string Title, string? TaxNumber = null, bool Special = false, RelativeTime? Issued = null);

internal sealed record SampleRefund(decimal Amount, RelativeTime Requested, RelativeTime? Sent = null);

[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    UseStringEnumConverter = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(SampleFile))]
internal sealed partial class SampleJson : JsonSerializerContext;
