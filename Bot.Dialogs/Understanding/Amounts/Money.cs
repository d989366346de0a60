using System.Runtime.InteropServices;

namespace Bot.Dialogs.Understanding.Amounts;

/// <summary>An amount of money as it was said.</summary>
/// <param name="Amount">In the main unit (元); for 几十块 and 一百多块 the smallest amount meant.</param>
/// <param name="IsApproximate">几十块, 两百多, 一百来块, 50块左右.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Money(decimal Amount, Currency Currency, bool IsApproximate = false)
{
    /// <summary>Said in 角 or 分 alone (五毛); null for the main unit.</summary>
    public SmallCoin? Coin { get; init; }
}

/// <summary>The parts of a yuan.</summary>
public enum SmallCoin
{
    /// <summary>角 or 毛, a tenth.</summary>
    Jiao,

    /// <summary>分, a hundredth.</summary>
    Fen,
}
