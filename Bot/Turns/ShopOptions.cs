using System.ComponentModel.DataAnnotations;

namespace Bot.Turns;

/// <summary>Whose bot it is; bound from <c>Shop</c>.</summary>
public sealed class ShopOptions
{
    /// <summary>The shop's name as the bot says it. Default 山雀商城, the sample shop.</summary>
    [Required]
    public string Name { get; set; } = "山雀商城";
}
