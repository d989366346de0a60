using Bot.Dialogs.Waterfalls;

namespace Bot.Dialogs.AfterSales;

/// <summary>How many, in passing: «衬衫退一件», «两件都退».</summary>
internal static class QuantityWords
{
    private const string Measures = "件双条台只套";
    private static readonly string[] s_all = ["都退", "都换", "都修", "全退", "全换", "全部退", "全部换", "一起退", "一起换"];

    /// <param name="bought">No more than these.</param>
    public static int? Find(DialogTurn turn, int bought)
    {
        foreach (var number in turn.Said.Numbers)
        {
            // 一件事 is none of them.
            if (number.End < turn.Plain.Length && Measures.Contains(turn.Plain[number.End]) && !turn.Plain.AsSpan(number.End + 1).StartsWith("事")
                && number.Value >= 1 && number.Value <= bought && number.Value == decimal.Truncate(number.Value))
            {
                return (int)number.Value;
            }
        }

        return turn.Mentions(s_all) ? bought : null;
    }
}
