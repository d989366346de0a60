using Bot.Dialogs.Policies;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Repairs;

/// <summary>A fault that comes up often, and what is worth trying before anything is sent in.</summary>
/// <param name="Title">As the button says it.</param>
/// <param name="Goods">Groups or goods of goods.txt that have it.</param>
/// <param name="Words">How customers put it.</param>
internal sealed record KnownFault(string Title, string[] Goods, string[] Words)
{
    /// <summary>Two to four, safe for anybody; empty: trying is no use.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    /// <summary>The part with a warranty of its own that is faulty.</summary>
    public string? Part { get; init; }

    public bool IsOf(string? goods, GoodsTree tree) => goods is not null && Array.Exists(Goods, group => tree.IsIn(goods, group));

    public bool IsSaid(string plain) => WordIn(plain) is not null;

    /// <summary>The words that name it, null when none does.</summary>
    public string? WordIn(string plain) => Words.Append(Title).FirstOrDefault(word => ChoiceWords.IsSaid(plain, word));
}
