using System.Runtime.InteropServices;

namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>How a number was written.</summary>
public enum NumeralForm
{
    /// <summary>128, 1,280.5</summary>
    Figures,

    /// <summary>One Chinese digit: 三, 两. Only what follows it tells whether it is a number at all (三个, but 四川).</summary>
    OneCharacter,

    /// <summary>Two or more Chinese digits in a row, read one by one: 二零二四.</summary>
    Row,

    /// <summary>With units: 三百五, 1.5万, 十点二.</summary>
    Counted,

    /// <summary>Two neighbouring digits before a unit: 五六百. The value is the smaller one's.</summary>
    Vague,
}

/// <summary>A number read from a text.</summary>
/// <param name="End">Offset after its last unit.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Numeral(int End, decimal Value, NumeralForm Form);
