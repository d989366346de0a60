using System.Runtime.InteropServices;

namespace Bot.Dialogs.Understanding;

/// <summary>Something found in an utterance.</summary>
/// <param name="Start">Offset of its first UTF-16 unit in the original text.</param>
/// <param name="End">Offset after its last unit, as in <c>text[Start..End]</c>.</param>
/// <param name="Value">What it means.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Recognized<T>(int Start, int End, T Value)
{
    public int Length => End - Start;

    public bool Overlaps(int start, int end) => Start < end && start < End;
}
