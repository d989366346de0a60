using System.Runtime.InteropServices;

namespace Knowledge.Scoring;

/// <summary>An entry that may be what the customer asks.</summary>
/// <param name="Entry">Number of the entry.</param>
/// <param name="Similarity">That of its best wording; only good for choosing candidates.</param>
/// <param name="Wording">The wording that speaks most for it.</param>
/// <param name="Score">The ranking's weighted sum of evidence; only good for comparing candidates of one question.</param>
/// <param name="Row">Where its evidence lies on the workbench.</param>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Candidate(int Entry, float Similarity, int Wording = -1, float Score = 0, int Row = -1);
