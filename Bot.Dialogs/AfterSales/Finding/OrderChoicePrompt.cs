using Bot.Dialogs.Shop;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Finding;

/// <summary>One of the customer's own orders: by button, place, number, product or day.</summary>
internal sealed record OrderChoicePrompt(string Purpose, IReadOnlyList<Order> Orders, Counter Counter)
    : Prompt<string>(FinderWording.WhichOrder(Purpose), FinderWording.WhichOrderRetry)
{
    /// <summary>The answer that it is none of them.</summary>
    public const string Other = "";

    public override IReadOnlyList<string> Buttons =>
        [.. Orders.Select(order => FinderWording.Name(order, Counter.DayOf(order.OrderedAt))), FinderWording.OtherOrder];

    public override Recognition<string> Recognize(DialogTurn turn, bool isLastResort)
    {
        if (turn.Said.OrderNumber is { } number)
        {
            return new Recognition<string>.Answer(number);
        }

        if (ChoiceAnswers.Find(turn.Text, Buttons) is { } at)
        {
            return new Recognition<string>.Answer(at < Orders.Count ? Orders[at].Number : Other);
        }

        return ChoiceAnswers.IsNeither(turn.Text) ? new Recognition<string>.Answer(Other)
            : new OrderHints(turn, Counter).PickOne(Orders) is { } hinted ? new Recognition<string>.Answer(hinted.Number)
            : Recognition<string>.None.Instance;
    }
}
