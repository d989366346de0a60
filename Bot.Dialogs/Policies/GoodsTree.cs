namespace Bot.Dialogs.Policies;

/// <summary>Which goods belong to which groups (goods.txt), and which words name parts of goods.</summary>
public sealed class GoodsTree
{
    private readonly Dictionary<string, HashSet<string>> _groups = new(StringComparer.Ordinal);
    private readonly HashSet<string> _parts = new(StringComparer.Ordinal);

    /// <summary>Whether the word is a group or one of its goods.</summary>
    public bool Knows(string goods) => _groups.ContainsKey(goods);

    public bool IsPart(string word) => _parts.Contains(word);

    /// <summary>Whether the goods are the group itself or belong to it. Unknown goods belong to nothing.</summary>
    public bool IsIn(string goods, string group) => goods == group ? Knows(goods) : _groups.TryGetValue(goods, out var groups) && groups.Contains(group);

    internal void AddGroup(string group) => _groups.TryAdd(group, new HashSet<string>(StringComparer.Ordinal));

    internal void AddGoods(string goods, string group)
    {
        AddGroup(goods);
        _groups[goods].Add(group);
    }

    internal void AddPart(string part) => _parts.Add(part);
}
