using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Dialogs.AfterSales.Complaints;

/// <summary><see cref="AfterSalesState.Order"/> is only what the customer said: nothing of an order is shown here, so none has to be proven.</summary>
internal sealed record ComplaintState : AfterSalesState
{
    public ComplaintTopic? Topic { get; init; }

    /// <summary>It is about no order.</summary>
    public bool IsOrderless { get; init; }

    /// <summary>The complaint about the same order that is being dealt with already; null: none.</summary>
    public string? OpenCase { get; init; }

    /// <summary>Whether it is the same matter as <see cref="OpenCase"/>; null: not asked.</summary>
    public bool? IsSameMatter { get; init; }

    /// <summary>The outcome the customer asks for, by a button or in his own words.</summary>
    public string? Wants { get; init; }

    /// <summary>Empty: nobody has to call.</summary>
    public string? Phone { get; init; }
}

internal enum ComplaintTopic
{
    Quality,
    Delivery,
    Service,
    Description,
    AfterSales,
    Other,
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ComplaintState))]
internal sealed partial class ComplaintJson : JsonSerializerContext;
