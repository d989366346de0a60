using Bot.Dialogs.Understanding.Amounts;

namespace Bot.Dialogs.Waterfalls.Prompts;

/// <summary>Yuan: 99块5, 一百二, 30.</summary>
/// <param name="Max">The most that makes sense.</param>
internal sealed record AmountPrompt(string Text, string Retry, decimal Max) : Prompt<decimal>(Text, Retry)
{
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    public override IReadOnlyList<string> Buttons => Suggestions;

    public override Recognition<decimal> Recognize(DialogTurn turn, bool isLastResort)
    {
        var amount = turn.Said.Money is { } money && money.Currency == Currency.Yuan ? money.Amount : turn.Said.Number;
        if (amount is not { } yuan)
        {
            return Recognition<decimal>.None.Instance;
        }

        return yuan > 0 && yuan <= Max
            ? new Recognition<decimal>.Answer(decimal.Round(yuan, 2))
            : new Recognition<decimal>.Refused(DialogWording.AmountOutside(Max));
    }
}
