namespace Knowledge.Scoring;

/// <summary>What confidence is enough for which band. Belongs to a snapshot and changes only with it.</summary>
/// <param name="Answer">From here on the answer is shown.</param>
/// <param name="Choices">From here on, up to <paramref name="Answer"/>, choices are offered; below, there is none.</param>
/// <param name="Source">What the two were measured on.</param>
public sealed record Thresholds(double Answer, double Choices, string Source);
