using System.Security.Cryptography;
using Bot.Turns;

namespace Bot.Accounts;

/// <summary>A person who signs in.</summary>
internal sealed record Account
{
    public required AgentId Id { get; init; }

    /// <summary>What the person types to sign in, as it was first written; compared without regard to case.</summary>
    public required string SignInName { get; init; }

    /// <summary>What customers see.</summary>
    public required string DisplayName { get; init; }

    public required string PasswordHash { get; init; }

    /// <summary>At least one, each once.</summary>
    public required IReadOnlyList<AgentRole> Roles { get; init; }

    /// <summary>Every session carries it; a new one ends them all.</summary>
    public required string SecurityStamp { get; init; }

    public AgentName Name => new(Id.Value, DisplayName);

    public static AgentId NewId() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)));

    public static string NewStamp() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
