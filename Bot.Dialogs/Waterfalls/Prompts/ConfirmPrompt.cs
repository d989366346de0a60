using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Waterfalls.Prompts;

/// <summary>Yes or no, in whatever words.</summary>
/// <param name="Yes">The button for yes.</param>
/// <param name="No">The button for no.</param>
internal sealed record ConfirmPrompt(string Text, string Retry, string Yes, string No) : Prompt<bool>(Text, Retry)
{
    public override IReadOnlyList<string> Buttons => [Yes, No];

    public override Recognition<bool> Recognize(DialogTurn turn, bool isLastResort) => ChoiceAnswers.Find(turn.Text, Buttons) switch
    {
        0 => new Recognition<bool>.Answer(true),
        1 => new Recognition<bool>.Answer(false),
        _ => turn.Said.YesNo is { } said ? new Recognition<bool>.Answer(said) : Recognition<bool>.None.Instance,
    };
}
