using System.Buffers;
using Bot.Dialogs.Policies;
using Bot.Dialogs.Waterfalls;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.AfterSales.Repairs;

/// <summary>What a message says about a fault in passing.</summary>
internal static class RepairWords
{
    private static readonly SearchValues<char> s_ends = SearchValues.Create("，,。；;！!？?\n");

    /// <summary>What the customer did to the goods; that he did nothing is heard only when asked.</summary>
    public static FaultCause? Cause(string plain, bool isShoes) =>
        ChoiceWords.FindOne(plain, RepairWording.WhatHappenedBefore(isShoes).Choices) is { Value: not FaultCause.Itself and var cause } ? cause : null;

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
