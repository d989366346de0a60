using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Dialogs.AfterSales.Returns;

internal sealed record ReturnState : AfterSalesState
{
    /// <summary>How the goods come back; null: not chosen.</summary>
    public SendingWay? Way { get; init; }

    /// <summary>The day a courier comes.</summary>
    public DateOnly? PickupOn { get; init; }
}

[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UseStringEnumConverter = true)]
[JsonSerializable(typeof(ReturnState))]
internal sealed partial class ReturnJson : JsonSerializerContext;
