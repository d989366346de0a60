namespace Knowledge.Scoring;

/// <summary>Why an entry stands where it stands.</summary>
/// <param name="Wording">The entry's wording that speaks most for it.</param>
/// <param name="Score">The ranking's weighted sum; the sum of all parts' contributions.</param>
/// <param name="Parts">Each kind of evidence that counts here, the strongest first.</param>
/// <param name="Matched">Pieces of the question that the entry has, as the customer wrote them, in order.</param>
/// <param name="Missing">Pieces that none of the entry's wordings has, likewise.</param>
/// <param name="Synonyms">Pieces matched by a word of the same meaning alone.</param>
/// <param name="Repairs">Pieces that seem mistyped, with what they were read as: 退或→退货.</param>
public sealed record Explanation(
    string Wording,
    double Score,
    IReadOnlyList<ExplainedPart> Parts,
    IReadOnlyList<string> Matched,
    IReadOnlyList<string> Missing,
    IReadOnlyList<string> Synonyms,
    IReadOnlyList<string> Repairs);

/// <summary>One kind of evidence.</summary>
/// <param name="Kind">Its name in weights.json.</param>
/// <param name="Value">From 0 to about 1.</param>
/// <param name="Weight">How much it counts in the ranking.</param>
public sealed record ExplainedPart(string Kind, double Value, double Weight)
{
    public double Contribution => Value * Weight;
}
