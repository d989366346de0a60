using System.Security.Cryptography;

namespace Bot.Turns;

/// <summary>A conversation's id: url-safe, unguessable, without meaning.</summary>
public readonly record struct ConversationId(string Value)
{
    public static ConversationId New() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(12)));

    public override string ToString() => Value;
}

/// <summary>The number of a stored activity in its conversation: 1, 2, 3 … without gaps.</summary>
public readonly record struct Sequence(long Value) : IComparable<Sequence>
{
    public static Sequence None { get; } = new(0);

    public Sequence Next => new(Value + 1);

    public int CompareTo(Sequence other) => Value.CompareTo(other.Value);

    public static bool operator <(Sequence left, Sequence right) => left.Value < right.Value;

    public static bool operator >(Sequence left, Sequence right) => left.Value > right.Value;

    public static bool operator <=(Sequence left, Sequence right) => left.Value <= right.Value;

    public static bool operator >=(Sequence left, Sequence right) => left.Value >= right.Value;

    public override string ToString() => Value.ToString(System.Globalization.CultureInfo.InvariantCulture);
}

/// <summary>Fencing token: rises with every change of the owner; whoever sends with an old one has lost the conversation.</summary>
public readonly record struct OwnerVersion(long Value)
{
    public OwnerVersion Next => new(Value + 1);
}

public readonly record struct AgentId(string Value)
{
    public override string ToString() => Value;
}

public readonly record struct HandoffId(string Value)
{
    public static HandoffId New() => new(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(8)));
}
