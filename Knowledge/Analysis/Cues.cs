using System.Runtime.InteropServices;

namespace Knowledge.Analysis;

/// <summary>What words of grammar say about a question, beside its topic. All bits; comparing two is a few instructions.</summary>
/// <param name="Asks">What the question asks for.</param>
/// <param name="IsNegated">Something did not happen or cannot be done: 没收到 «not received».</param>
/// <param name="Numbers">One bit of 64 for each number said, by hash: equal numbers share their bit.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Cues(Asked Asks, bool IsNegated, ulong Numbers)
{
    /// <param name="folded">As <see cref="Folding.Fold"/> leaves it.</param>
    public static Cues Read(ReadOnlySpan<char> folded) => new(QuestionWords.Read(folded), Negation.Read(folded), NumberBits.Read(folded));
}
