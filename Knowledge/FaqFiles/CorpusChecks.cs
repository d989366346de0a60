using Knowledge.Analysis;

namespace Knowledge.FaqFiles;

/// <summary>What can only be seen with all files read: ids and wordings used twice, references to nothing.</summary>
internal static class CorpusChecks
{
    public static void Run(IReadOnlyList<FaqEntry> entries, IReadOnlyList<Listed> hot, Notes notes)
    {
        if (entries.Count == 0 && notes.Mistakes.Count == 0) notes.Mistake("", 0, "文件夹里一个问题也没有。请至少写一个「## 问题 {#编号}」。");
        IdsAreUnique(entries, notes);
        WordingsAreUnique(entries, notes);
        AnswersAreUnique(entries, notes);
        ReferencesExist(entries, hot, notes);
    }

    private static void IdsAreUnique(IReadOnlyList<FaqEntry> entries, Notes notes)
    {
        foreach (var same in entries.GroupBy(entry => entry.Id))
        {
            foreach (var again in same.Skip(1)) notes.Mistake(again.File, again.Line, $"编号「{again.Id}」重复，已经用在 {Place(same.First())}。请换一个编号。");
        }
    }

    /// <summary>A question that two entries claim can only be answered by chance, so the editor must decide.</summary>
    private static void WordingsAreUnique(IReadOnlyList<FaqEntry> entries, Notes notes)
    {
        var owners = new Dictionary<string, FaqEntry>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (string wording in entry.Wordings.Prepend(entry.Question))
            {
                string folded = Folding.Comparable(wording);
                if (folded.Length == 0) notes.Mistake(entry.File, entry.Line, $"「{wording}」里没有文字，客户不可能这样问。请改写或删掉。");
                else if (owners.TryAdd(folded, entry)) continue;
                else if (ReferenceEquals(owners[folded], entry)) notes.Warning(entry.File, entry.Line, $"问法「{wording}」在这个问题里写了两次，可以删掉一个。");
                else notes.Mistake(entry.File, entry.Line, $"问法「{wording}」和 {Place(owners[folded])} 的「{owners[folded].Question}」重复。请只留在一个问题下。");
            }
        }
    }

    private static void AnswersAreUnique(IReadOnlyList<FaqEntry> entries, Notes notes)
    {
        foreach (var same in entries.Where(entry => entry.Answer.Length > 0).GroupBy(entry => entry.Answer))
        {
            foreach (var again in same.Skip(1)) notes.Warning(again.File, again.Line, $"答案和 {Place(same.First())} 的「{same.First().Question}」完全一样。如果是同一个问题，请合并。");
        }
    }

    private static void ReferencesExist(IReadOnlyList<FaqEntry> entries, IReadOnlyList<Listed> hot, Notes notes)
    {
        var ids = entries.Select(entry => entry.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            foreach (string id in entry.Related.Where(id => !ids.Contains(id))) notes.Mistake(entry.File, entry.Line, $"相关问题「{id}」不存在。请检查编号，或删掉它。");
            if (entry.Related.Contains(entry.Id)) notes.Mistake(entry.File, entry.Line, $"相关问题里写了自己（「{entry.Id}」）。请删掉它。");
        }
        foreach (var listed in hot.Where(listed => !ids.Contains(listed.Word))) notes.Mistake(listed.File, listed.Line, $"热门问题「{listed.Word}」不存在。请写已有问题的编号。");
        foreach (var again in hot.GroupBy(listed => listed.Word).SelectMany(same => same.Skip(1))) notes.Mistake(again.File, again.Line, $"热门问题「{again.Word}」写了两次。请删掉一个。");
    }

    private static string Place(FaqEntry entry) => $"{entry.File}:{entry.Line}";
}
