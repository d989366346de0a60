using Knowledge.Analysis;

namespace Knowledge.FaqFiles;

/// <summary>What can only be seen with all files read: ids and wordings used twice, references to nothing.</summary>
internal static class CorpusChecks
{
    public static void Run(IReadOnlyList<WrittenEntry> entries, IReadOnlyList<Listed> hot, Notes notes)
    {
        if (entries.Count == 0 && notes.Mistakes.Count == 0) notes.Mistake("", 0, "文件夹里一个问题也没有。请至少写一个「## 问题 {#编号}」。");
        IdsAreUnique(entries, notes);
        WordingsAreUnique(entries, notes);
        AnswersAreUnique(entries, notes);
        ReferencesExist(entries, hot, notes);
    }

    private static void IdsAreUnique(IReadOnlyList<WrittenEntry> entries, Notes notes)
    {
        foreach (var same in entries.GroupBy(written => written.Entry.Id))
        {
            foreach (var again in same.Skip(1)) notes.Mistake(again.Entry.File, again.Entry.Line, $"编号「{same.Key}」重复，已经用在 {same.First().Place}。请换一个编号。");
        }
    }

    /// <summary>A question that two entries claim can only be answered by chance, so the editor must decide.</summary>
    private static void WordingsAreUnique(IReadOnlyList<WrittenEntry> entries, Notes notes)
    {
        var firsts = new Dictionary<string, (WrittenEntry Owner, int Line)>(StringComparer.Ordinal);
        foreach (var written in entries)
        {
            foreach (var (text, line) in written.Questions)
            {
                string folded = Folding.Comparable(text);
                if (folded.Length == 0) notes.Mistake(written.Entry.File, line, $"「{text}」里没有文字，客户不可能这样问。请改写或删掉。");
                else if (!firsts.TryAdd(folded, (written, line))) NoteRepeat(written, text, line, firsts[folded], notes);
            }
        }
    }

    private static void NoteRepeat(WrittenEntry written, string text, int line, (WrittenEntry Owner, int Line) first, Notes notes)
    {
        if (ReferenceEquals(first.Owner, written)) notes.Warning(written.Entry.File, line, $"问法「{text}」已经写在第 {first.Line} 行，可以删掉一个。");
        else notes.Mistake(written.Entry.File, line, $"问法「{text}」和「{first.Owner.Entry.Question}」（{first.Owner.PlaceOf(first.Line)}）重复。请只留在一个问题下。");
    }

    private static void AnswersAreUnique(IReadOnlyList<WrittenEntry> entries, Notes notes)
    {
        foreach (var same in entries.Where(written => written.Entry.Answer.Length > 0).GroupBy(written => written.Entry.Answer))
        {
            var first = same.First();
            foreach (var again in same.Skip(1))
                notes.Warning(again.Entry.File, again.Entry.Line, $"答案和「{first.Entry.Question}」（{first.Place}）完全一样。如果是同一个问题，请合并。");
        }
    }

    private static void ReferencesExist(IReadOnlyList<WrittenEntry> entries, IReadOnlyList<Listed> hot, Notes notes)
    {
        var ids = entries.Select(written => written.Entry.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in entries.Select(written => written.Entry))
        {
            foreach (string id in entry.Related.Where(id => !ids.Contains(id))) notes.Mistake(entry.File, entry.Line, $"相关问题「{id}」不存在。请检查编号，或删掉它。");
            if (entry.Related.Contains(entry.Id)) notes.Mistake(entry.File, entry.Line, $"相关问题里写了自己（「{entry.Id}」）。请删掉它。");
        }
        foreach (var listed in hot.Where(listed => !ids.Contains(listed.Word))) notes.Mistake(listed.File, listed.Line, $"热门问题「{listed.Word}」不存在。请写已有问题的编号。");
        foreach (var again in hot.GroupBy(listed => listed.Word).SelectMany(same => same.Skip(1)))
            notes.Mistake(again.File, again.Line, $"热门问题「{again.Word}」写了两次。请删掉一个。");
    }
}
