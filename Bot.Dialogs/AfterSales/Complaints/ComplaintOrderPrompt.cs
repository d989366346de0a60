using Bot.Dialogs.AfterSales.Finding;
using Bot.Dialogs.Shop;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Complaints;

/// <summary>Which order it is about, if any: one of the customer's own by button, place, product or day, or any number.</summary>
internal sealed record ComplaintOrderPrompt(IReadOnlyList<Order> Own, Counter Counter)
    : Prompt<string>(Own.Count > 0 ? ComplaintWording.WhichOrder : ComplaintWording.WhichNumber, ComplaintWording.WhichOrderRetry)
{
    /// <summary>The answer that it is about none.</summary>
    public const string None = "";

    private static readonly string[] s_none = ["不针对", "没有订单", "无关", "没关系", "没下单", "不是订单", "没买", "不记得", "忘了", "不知道", "找不到"];

    public override IReadOnlyList<string> Buttons => [.. Own.Select(order => FinderWording.Name(order, Counter.DayOf(order.OrderedAt))), ComplaintWording.NoOrder];

    public override Recognition<string> Recognize(DialogTurn turn, bool isLastResort)
    {
        if (turn.Said.OrderNumber is { } number)
        {
            return new Recognition<string>.Answer(number);
        }

        if (ChoiceAnswers.Find(turn.Text, Buttons) is { } at)
        {
            return new Recognition<string>.Answer(at < Own.Count ? Own[at].Number : None);
        }

        return ChoiceAnswers.IsNeither(turn.Text) || turn.Mentions(s_none) ? new Recognition<string>.Answer(None)
            : new OrderHints(turn, Counter).PickOne(Own) is { } hinted ? new Recognition<string>.Answer(hinted.Number)
            : new OrderPrompt(Text, Retry).Recognize(turn, isLastResort);
    }
}
