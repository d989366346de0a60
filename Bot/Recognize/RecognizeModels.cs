using System.Globalization;
using System.Text.Json.Nodes;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Amounts;
using Bot.Dialogs.Understanding.Answers;
using Bot.Dialogs.Understanding.Codes;
using Bot.Dialogs.Understanding.Contacts;
using Bot.Dialogs.Understanding.Numbers;
using Bot.Dialogs.Understanding.Times;

namespace Bot.Recognize;

/// <summary>Every model of the command, with results in the shapes of the published recognizer specs.</summary>
internal static class RecognizeModels
{
    public static IReadOnlyList<IRecognizeModel> All { get; } =
    [
        new ScanModel<decimal>("number", "number", NumberScanner.Find, (_, found) => Value(Written(found.Value))),
        new ScanModel<Ordinal>("ordinal", "ordinal", OrdinalScanner.Find, (_, found) => Resolve(found.Value)),
        new ScanModel<decimal>("percent", "percentage", PercentScanner.Find, (_, found) => Value(Written(found.Value) + "%")),
        new ScanModel<Money>("currency", "currency", MoneyScanner.Find, (_, found) => Resolve(found.Value)),
        new DateTimeModel(TimeProvider.System),
        new ScanModel<TimeLength>("duration", "datetimeV2.duration", TimeFinder.FindLengths, (_, found) => TimeShapes.Resolve(found.Value)),
        new ScanModel<Reply>("boolean", "boolean", One(ReplyScanner.Find), (_, found) => Resolve(found.Value)),
        new ScanModel<PhoneNumber>("phone", "phonenumber", PhoneScanner.Find, Resolve),
        new ScanModel<string>("email", "email", EmailScanner.Find, (_, found) => Value(found.Value)),
        new ScanModel<string>("url", "url", UrlScanner.Find, (_, found) => Value(found.Value)),
        new ScanModel<string>("order", "order", OrderNumbers.Find, (_, found) => Value(found.Value)),
        new ScanModel<string>("tracking", "tracking", TrackingNumbers.Find, (_, found) => Value(found.Value)),
    ];

    private static Func<Utterance, IReadOnlyList<Recognized<T>>> One<T>(Func<Utterance, Recognized<T>?> find) =>
        utterance => find(utterance) is { } found ? [found] : [];

    private static JsonObject Resolve(Reply reply) => new() { ["value"] = reply.IsYes, ["score"] = reply.IsWhole ? 1.0 : 0.7 };

    private static JsonObject Value(string value) => new() { ["value"] = value };

    private static JsonObject Resolve(Ordinal ordinal)
    {
        var offset = ordinal.Offset.ToString(CultureInfo.InvariantCulture);
        var origin = ordinal.Origin switch { OrdinalOrigin.Start => "start", OrdinalOrigin.End => "end", _ => "current" };
        return new JsonObject { ["value"] = offset, ["offset"] = offset, ["relativeTo"] = origin };
    }

    private static JsonObject Resolve(Utterance utterance, Recognized<PhoneNumber> found) => new()
    {
        ["value"] = utterance.Words(found.Start, found.End),
        ["score"] = found.Value.Kind is PhoneKind.Mobile or PhoneKind.Service ? "1" : "0.6",
    };

    /// <summary>五毛 alone is five Jiao there, without a code; everything else is in the main unit.</summary>
    private static JsonObject Resolve(Money money)
    {
        if (money.Coin is { } coin)
        {
            var coins = money.Amount * (coin == SmallCoin.Jiao ? 10 : 100);
            return new JsonObject { ["value"] = Written(coins), ["unit"] = coin.ToString() };
        }

        var resolution = new JsonObject { ["value"] = Written(money.Amount), ["unit"] = money.Currency.Name };
        if (money.Currency.IsoCode is { } code)
        {
            resolution["isoCurrency"] = code;
        }

        return resolution;
    }

    /// <summary>Fifteen significant digits, as the specs write numbers: 0.333333333333333, 5E-06.</summary>
    private static string Written(decimal value) => ((double)value).ToString("G15", CultureInfo.InvariantCulture);
}
