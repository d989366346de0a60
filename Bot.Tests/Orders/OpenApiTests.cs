using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Orders.Api;
using Bot.Tests.Support;

namespace Bot.Tests.Orders;

/// <summary>Holds what shops are told to answer and what the client reads together.</summary>
public sealed class OpenApiTests
{
    private static readonly string[] s_lines = File.ReadAllLines(RepositoryRoot.Folder("Bot/Orders/openapi.yaml"));

    [Theory]
    [InlineData("Order", typeof(ApiOrder))]
    [InlineData("Item", typeof(ApiItem))]
    [InlineData("Parcel", typeof(ApiParcel))]
    [InlineData("ParcelEvent", typeof(ApiParcelEvent))]
    [InlineData("Invoice", typeof(ApiInvoice))]
    [InlineData("Refund", typeof(ApiRefund))]
    [InlineData("Orders", typeof(ApiOrders))]
    [InlineData("Variants", typeof(ApiVariants))]
    [InlineData("Variant", typeof(ApiVariant))]
    public void A_schema_has_the_fields_of_its_record_and_requires_the_same(string schema, Type record)
    {
        var type = Assert.IsAssignableFrom<JsonTypeInfo>(ApiJson.Default.GetTypeInfo(record));
        var fields = type.Properties.Where(property => property.AssociatedParameter is not null).ToList();
        Assert.Equal(fields.Select(field => field.Name).Order(StringComparer.Ordinal), PropertiesOf(schema).Order(StringComparer.Ordinal));
        Assert.Equal(fields.Where(field => field.IsRequired).Select(field => field.Name).Order(StringComparer.Ordinal), RequiredOf(schema).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("OrderState", typeof(OrderState))]
    [InlineData("PaymentMethod", typeof(PaymentMethod))]
    public void A_list_of_values_is_the_whole_of_its_enum(string schema, Type type) => Assert.Equal(
        Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName),
        Listed(BlockOf(schema).Single(line => line.TrimStart().StartsWith("enum:", StringComparison.Ordinal))));

    [Fact]
    public void Circumstances_named_are_known_ones() => Assert.All(
        Listed(BlockOf("Item").Single(line => line.Contains("enum: [", StringComparison.Ordinal))),
        named => Assert.True(Enum.TryParse<Circumstance>(named, ignoreCase: true, out _), named));

    [Fact]
    public void The_headers_are_those_that_are_sent()
    {
        Assert.Contains(s_lines, line => line.Contains($"name: {RequestSignature.SignatureHeader} ", StringComparison.Ordinal));
        Assert.Contains(s_lines, line => line.Contains($"name: {RequestSignature.TimestampHeader},", StringComparison.Ordinal));
    }

    private static IEnumerable<string> PropertiesOf(string schema) => BlockOf(schema)
        .SkipWhile(line => line.Trim() != "properties:").Skip(1)
        .Where(line => line.StartsWith("        ", StringComparison.Ordinal) && line[8] != ' ')
        .Select(line => line.Trim().Split(':')[0]);

    private static string[] RequiredOf(string schema) =>
        Listed(BlockOf(schema).Single(line => line.TrimStart().StartsWith("required:", StringComparison.Ordinal)));

    private static string[] Listed(string line) => line[(line.IndexOf('[', StringComparison.Ordinal) + 1)..line.IndexOf(']', StringComparison.Ordinal)].Split(", ");

    /// <summary>The lines under a schema's name, which stands four columns in.</summary>
    private static IEnumerable<string> BlockOf(string schema) => s_lines
        .SkipWhile(line => line != "  schemas:")
        .SkipWhile(line => line != $"    {schema}:").Skip(1)
        .TakeWhile(line => line.StartsWith("      ", StringComparison.Ordinal));
}
