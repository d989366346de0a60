using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs.Policies;

namespace Bot.Dialogs.AfterSales.Exchanges;

internal sealed record ExchangeState : AfterSalesState
{
    /// <summary>What was said of the variant that is wanted, before the item was known.</summary>
    public string? Wish { get; init; }

    /// <summary>What the goods are exchanged for; null: not known yet.</summary>
    public WantedVariant? Wanted { get; init; }

    /// <summary>Why the wanted variant cannot be had; decided anew in every turn.</summary>
    public Circumstance? Obstacle { get; init; }

    /// <summary>This item was exchanged for another size or colour already; looked up anew in every turn.</summary>
    public bool IsSecond { get; init; }

    /// <summary>How the goods come back; null: not chosen.</summary>
    public SendingWay? Way { get; init; }

    /// <summary>The day a courier comes.</summary>
    public DateOnly? PickupOn { get; init; }
}

/// <param name="Of">The sku that it is exchanged for: of another item it says nothing.</param>
/// <param name="Sku">Null where the shop has no such variant or cannot be asked.</param>
/// <param name="Name">As customers read it: 黑白 / 43 码.</param>
internal sealed record WantedVariant(string? Of, string? Sku, string Name);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ExchangeState))]
internal sealed partial class ExchangeJson : JsonSerializerContext;
