using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Waterfalls.Prompts;

/// <summary>One of the usual answers, or the customer's own words. The answer is the button's title, or the words as they were written.</summary>
internal sealed record OpenChoicePrompt(string Text, string Retry, IReadOnlyList<Choice<string>> Choices) : Prompt<string>(Text, Retry)
{
    // 我要退款吧 says no more than 退款.
    private const int WordsAround = 4;

    /// <summary>In UTF-16 units; less of own words is no answer.</summary>
    public int LengthMin { get; init; } = 2;

    public override IReadOnlyList<string> Buttons => [.. Choices.Select(choice => choice.Title)];

    public override Recognition<string> Recognize(DialogTurn turn, bool isLastResort)
    {
        if (ChoiceAnswers.Find(turn.Text, Buttons) is { } at)
        {
            return new Recognition<string>.Answer(Choices[at].Value);
        }

        // One of the usual answers in other words: the same, even where it would otherwise name another task.
        return ChoiceWords.FindOne(turn.Plain, Choices) is { } named && !QuestionShape.IsQuestion(turn.Plain)
            ? new Recognition<string>.Answer(SaysMore(turn.Text, named) ? TextPrompt.Cut(turn.Text) : named.Value)
            : new TextPrompt(Text, Retry) { LengthMin = LengthMin }.Recognize(turn, isLastResort);
    }

    private static bool SaysMore(string text, Choice<string> named) =>
        text.Any(char.IsDigit) || ChoiceAnswers.Bare(text).Length > named.Title.Length + WordsAround;
}
