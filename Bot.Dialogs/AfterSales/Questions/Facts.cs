using System.Text.Json;
using Bot.Dialogs.Activities;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.AfterSales.Questions;

/// <summary>Takes from each activity what an agent would otherwise ask for again.</summary>
internal static class Facts
{
    // A conversation that names more than these is no help to read; the transcript has them all.
    private const int FactsMax = 20;
    private const int PhotosMax = 20;
    private const int ValueMax = 100;

    public static BotState FromMessage(BotState state, Activity message)
    {
        var photos = (message.Attachments ?? [])
            .Where(attachment => attachment.ContentUrl is not null)
            .Select(attachment => new Photo(attachment.ContentUrl ?? "", attachment.Name));
        var orders = OrderNumbers.Find(message.Text ?? "")
            .Select(number => new Fact(QuestionWording.OrderNumber, number, QuestionWording.SaidByCustomer));
        return Add(state, orders) with { Photos = [.. state.Photos.Concat(photos).TakeLast(PhotosMax)] };
    }

    /// <summary>What the page knows: the order and product the customer came from.</summary>
    public static BotState FromPage(BotState state, JsonElement? value)
    {
        if (value is not { ValueKind: JsonValueKind.Object } context)
        {
            return state;
        }

        return Add(state,
        [
            .. Read(context, "order", QuestionWording.OrderNumber),
            .. Read(context, "title", QuestionWording.Product),
        ]);
    }

    private static IEnumerable<Fact> Read(JsonElement context, string member, string name)
    {
        if (context.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 and <= ValueMax } text)
        {
            yield return new Fact(name, text, QuestionWording.KnownFromPage);
        }
    }

    private static BotState Add(BotState state, IEnumerable<Fact> facts)
    {
        List<Fact> all = [.. state.Facts];
        foreach (var fact in facts)
        {
            if (!all.Exists(known => known.Name == fact.Name && known.Value == fact.Value))
            {
                all.Add(fact);
            }
        }

        return all.Count == state.Facts.Count ? state : state with { Facts = [.. all.TakeLast(FactsMax)] };
    }
}
