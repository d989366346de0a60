using Bot.Dialogs.Shop;

namespace Bot.Dialogs.AfterSales.OrderChanges;

/// <summary>What an item can be changed to before it is sent.</summary>
internal static class OrderVariants
{
    /// <summary>Whether no other size is named: who says 墨绿 XL does not mean 墨绿 / M.</summary>
    /// <param name="said">Normalised.</param>
    public static bool IsWhole(string said, string variant) =>
        !variant.ToLowerInvariant().Split(['/', ' ', '码'], StringSplitOptions.RemoveEmptyEntries)
            .Aggregate(said, (rest, part) => rest.Replace(part, "", StringComparison.Ordinal)).Any(char.IsAsciiLetterOrDigit);

    /// <summary>The names of those of the same price that are in stock, itself left out. Null when that cannot be known now.</summary>
    public static async ValueTask<IReadOnlyList<string>?> ReadAsync(Counter counter, OrderItem? item)
    {
        if (item is null || await counter.VariantsAsync(item.Sku) is not ShopAnswer<IReadOnlyList<ProductVariant>>.Known { Value: var variants })
        {
            return null;
        }

        var price = variants.FirstOrDefault(variant => variant.Sku == item.Sku)?.Price ?? item.Price;
        return [.. variants.Where(variant => variant.Sku != item.Sku && variant.Price == price && variant.Stock >= item.Quantity).Select(variant => variant.Variant)];
    }
}
