using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Dialogs.AfterSales.OrderChanges;

internal sealed record OrderChangeState : AfterSalesState
{
    /// <summary>Null: not known yet, or what was wanted is not possible.</summary>
    public OrderWant? Want { get; init; }

    /// <summary>Why it is cancelled, Chinese; empty: asked, and he did not say.</summary>
    public string? Why { get; init; }

    public string? Address { get; init; }

    /// <summary>Name and phone of who takes the parcel.</summary>
    public string? Receiver { get; init; }

    /// <summary>The variant that is wanted instead: 黑白 / 43 码.</summary>
    public string? Variant { get; init; }

    /// <summary>The customer's words for it, until the item's variants are known.</summary>
    public string? VariantSaid { get; init; }

    public string? Remark { get; init; }

    /// <summary>The open request to cancel that he may take back.</summary>
    public string? OpenCancel { get; init; }

    public bool? TakesBack { get; init; }

    /// <summary>Whether the shop's system cancelled by mistake.</summary>
    public bool? IsMistake { get; init; }
}

internal enum OrderWant
{
    Cancel,

    /// <summary>Undo a cancellation.</summary>
    Undo,
    Address,
    Receiver,
    Variant,
    Remark,

    /// <summary>Several orders into one parcel.</summary>
    Merge,
    AddGoods,

    /// <summary>Nothing more.</summary>
    Nothing,
}

/// <summary>What another dialog knows of the wish when it hands over.</summary>
internal sealed record OrderWish(OrderWant? Want, string? Address);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(OrderChangeState))]
[JsonSerializable(typeof(OrderWish))]
internal sealed partial class OrderChangeJson : JsonSerializerContext;
