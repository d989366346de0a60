using System.Text;
using Bot.Dialogs.Understanding;
using Knowledge.Search;

namespace Bot.Dialogs.AfterSales.Questions;

/// <summary>Asks the FAQ what a customer's message means.</summary>
internal sealed class FaqLookup(FaqSearch search, TimeZoneInfo shopZone)
{
    /// <summary>What the FAQ knows; numbers of orders and phones and the like are no part of the question.</summary>
    public FaqResult Look(TurnContext turn, string text) =>
        search.Ask(WithoutCodes(text), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(turn.Now, shopZone).DateTime));

    private static string WithoutCodes(string text)
    {
        var said = Understood.Read(new Utterance(text), default);
        var rest = new StringBuilder(text);
        foreach (var (start, end) in said.OrderNumbers.Concat(said.TrackingNumbers).Concat(said.Emails).Select(code => (code.Start, code.End))
            .Concat(said.TaxNumbers.Select(number => (number.Start, number.End)))
            .Concat(said.Phones.Select(phone => (phone.Start, phone.End))))
        {
            rest.Remove(start, end - start).Insert(start, " ", end - start);
        }

        // A number alone is looked up as it is: nothing else was said.
        return rest.ToString() is var left && string.IsNullOrWhiteSpace(left) ? text : left;
    }
}
