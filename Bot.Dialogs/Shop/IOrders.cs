namespace Bot.Dialogs.Shop;

/// <summary>The shop's order system, the one edge to it. Knows nothing of proof: whoever asks checks first who the customer is.</summary>
/// <remarks>Safe for any number of callers. Never throws for a shop that is down or talks nonsense: that is <see cref="ShopAnswer{T}.Unavailable"/>.</remarks>
public interface IOrders
{
    /// <param name="number">As typed, half-width; compared without case.</param>
    ValueTask<ShopAnswer<Order>> FindAsync(string number, CancellationToken stop);

    /// <summary>The newest orders of a customer, newest first, at most 50; an unknown customer has none.</summary>
    ValueTask<ShopAnswer<IReadOnlyList<Order>>> ReadOfCustomerAsync(string customerId, CancellationToken stop);

    /// <summary>The variants of the product that a sku belongs to, itself among them.</summary>
    ValueTask<ShopAnswer<IReadOnlyList<ProductVariant>>> ReadVariantsAsync(string sku, CancellationToken stop);
}

/// <summary>What the shop's system said.</summary>
public abstract record ShopAnswer<T>
    where T : class
{
    private ShopAnswer() { }

    public sealed record Known(T Value) : ShopAnswer<T>;

    /// <summary>There is no such thing.</summary>
    public sealed record Missing : ShopAnswer<T>;

    /// <summary>It cannot be asked now; the dialog goes on without it and says so.</summary>
    public sealed record Unavailable : ShopAnswer<T>;
}
