using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Dialogs.AfterSales.Deliveries;

internal sealed record DeliveryState : AfterSalesState
{
    /// <summary>What the shop should do; null: not known yet, or what was wanted is not possible.</summary>
    public DeliveryWant? Want { get; init; }

    /// <summary>What a lost parcel is made good with.</summary>
    public LostRemedy? Remedy { get; init; }

    /// <summary>Whether family, gatekeeper and pick-up point were asked for a parcel that was signed for.</summary>
    public bool? HasAskedAround { get; init; }

    public string? Address { get; init; }

    /// <summary>The day it should be brought.</summary>
    public DateOnly? BringOn { get; init; }
}

internal enum DeliveryWant
{
    /// <summary>Nothing more: he only wanted to know.</summary>
    Look,
    UrgeShipping,
    UrgeDelivery,

    /// <summary>Find out where it is.</summary>
    Trace,
    Lost,
    SignedMissing,
    ChangeAddress,
    ChangeTime,
    Refuse,
    Cancel,

    /// <summary>For being late.</summary>
    Compensate,
}

internal enum LostRemedy
{
    SendAgain,
    Refund,
}

/// <summary>What another dialog knows of the wish when it hands over.</summary>
internal sealed record DeliveryWish(DeliveryWant? Want, string? Address);

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(DeliveryState))]
[JsonSerializable(typeof(DeliveryWish))]
internal sealed partial class DeliveryJson : JsonSerializerContext;
