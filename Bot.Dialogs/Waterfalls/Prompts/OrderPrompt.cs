namespace Bot.Dialogs.Waterfalls.Prompts;

/// <summary>An order number as typed; whether there is such an order is for the dialog to find out.</summary>
internal sealed record OrderPrompt(string Text, string Retry) : Prompt<string>(Text, Retry)
{
    private const int LengthMin = 6, LengthMax = 30;

    public override Recognition<string> Recognize(DialogTurn turn, bool isLastResort)
    {
        if (turn.Said.OrderNumber is { } number)
        {
            return new Recognition<string>.Answer(number);
        }

        // Asked for it, a bare code of another shape is meant as one.
        var bare = string.Concat(turn.Plain.Where(c => !char.IsWhiteSpace(c) && c != '-')).ToUpperInvariant();
        return bare.Length is >= LengthMin and <= LengthMax && bare.All(char.IsAsciiLetterOrDigit) && bare.Any(char.IsAsciiDigit)
            ? new Recognition<string>.Answer(bare)
            : Recognition<string>.None.Instance;
    }
}
