namespace Knowledge.FaqFiles;

/// <summary>Reads the FAQ files: a corpus, or every mistake in them at once.</summary>
public static class FaqLoader
{
    /// <param name="files">All files of the folder in any order; other kinds than .md and .txt are passed over.</param>
    /// <param name="knownActions">The names that 办理 (start a dialog) may give.</param>
    public static FaqLoad Load(IEnumerable<FaqSource> files, IReadOnlySet<string> knownActions)
    {
        FaqSource[] ordered = [.. files.OrderBy(file => file.File, StringComparer.Ordinal)];
        var notes = new Notes();
        WrittenEntry[] entries = [.. ordered.Where(IsTopic).SelectMany(file => new TopicReader(file, knownActions, notes).Read())];
        var lists = WordLists.Read(ordered.Where(IsList), notes);

        CorpusChecks.Run(entries, lists.Hot, notes);
        if (notes.Mistakes.Count > 0) return new FaqLoad.Rejected(Notes.InOrder(notes.Mistakes));
        return new FaqLoad.Accepted(new FaqCorpus(
            [.. entries.Select(written => written.Entry)],
            lists.Lexicon,
            [.. lists.Hot.Select(hot => hot.Word)],
            Notes.InOrder(notes.Warnings),
            CorpusVersion.Of(ordered)));
    }

    private static bool IsTopic(FaqSource file) => file.File.EndsWith(".md", StringComparison.OrdinalIgnoreCase);

    private static bool IsList(FaqSource file) => file.File.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);
}
