namespace Bot.Dialogs.Waterfalls.Prompts;

/// <summary>The customer's own words. A question is first looked up elsewhere and only then taken as the answer.</summary>
internal sealed record TextPrompt(string Text, string Retry) : Prompt<string>(Text, Retry)
{
    private const int LengthMax = 500;
    private const int NumberWordsMax = 4;

    /// <summary>In UTF-16 units; less is no answer.</summary>
    public int LengthMin { get; init; } = 2;

    /// <summary>Answers to click.</summary>
    public IReadOnlyList<string> Suggestions { get; init; } = [];

    public override IReadOnlyList<string> Buttons => Suggestions;

    public override Recognition<string> Recognize(DialogTurn turn, bool isLastResort)
    {
        if (turn.Text.Length < LengthMin || !turn.Text.Any(char.IsLetterOrDigit)
            || (!isLastResort && (turn.ChangesMind || IsNumberAlone(turn) || QuestionShape.IsQuestion(turn.Plain))))
        {
            return Recognition<string>.None.Instance;
        }

        return new Recognition<string>.Answer(Cut(turn.Text));
    }

    // 订单号 and a number is the answer to another question.
    private static bool IsNumberAlone(DialogTurn turn) => turn.Said.OrderNumbers is [var only] && turn.Text.Length - only.Length <= NumberWordsMax;

    /// <summary>As much of it as is kept.</summary>
    internal static string Cut(string text) => text.Length > LengthMax ? text[..LengthMax] : text;
}

/// <summary>Whether a message looks like a question of its own.</summary>
internal static class QuestionShape
{
    private static readonly string[] s_words =
        ["?", "吗", "怎么", "咋", "多久", "多少", "什么时候", "啥时候", "为什么", "为啥", "能不能", "可不可以", "可以不", "是不是", "有没有", "谁出", "谁付", "哪里", "哪儿", "如何"];

    // 这几天, 过几天 and the like name a time instead of asking for a number of days.
    private const string BeforeSomeDays = "这那过前后晚好";

    public static bool IsQuestion(string plain) => Array.Exists(s_words, word => plain.Contains(word, StringComparison.Ordinal)) || AsksForDays(plain);

    private static bool AsksForDays(string plain)
    {
        for (var at = plain.IndexOf("几天", StringComparison.Ordinal); at >= 0; at = plain.IndexOf("几天", at + 1, StringComparison.Ordinal))
        {
            if (at == 0 || !BeforeSomeDays.Contains(plain[at - 1]))
            {
                return true;
            }
        }

        return false;
    }
}
