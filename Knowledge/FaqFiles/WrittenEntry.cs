namespace Knowledge.FaqFiles;

/// <summary>An entry, and where its parts were written, so that a mistake found later can still name the line.</summary>
/// <param name="Entry">The entry.</param>
/// <param name="WordingLines">Line of each of its wordings.</param>
internal sealed record WrittenEntry(FaqEntry Entry, IReadOnlyList<int> WordingLines)
{
    /// <summary>The standard question and all wordings, each with its line.</summary>
    public IEnumerable<(string Text, int Line)> Questions => Entry.Wordings.Zip(WordingLines).Prepend((Entry.Question, Entry.Line));

    public string Place => PlaceOf(Entry.Line);

    public string PlaceOf(int line) => $"{Entry.File}:{line}";
}
