using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Contacts;

namespace Bot.Dialogs.Waterfalls.Prompts;

/// <summary>A whole phone number to call, or one of the answers that stand for none.</summary>
/// <param name="Instead">What else may be said: 不用回电.</param>
internal sealed record PhonePrompt(string Text, string Retry, IReadOnlyList<Choice<string>> Instead) : Prompt<string>(Text, Retry)
{
    // So many digits are meant as a number to call; fewer are something else.
    private const int DigitsMin = 5;

    public override IReadOnlyList<string> Buttons => [.. Instead.Select(choice => choice.Title)];

    public override Recognition<string> Recognize(DialogTurn turn, bool isLastResort)
    {
        if (turn.Said.CallableNumber() is { } digits)
        {
            return new Recognition<string>.Answer(digits);
        }

        if (ChoiceAnswers.Find(turn.Text, Buttons) is { } at)
        {
            return new Recognition<string>.Answer(Instead[at].Value);
        }

        return turn.Said.OrderNumbers.Count == 0 && (turn.Said.Phones.Count > 0 || turn.Plain.Count(char.IsAsciiDigit) >= DigitsMin)
            ? new Recognition<string>.Refused(DialogWording.PhoneIncomplete)
            : ChoiceWords.FindOne(turn.Plain, Instead) is { } chosen ? new Recognition<string>.Answer(chosen.Value)
            : Recognition<string>.None.Instance;
    }
}

internal static class CallableNumbers
{
    /// <summary>The first mobile or landline number that is whole; null for tails and numbers with stars.</summary>
    public static string? CallableNumber(this Understood said) =>
        said.Phones.Where(phone => phone.Value.Kind is PhoneKind.Mobile or PhoneKind.Landline).Select(phone => phone.Value.Digits).FirstOrDefault();
}
