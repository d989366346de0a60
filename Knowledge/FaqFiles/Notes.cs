namespace Knowledge.FaqFiles;

/// <summary>Where the readers of one load write down what they find, so that an editor hears of everything at once.</summary>
internal sealed class Notes
{
    public List<FaqMistake> Mistakes { get; } = [];

    public List<FaqMistake> Warnings { get; } = [];

    public void Mistake(string file, int line, string what) => Mistakes.Add(new FaqMistake(file, line, what));

    public void Warning(string file, int line, string what) => Warnings.Add(new FaqMistake(file, line, what));

    public static IReadOnlyList<FaqMistake> InOrder(List<FaqMistake> notes) =>
        [.. notes.OrderBy(note => note.File, StringComparer.Ordinal).ThenBy(note => note.Line)];
}
