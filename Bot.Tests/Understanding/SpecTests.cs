using System.Globalization;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Amounts;
using Bot.Dialogs.Understanding.Answers;
using Bot.Dialogs.Understanding.Codes;
using Bot.Dialogs.Understanding.Contacts;
using Bot.Dialogs.Understanding.Numbers;

namespace Bot.Tests.Understanding;

/// <summary>The cases of Specs/*.jsonl: every span and value, and nothing more.</summary>
public sealed class SpecTests
{
    private static readonly Dictionary<string, Func<Utterance, IEnumerable<SpecResult>>> s_models = new(StringComparer.Ordinal)
    {
        ["numbers"] = utterance => All(NumberScanner.Find(utterance), Written),
        ["ordinals"] = utterance => All(OrdinalScanner.Find(utterance), ordinal => $"{ordinal.Offset}"),
        ["percents"] = utterance => All(PercentScanner.Find(utterance), percent => Written(percent) + "%"),
        ["money"] = utterance => All(MoneyScanner.Find(utterance), Written),
        ["replies"] = utterance => ReplyScanner.Find(utterance) is { } found ? All([found], reply => reply.IsYes ? "true" : "false") : [],
        ["phones"] = utterance => All(PhoneScanner.Find(utterance), phone => phone.Digits),
        ["emails"] = utterance => All(EmailScanner.Find(utterance), email => email),
        ["urls"] = utterance => All(UrlScanner.Find(utterance), url => url),
        ["orders"] = utterance => All(OrderNumbers.Find(utterance), order => order),
        ["trackings"] = utterance => All(TrackingNumbers.Find(utterance), tracking => tracking),
    };

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var model in s_models.Keys)
        {
            foreach (var one in SpecCase.Load(model))
            {
                cases.Add(model, one.Input);
            }
        }

        return cases;
    }

    [Theory, MemberData(nameof(Cases))]
    public void A_message_yields_exactly_what_its_case_lists(string model, string input)
    {
        var expected = SpecCase.Load(model).First(one => one.Input == input).Results;

        Assert.Equal(expected, s_models[model](new Utterance(input)));
    }

    private static IEnumerable<SpecResult> All<T>(IReadOnlyList<Recognized<T>> found, Func<T, string> written) =>
        found.Select(one => new SpecResult(one.Start, one.End - 1, written(one.Value)));

    private static string Written(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    private static string Written(Money money) =>
        (money.IsApproximate ? "~" : "") + Written(money.Amount) + (money.Currency == Currency.Yuan ? "" : " " + money.Currency.IsoCode);
}
