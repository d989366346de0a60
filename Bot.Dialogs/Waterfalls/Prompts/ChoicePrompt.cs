using Bot.Dialogs.Understanding;

namespace Bot.Dialogs.Waterfalls.Prompts;

/// <summary>One of several: by its title, one of its other words, 第二个 or 2.</summary>
internal sealed record ChoicePrompt<T>(string Text, string Retry, IReadOnlyList<Choice<T>> Choices) : Prompt<T>(Text, Retry)
{
    public override IReadOnlyList<string> Buttons => [.. Choices.Select(choice => choice.Title)];

    public override Recognition<T> Recognize(DialogTurn turn, bool isLastResort)
    {
        if (ChoiceAnswers.Find(turn.Text, Buttons) is { } at)
        {
            return new Recognition<T>.Answer(Choices[at].Value);
        }

        return ChoiceWords.FindOne(turn.Plain, Choices) is { } chosen ? new Recognition<T>.Answer(chosen.Value) : Recognition<T>.None.Instance;
    }
}

/// <param name="Title">What the button says.</param>
/// <param name="Words">Other ways to say it, in small letters; each is found inside a longer answer.</param>
internal sealed record Choice<T>(string Title, T Value, params IReadOnlyList<string> Words);

internal static class ChoiceWords
{
    private const string Denials = "不没未无非";
    private static readonly string[] s_denials = ["没有", "不是"];

    /// <summary>The choice whose longest word in the text is longer than every other's; null when none or two are said. A denied word does not count.</summary>
    public static Choice<T>? FindOne<T>(string text, IReadOnlyList<Choice<T>> choices)
    {
        Choice<T>? best = null;
        var longest = 0;
        var isTie = false;
        foreach (var choice in choices)
        {
            var length = choice.Words.Append(choice.Title).Where(word => IsSaid(text, word)).Select(word => word.Length).DefaultIfEmpty().Max();
            if (length > longest)
            {
                (best, longest, isTie) = (choice, length, false);
            }
            else if (length == longest && length > 0)
            {
                isTie = true;
            }
        }

        return isTie ? null : best;
    }

    public static bool IsSaid(string text, string word)
    {
        for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
        {
            if (!IsDenied(text, at) || Denials.Contains(word[0]))
            {
                return true;
            }
        }

        return false;
    }

    // 没摔过, 没有摔过, 不是摔的.
    private static bool IsDenied(string text, int at) =>
        at > 0 && (Denials.Contains(text[at - 1]) || Array.Exists(s_denials, denial => text.AsSpan(0, at).EndsWith(denial)));
}
