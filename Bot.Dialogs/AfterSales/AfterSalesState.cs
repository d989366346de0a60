using System.Text.Json.Serialization;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Policies;

namespace Bot.Dialogs.AfterSales;

/// <summary>What dialogs about an order share, so that «改成换货吧» keeps what still holds. Null: not known yet.</summary>
public abstract record AfterSalesState
{
    /// <summary>Proven to be the customer's, or, while the shop cannot be asked, as he said.</summary>
    public string? Order { get; init; }

    /// <summary>The shop's system could not be asked: <see cref="Order"/> is only what the customer said.</summary>
    public bool IsUnseen { get; init; }

    /// <summary>Orders the customer said it is not.</summary>
    public IReadOnlyList<string> NotOrders { get; init; } = [];

    /// <summary>Which item of the order.</summary>
    public string? Sku { get; init; }

    public int? Quantity { get; init; }

    public PolicyReason? Reason { get; init; }

    /// <summary>The state of the goods; empty: nothing special.</summary>
    public IReadOnlyList<Circumstance>? Circumstances { get; init; }

    /// <summary>What happened, in the customer's words.</summary>
    public string? Description { get; init; }

    /// <summary>Empty: asked, and there are none.</summary>
    public IReadOnlyList<Photo>? Photos { get; init; }

    /// <summary>What the policy says to the state as it is; decided anew in every turn.</summary>
    public Ruling? Ruling { get; init; }

    /// <summary>What the customer answered to a refusal.</summary>
    public AfterRefusal? Instead { get; init; }

    /// <summary>Orders and clauses the customer has been told of; each is told once.</summary>
    public IReadOnlyList<string> Told { get; init; } = [];

    /// <summary>The customer wants to change something at the summary.</summary>
    public bool IsChanging { get; init; }

    public bool IsConfirmed { get; init; }
}

/// <summary>What one dialog hands to another that takes its place.</summary>
public sealed record Handover
{
    public string? Order { get; init; }
    public bool IsUnseen { get; init; }
    public string? Sku { get; init; }
    public int? Quantity { get; init; }
    public PolicyReason? Reason { get; init; }
    public IReadOnlyList<Circumstance>? Circumstances { get; init; }
    public string? Description { get; init; }
    public IReadOnlyList<Photo>? Photos { get; init; }
    public IReadOnlyList<string>? Told { get; init; }

    internal static Handover From(AfterSalesState state) => new()
    {
        Order = state.Order,
        IsUnseen = state.IsUnseen,
        Sku = state.Sku,
        Quantity = state.Quantity,
        Reason = state.Reason,
        Circumstances = state.Circumstances,
        Description = state.Description,
        Photos = state.Photos,
        Told = state.Told,
    };
}

[JsonSourceGenerationOptions(System.Text.Json.JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(Handover))]
internal sealed partial class HandoverJson : JsonSerializerContext;
