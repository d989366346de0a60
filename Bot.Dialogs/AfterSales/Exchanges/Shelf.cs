using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.AfterSales.Exchanges;

/// <summary>What the shop has of one product, seen from the item that a customer wants to exchange.</summary>
/// <param name="all">The variants of the product, the item's own among them.</param>
/// <param name="quantity">How many are wanted.</param>
internal sealed class Shelf(OrderItem item, IReadOnlyList<ProductVariant> all, int quantity)
{
    // The item's price is what was paid, discounts taken off; today's prices are compared with today's.
    private readonly decimal _price = all.FirstOrDefault(variant => variant.Sku == item.Sku)?.Price ?? item.Price;

    /// <summary>Other variants that can be had, of the same price.</summary>
    public IReadOnlyList<ProductVariant> Choices => [.. all.Where(variant => variant.Sku != item.Sku && ObstacleTo(variant) is null)];

    /// <summary>Other variants that are sold out.</summary>
    public IReadOnlyList<ProductVariant> SoldOut => [.. all.Where(variant => variant.Sku != item.Sku && ObstacleTo(variant) == Circumstance.OutOfStock)];

    /// <summary>The same again.</summary>
    public WantedVariant Same => new(item.Sku, item.Sku, ExchangeWording.Same(item.Variant));

    public WantedVariant Of(ProductVariant variant) => new(item.Sku, variant.Sku, variant.Variant);

    /// <summary>Why it cannot be had; null: it can.</summary>
    public Circumstance? ObstacleTo(WantedVariant wanted) => ObstacleTo(all.FirstOrDefault(variant => variant.Sku == wanted.Sku));

    /// <summary>The other variant that the words mean; one that there is not has no sku. Null when they mean none.</summary>
    public WantedVariant? Find(Understood said)
    {
        if (item.Variant is null || VariantWords.Find(said, [.. all.Select(variant => variant.Variant)], item.Variant) is not { } name)
        {
            return null;
        }

        return all.FirstOrDefault(variant => VariantWords.Same(variant.Variant, name)) is { } found ? Of(found) : new WantedVariant(item.Sku, Sku: null, name);
    }

    private Circumstance? ObstacleTo(ProductVariant? variant) =>
        variant is null || variant.Stock < quantity ? Circumstance.OutOfStock : variant.Price == _price ? null : Circumstance.DifferentPrice;
}

/// <summary>The shelves of one turn: the shop is asked once for each item, so that all steps decide on the same stock.</summary>
internal sealed class Shelves(Counter counter)
{
    // Null: the shop could not be asked.
    private readonly Dictionary<string, IReadOnlyList<ProductVariant>?> _variants = new(StringComparer.Ordinal);

    /// <summary>Null where the item is not known or the shop cannot be asked.</summary>
    public async ValueTask<Shelf?> OfAsync(OrderItem? item, int quantity)
    {
        if (item is null)
        {
            return null;
        }

        if (!_variants.TryGetValue(item.Sku, out var all))
        {
            _variants[item.Sku] = all = await counter.VariantsAsync(item.Sku) is ShopAnswer<IReadOnlyList<ProductVariant>>.Known known ? known.Value : null;
        }

        return all is null ? null : new Shelf(item, all, quantity);
    }
}
