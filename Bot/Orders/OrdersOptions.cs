using System.ComponentModel.DataAnnotations;

namespace Bot.Orders;

/// <summary>Where orders come from; bound from <c>Orders</c>.</summary>
public sealed class OrdersOptions
{
    /// <summary>The invented orders that are served; relative to the folder of appsettings.json. Default <c>sample-orders.json</c>.</summary>
    [Required]
    public string SampleFile { get; set; } = "sample-orders.json";
}
