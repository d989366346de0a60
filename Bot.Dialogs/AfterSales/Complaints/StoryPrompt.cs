using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Complaints;

/// <summary>What happened. A story names other tasks and asks rhetorically, so only a short message may be something else than an answer.</summary>
internal sealed record StoryPrompt(string Text, string Retry) : Prompt<string>(Text, Retry)
{
    private const int LengthMin = 4;

    // Beyond this a message tells rather than asks or changes its mind.
    private const int ShortMax = 16;

    /// <summary>A short question is one of its own.</summary>
    public static bool IsElse(DialogTurn turn) => IsShort(turn) && QuestionShape.IsQuestion(turn.Plain);

    public override Recognition<string> Recognize(DialogTurn turn, bool isLastResort)
    {
        var isElse = !isLastResort && (IsElse(turn) || (turn.ChangesMind && IsShort(turn)));
        return isElse || turn.Text.Length < LengthMin || turn.Text.Count(char.IsLetter) < LengthMin / 2
            ? Recognition<string>.None.Instance
            : new Recognition<string>.Answer(TextPrompt.Cut(turn.Text));
    }

    private static bool IsShort(DialogTurn turn) => turn.Text.Length <= ShortMax;
}
