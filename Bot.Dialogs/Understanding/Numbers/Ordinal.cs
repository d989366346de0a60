using System.Runtime.InteropServices;

namespace Bot.Dialogs.Understanding.Numbers;

/// <summary>What an ordinal counts from.</summary>
public enum OrdinalOrigin
{
    /// <summary>第三个: the third from the front.</summary>
    Start,

    /// <summary>最后一个, 倒数第二: from the back.</summary>
    End,

    /// <summary>上一个, 下一个: from where one is.</summary>
    Current,
}

/// <summary>A place in a row.</summary>
/// <param name="Offset">From the start 1 is the first; from the end 0 is the last and −1 the one before it; from the current one −1 is the one before.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Ordinal(int Offset, OrdinalOrigin Origin)
{
    /// <summary>The index it means in a list of so many, or null when the list has no such place. Needs no current place: null for 上一个.</summary>
    public int? IndexIn(int count)
    {
        var index = Origin switch
        {
            OrdinalOrigin.Start => Offset - 1,
            OrdinalOrigin.End => count - 1 + Offset,
            _ => -1,
        };
        return index >= 0 && index < count ? index : null;
    }
}
