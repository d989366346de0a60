namespace Bot.Dialogs.Policies;

/// <summary>What can only be seen with all clauses read: that every kind can always be decided, and by one version of a clause.</summary>
internal static class BookChecks
{
    public static void Run(IReadOnlyList<Clause> clauses, PolicyMistakes mistakes)
    {
        foreach (var kind in Enum.GetValues<PolicyKind>())
        {
            Clause[] fallbacks = [.. clauses.Where(clause => clause.IsFallback && clause.Kinds.Contains(kind))];
            var name = PolicyWords.Kinds.NameOf(kind);
            if (fallbacks.Length == 0) mistakes.Add("", 0, $"「{name}」缺少兜底条款。请写一个「办理」含{name}、结论是「人工」、没有任何条件和日期的条款。");
            foreach (var again in fallbacks.Skip(1)) mistakes.Add(again.File, again.Line, $"「{name}」的兜底条款已经写在 {fallbacks[0].File}:{fallbacks[0].Line}，只能有一个。");
        }

        foreach (var clause in clauses.Where(clause => clause.From > clause.To))
        {
            mistakes.Add(clause.File, clause.Line, $"生效日 {clause.From:yyyy-MM-dd} 晚于失效日 {clause.To:yyyy-MM-dd}。请改正。");
        }

        foreach (var versions in clauses.GroupBy(clause => clause.Id))
        {
            Clause[] ordered = [.. versions.OrderBy(clause => clause.From ?? DateOnly.MinValue)];
            foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
            {
                if (earlier.To is not { } end || later.From is not { } begin || begin <= end)
                    mistakes.Add(later.File, later.Line, $"编号「{later.Id}」和 {earlier.File}:{earlier.Line} 重复。同一条款的新旧两版可以用同一个编号，但旧版要写「失效」，新版要写「生效」，日期不能重叠。");
            }
        }
    }
}
