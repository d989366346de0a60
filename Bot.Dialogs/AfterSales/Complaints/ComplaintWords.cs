using Bot.Dialogs.Understanding;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Complaints;

/// <summary>How customers say that they complain, what about, and what they demand.</summary>
internal static class ComplaintWords
{
    // Fewer characters beside the complaining itself tell nothing: 我要投诉你们.
    private const int StoryMin = 4;

    private static readonly string[] s_complains = ["要投诉", "想投诉", "投诉你们", "投诉你家", "必须投诉", "一定投诉", "要举报", "举报你们"];

    private static readonly string[] s_empty =
        ["我要", "我想", "必须", "一定", "投诉", "举报", "你们", "你家", "一下", "这个", "那个", "订单号", "订单", "单号", "手机尾号", "尾号", "手机号", "您好", "你好"];

    private static readonly string[] s_demands = ["要求", "希望", "给我", "必须", "我要", "想要", "赶紧", "马上", "应该", "请"];

    /// <summary>The customer complains; «怎么投诉» and «我不想投诉» do not.</summary>
    public static bool Complains(string text)
    {
        var joined = new Utterance(string.Concat(text.Where(c => !char.IsWhiteSpace(c)))).Text;
        return Array.Exists(s_complains, word => ChoiceWords.IsSaid(joined, word));
    }

    /// <summary>What happened, when the message that complains tells it; null when it only complains.</summary>
    public static string? Story(DialogTurn turn)
    {
        var rest = s_empty.Aggregate(turn.Plain, (left, word) => left.Replace(word, "", StringComparison.Ordinal));
        return rest.Count(char.IsLetter) >= StoryMin && !StoryPrompt.IsElse(turn) ? TextPrompt.Cut(turn.Text) : null;
    }

    /// <summary>What it is about. What is demanded is not: 要求退款 may end a story of shoes that came apart.</summary>
    public static ComplaintTopic? Topic(string plain)
    {
        var rest = Demands().Aggregate(plain, (left, phrase) => left.Replace(phrase.Words, "", StringComparison.Ordinal));
        return ChoiceWords.FindOne(rest, ComplaintWording.WhatAbout().Choices)?.Value;
    }

    /// <summary>A demand in passing: 要求退款, 给我道歉. A mere 退款 may be what it is about.</summary>
    public static string? Demand(string plain) => Demands().FirstOrDefault(phrase => ChoiceWords.IsSaid(plain, phrase.Words)).Outcome;

    private static IEnumerable<(string Words, string Outcome)> Demands() =>
        from choice in ComplaintWording.WhatOutcome().Choices
        from word in choice.Words.Append(choice.Title)
        from demand in s_demands
        select (demand + word, choice.Value);
}
