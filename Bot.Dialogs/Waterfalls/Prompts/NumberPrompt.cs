namespace Bot.Dialogs.Waterfalls.Prompts;

/// <summary>How many: 两件, 2, 都退.</summary>
/// <param name="Min">The least that counts.</param>
/// <param name="Max">The most; «all of them» means this.</param>
internal sealed record NumberPrompt(string Text, string Retry, int Min, int Max) : Prompt<int>(Text, Retry)
{
    private const int ButtonsMax = 5;
    private static readonly string[] s_all = ["全部", "都", "全退", "全换", "所有"];

    public override IReadOnlyList<string> Buttons =>
        Max - Min < ButtonsMax ? [.. Enumerable.Range(Min, Max - Min + 1).Select(number => $"{number} 件")] : [];

    public override Recognition<int> Recognize(DialogTurn turn, bool isLastResort)
    {
        if (turn.Said.Number is not { } number)
        {
            return turn.Mentions(s_all) ? new Recognition<int>.Answer(Max) : Recognition<int>.None.Instance;
        }

        return number >= Min && number <= Max && number == decimal.Truncate(number)
            ? new Recognition<int>.Answer((int)number)
            : new Recognition<int>.Refused(DialogWording.NumberOutside(Min, Max));
    }
}
