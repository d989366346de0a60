using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Dialogs.AfterSales.Refunds;

internal sealed record RefundState : AfterSalesState
{
    /// <summary>The customer asks for a refund that was promised before, not for a new one.</summary>
    public bool AsksWhere { get; init; }

    /// <summary>Yuan asked for, of a part of the price; null: not said.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The customer wants the money elsewhere and has not been answered yet.</summary>
    public bool WantsOtherAccount { get; init; }

    /// <summary>Signed for but not received: whether the customer has asked the neighbours; null: not known.</summary>
    public bool? HasAskedAround { get; init; }

    /// <summary>What a customer does whose order was not sent in time; null: not chosen.</summary>
    public LateAnswer? Late { get; init; }
}

internal enum LateAnswer
{
    Refund,

    /// <summary>Waits on and takes the compensation.</summary>
    Wait,
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(RefundState))]
internal sealed partial class RefundJson : JsonSerializerContext;
