using System.Diagnostics.CodeAnalysis;

namespace Bot.DirectLine;

/// <summary>What was asked for, or why it is refused: exactly one of them.</summary>
internal readonly record struct Checked<T>
    where T : class
{
    private readonly T? _value;
    private readonly Refusal? _refusal;

    private Checked(T? value, Refusal? refusal)
    {
        _value = value;
        _refusal = refusal;
    }

    public static implicit operator Checked<T>(T value) => new(value, null);

    public static implicit operator Checked<T>(Refusal refusal) => new(null, refusal);

    /// <summary>True: <paramref name="refusal"/> is the answer to the request; false: <paramref name="value"/> is there.</summary>
    public bool IsRefused([NotNullWhen(true)] out Refusal? refusal, [NotNullWhen(false)] out T? value)
    {
        (refusal, value) = (_refusal, _value);
        return refusal is not null || (value is null ? throw new InvalidOperationException("Neither a value nor a refusal was given.") : false);
    }
}
