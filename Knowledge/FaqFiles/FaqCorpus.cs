namespace Knowledge.FaqFiles;

/// <summary>Everything the FAQ folder says, free of mistakes. Immutable.</summary>
/// <param name="Entries">In the order of file names, then of lines; never empty when it comes from <see cref="FaqLoader"/>.</param>
/// <param name="Words">The shop's words.</param>
/// <param name="Hot">Ids of the entries offered with the greeting (hot.txt), in file order; all of them exist. May be empty.</param>
/// <param name="Warnings">What an editor should look at although it may stay as it is.</param>
/// <param name="Version">Hash of the content: the same files give the same version on every machine, whatever their line ends.</param>
public sealed record FaqCorpus(
    IReadOnlyList<FaqEntry> Entries,
    Lexicon Words,
    IReadOnlyList<string> Hot,
    IReadOnlyList<FaqMistake> Warnings,
    string Version);
