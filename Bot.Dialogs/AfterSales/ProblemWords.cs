using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales;

/// <summary>What is wrong with the goods, told in passing: «右脚鞋底开胶了». It is not asked for again, and what comes in a second message joins it.</summary>
internal static class ProblemWords
{
    // A mere 坏了 or 质量不好 tells nothing to whoever checks it.
    private static readonly string[] s_symptoms =
    [
        "开胶", "脱胶", "掉色", "褪色", "起球", "断了", "裂", "开线", "脱线", "线头", "洞", "破了", "漏水", "不加热", "不通电", "开不了机", "不开机", "死机", "黑屏", "花屏", "碎屏", "屏幕碎", "屏幕摔",
        "屏幕坏", "屏幕有问题", "亮点", "坏点", "充不进", "充不上", "失灵", "接触不良", "异响", "杂音", "断底", "掉底", "没声音", "不出声", "声音不行", "不制冷", "划痕", "刮痕", "污渍", "发霉", "变质", "烂了",
    ];

    /// <param name="told">What is known of it; null: nothing yet.</param>
    public static string? Add(string? told, DialogTurn turn)
    {
        var said = TextPrompt.Cut(turn.Text);
        return !Array.Exists(s_symptoms, word => ChoiceWords.IsSaid(turn.Plain, word)) || told?.Contains(said, StringComparison.Ordinal) == true ? told
            : told is null ? said
            : TextPrompt.Cut($"{told}；{said}");
    }
}
