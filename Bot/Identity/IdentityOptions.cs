using System.ComponentModel.DataAnnotations;

namespace Bot.Identity;

/// <summary>How the shop's page says who its customer is; bound from <c>Identity</c>.</summary>
public sealed class IdentityOptions
{
    /// <summary>The key the shop signs its customers' identities with; at least 32 characters. Made and kept in the data folder when not set.</summary>
    [MinLength(32)]
    public string? Secret { get; set; }
}
