using Knowledge.FaqFiles;
using Knowledge.Search;

namespace Knowledge.Learning;

/// <summary>A corpus read from a table, which numbers lines where an FAQ numbers entries.</summary>
/// <param name="Corpus">Lines of one group are wordings of one entry, in file order; a line without a group is an entry of its own.</param>
/// <param name="EntryOf">The entry's id of each line's id.</param>
/// <param name="LinesOf">The lines' ids of each entry's id, in the order of its wordings, the standard question first.</param>
public sealed record TsvCorpus(FaqCorpus Corpus, IReadOnlyDictionary<string, string> EntryOf, IReadOnlyDictionary<string, IReadOnlyList<string>> LinesOf)
{
    /// <summary>The id of the line that speaks most for an entry; that of its first line when it is a wording added since.</summary>
    public string LineOf(RankedEntry ranked)
    {
        var lines = LinesOf[ranked.Entry.Id];
        return lines[ranked.Wording < lines.Count ? ranked.Wording : 0];
    }
}
