using System.Text.Json;
using System.Text.Json.Serialization;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Shop;

namespace Bot.Orders.Api;

/// <summary>Members beyond the contract are passed over: a shop may add some.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    Converters = [typeof(CamelCaseEnumConverter<OrderState>), typeof(CamelCaseEnumConverter<PaymentMethod>), typeof(CamelCaseEnumConverter<Circumstance>)],
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(ApiOrder))]
[JsonSerializable(typeof(ApiOrders))]
[JsonSerializable(typeof(ApiVariants))]
internal sealed partial class ApiJson : JsonSerializerContext;
