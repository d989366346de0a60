using System.Runtime.InteropServices;

namespace Bot.Dialogs.Understanding.Answers;

/// <summary>A yes or a no.</summary>
/// <param name="IsWhole">The message says nothing else.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Reply(bool IsYes, bool IsWhole);
