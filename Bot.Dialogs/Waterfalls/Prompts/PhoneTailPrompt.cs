namespace Bot.Dialogs.Waterfalls.Prompts;

/// <summary>The last four digits of a phone number; a whole number will do.</summary>
internal sealed record PhoneTailPrompt(string Text, string Retry) : Prompt<string>(Text, Retry)
{
    private const int Length = 4;

    public override Recognition<string> Recognize(DialogTurn turn, bool isLastResort)
    {
        if (turn.Said.Phone is { } phone && phone.LastFour.All(char.IsAsciiDigit))
        {
            return new Recognition<string>.Answer(phone.LastFour);
        }

        string digits = string.Concat(turn.Plain.Where(char.IsAsciiDigit));
        return digits.Length == Length ? new Recognition<string>.Answer(digits) : Recognition<string>.None.Instance;
    }
}
