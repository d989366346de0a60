using System.Text;
using Bot.Dialogs.Understanding;
using Knowledge.Search;

namespace Bot.Dialogs.AfterSales.Questions;

/// <summary>Asks the FAQ what a customer's message means.</summary>
internal sealed class FaqLookup(FaqSearch search, TimeZoneInfo shopZone)
{
    // What a code is called where a clause of its own tells it: «…，订单号是 2026…»; longer names first.
    private static readonly string[] s_names =
        ["快递单号", "物流单号", "订单编号", "订单号", "运单号", "单号", "订单", "手机号码", "手机号", "手机", "电话", "邮箱", "税号"];

    /// <summary>What the FAQ knows; numbers of orders and phones and the like are no part of the question.</summary>
    public FaqResult Look(TurnContext turn, string text) =>
        search.Ask(WithoutCodes(text), DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(turn.Now, shopZone).DateTime));

    internal static string WithoutCodes(string text)
    {
        var said = Understood.Read(new Utterance(text), default);
        var rest = new StringBuilder(text);
        foreach (var (start, end) in said.OrderNumbers.Concat(said.TrackingNumbers).Concat(said.Emails).Select(code => (code.Start, code.End))
            .Concat(said.TaxNumbers.Select(number => (number.Start, number.End)))
            .Concat(said.Phones.Select(phone => (phone.Start, phone.End))))
        {
            var from = NameStart(text, start, end);
            rest.Remove(from, end - from).Insert(from, " ", end - from);
        }

        // A number alone is looked up as it is: nothing else was said.
        return rest.ToString() is var left && string.IsNullOrWhiteSpace(left) ? text : left;
    }

    /// <summary>Where the clause begins that only tells this code by its name; in 取消订单2026… and 订单2026…的鞋 the name belongs to what is said.</summary>
    private static int NameStart(string text, int start, int end)
    {
        if (!EndsClause(text, end))
        {
            return start;
        }

        var before = text[..start].TrimEnd(' ', ':', '：', '是', '为');
        var name = Array.Find(s_names, name => before.EndsWith(name, StringComparison.Ordinal));
        return name is not null && before.Length - name.Length is var from && (from == 0 || EndsClause(text, from - 1)) ? from : start;
    }

    private static bool EndsClause(string text, int at) => at >= text.Length || char.IsPunctuation(text[at]) || char.IsWhiteSpace(text[at]);
}
