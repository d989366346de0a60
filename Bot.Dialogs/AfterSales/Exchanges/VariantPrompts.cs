using Bot.Dialogs.Understanding;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Exchanges;

/// <summary>Which other variant: by button, place or words. While the shop cannot be asked, in the customer's own words.</summary>
/// <param name="Shelf">Null: the shop cannot be asked.</param>
internal sealed record VariantPrompt(string Text, string Retry, Shelf? Shelf) : Prompt<WantedVariant>(Text, Retry)
{
    private const int ButtonsMax = 8, LengthMax = 60;

    public override IReadOnlyList<string> Buttons => [.. (Shelf?.Choices ?? []).Take(ButtonsMax).Select(variant => variant.Variant)];

    public override Recognition<WantedVariant> Recognize(DialogTurn turn, bool isLastResort)
    {
        if (Shelf is null)
        {
            return turn.Text.Length is 0 or > LengthMax || !turn.Text.Any(char.IsLetterOrDigit) || (!isLastResort && QuestionShape.IsQuestion(turn.Plain))
                ? Recognition<WantedVariant>.None.Instance
                : new Recognition<WantedVariant>.Answer(new WantedVariant(Of: null, Sku: null, turn.Text));
        }

        // «大一码» holds a number too: the words come before a place in the list.
        var wanted = Shelf.Find(turn.Said) ?? (ChoiceAnswers.Find(turn.Text, Buttons) is { } at ? Shelf.Of(Shelf.Choices[at]) : null);
        return wanted is null ? Recognition<WantedVariant>.None.Instance : new Recognition<WantedVariant>.Answer(wanted);
    }
}

/// <summary>What the customer wants instead of a variant that cannot be had.</summary>
/// <param name="Other">Another variant; null: none.</param>
/// <param name="Instead">Something else altogether.</param>
internal sealed record InsteadOfVariant(WantedVariant? Other, AfterRefusal? Instead);

/// <summary>The variant cannot be had: another one, or what the policy offers.</summary>
internal sealed record OtherVariantPrompt(string Text, Shelf? Shelf, ChoicePrompt<AfterRefusal> Refused) : Prompt<InsteadOfVariant>(Text, Refused.Retry)
{
    private const int OthersMax = 4;

    private string[] Others => [.. (Shelf?.Choices ?? []).Take(OthersMax).Select(variant => variant.Variant)];

    public override IReadOnlyList<string> Buttons => [.. Others, .. Refused.Buttons];

    public override Recognition<InsteadOfVariant> Recognize(DialogTurn turn, bool isLastResort)
    {
        if (Shelf?.Find(turn.Said) is { } wanted)
        {
            return new Recognition<InsteadOfVariant>.Answer(new InsteadOfVariant(wanted, Instead: null));
        }

        var others = Others;
        return ChoiceAnswers.Find(turn.Text, Buttons) is not { } at
            ? Refused.Recognize(turn, isLastResort) is Recognition<AfterRefusal>.Answer said ? Answer(said.Value) : Recognition<InsteadOfVariant>.None.Instance
            : Shelf is not null && at < others.Length ? new Recognition<InsteadOfVariant>.Answer(new InsteadOfVariant(Shelf.Of(Shelf.Choices[at]), Instead: null))
            : Answer(Refused.Choices[at - others.Length].Value);
    }

    private static Recognition<InsteadOfVariant>.Answer Answer(AfterRefusal instead) => new(new InsteadOfVariant(Other: null, instead));
}
