namespace Knowledge.Search;

/// <summary>What the FAQ says to a question.</summary>
/// <param name="KnowledgeVersion">The snapshot that was read; the same version, question and day give the same result.</param>
/// <param name="Band">What the confidence is good for, by the snapshot's thresholds.</param>
/// <param name="Confidence">The probability, 0 to 1, that the first entry is right; 0 when there is none.</param>
/// <param name="Ranked">Different entries, best first, up to 10. May hold entries in every band but is empty when nothing matches.</param>
public sealed record FaqResult(string KnowledgeVersion, Band Band, double Confidence, IReadOnlyList<RankedEntry> Ranked);
