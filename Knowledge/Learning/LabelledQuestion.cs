namespace Knowledge.Learning;

/// <summary>A question with what a person says is right.</summary>
/// <param name="Text">As a customer wrote it. May be empty.</param>
/// <param name="Gold">Ids of the right entries; empty when not answering is right.</param>
public sealed record LabelledQuestion(string Text, IReadOnlySet<string> Gold)
{
    public bool IsAnswerable => Gold.Count > 0;
}
