namespace Knowledge.FaqFiles;

/// <summary>What came of reading the files: everything, or every mistake.</summary>
public abstract record FaqLoad
{
    private FaqLoad() { }

    public sealed record Accepted(FaqCorpus Corpus) : FaqLoad;

    /// <param name="Mistakes">All of them, by file and line; never empty. Nothing may be published.</param>
    public sealed record Rejected(IReadOnlyList<FaqMistake> Mistakes) : FaqLoad;
}
