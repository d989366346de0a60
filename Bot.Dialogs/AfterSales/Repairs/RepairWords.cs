using System.Buffers;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Understanding;
using Bot.Dialogs.Understanding.Times;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Repairs;

/// <summary>What a message says about a fault in passing.</summary>
internal static class RepairWords
{
    // The term of repair-overdue.
    private const int DaysToRepair = 30;

    private static readonly string[] s_twice =
        ["修了两次", "修过两次", "修了2次", "修过2次", "修两次", "修了三次", "修过三次", "修了3次", "修过3次", "两次没修好", "两次都没修好", "两次还没修好", "2次没修好", "2次都没修好", "第三次坏"];

    private static readonly SearchValues<char> s_ends = SearchValues.Create("，,。；;！!？?\n");

    /// <summary>What the customer did to the goods; that he did nothing is heard only when asked.</summary>
    public static FaultCause? Cause(string plain, bool isShoes) =>
        ChoiceWords.FindOne(plain, RepairWording.WhatHappenedBefore(isShoes).Choices) is { Value: not FaultCause.Itself and var cause } ? cause : null;

    public static bool SaysRepairedTwice(string plain) => Array.Exists(s_twice, word => plain.Contains(word, StringComparison.Ordinal));

    /// <summary>«送修一个多月了», «修了40天还没好».</summary>
    public static bool SaysOverdue(DialogTurn turn) =>
        turn.Mentions("维修超期", "修超期") || (turn.Mentions("送修", "修了", "寄修", "维修了", "拿去修", "还没修好", "没修好") && turn.Said.Times.Any(IsLong));

    private static bool IsLong(Recognized<TimeValue> time) => time.Value is TimeValue.Duration { Length.Seconds: >= DaysToRepair * 86_400m } and not { Modifier: TimeModifier.Within };

    public static DateOnly? DayBought(DialogTurn turn) =>
        turn.Mentions("买", "下单", "拍的", "收到") && turn.Said.Times.Select(time => time.Value.Day()).FirstOrDefault(day => day is not null) is { } day && day <= turn.Today
            ? day
            : null;

    /// <summary>The part of the message that the word stands in, as it was written.</summary>
    public static string Clause(DialogTurn turn, string word)
    {
        var at = turn.Plain.IndexOf(word, StringComparison.Ordinal);
        var start = turn.Text.AsSpan(0, at).LastIndexOfAny(s_ends) + 1;
        var length = turn.Text.AsSpan(at).IndexOfAny(s_ends);
        return TextPrompt.Cut((length < 0 ? turn.Text[start..] : turn.Text[start..(at + length)]).Trim());
    }

    public static Circumstance? CircumstanceOf(FaultCause? cause) => cause switch
    {
        FaultCause.Dropped => Circumstance.DamagedByCustomer,
        FaultCause.Wet => Circumstance.Wet,
        FaultCause.TakenApart => Circumstance.TakenApart,
        FaultCause.WornOut => Circumstance.WornOut,
        _ => null,
    };
}
