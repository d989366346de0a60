using System.Text.Json;
using Bot.Dialogs.Escalation;

namespace Bot.Dialogs.Waterfalls;

/// <summary>Something that is led through over several turns. Made anew for each turn: everything to be remembered stands in its frame.</summary>
internal abstract class Dialog
{
    /// <summary>Stable: stored stacks name it.</summary>
    public abstract string Id { get; }

    /// <summary>Raise it when a stored state would no longer mean the same; the customer is then told that answers are checked again.</summary>
    public virtual int Version => 1;

    /// <summary>Starts, and takes what the message that started it says already.</summary>
    /// <param name="frame">A fresh frame without state.</param>
    /// <param name="options">What the one who begins it knows; null: nothing.</param>
    internal abstract ValueTask<DialogMove> BeginAsync(DialogFrame frame, JsonElement? options, DialogTurn turn);

    /// <summary>A message for the open prompt.</summary>
    internal abstract ValueTask<DialogMove> ContinueAsync(DialogFrame frame, DialogTurn turn, Hearing hearing);

    /// <summary>Takes facts while a dialog above asks; null when the message says nothing for this one.</summary>
    internal abstract ValueTask<DialogFrame?> NoteAsync(DialogFrame frame, DialogTurn turn);

    /// <summary>The dialog above ended.</summary>
    internal abstract ValueTask<DialogMove> ResumeAsync(DialogFrame frame, string child, JsonElement? result, DialogTurn turn);

    /// <summary>Whether the message is what a button of the open prompt says.</summary>
    internal abstract ValueTask<bool> IsButtonAsync(DialogFrame frame, DialogTurn turn);

    /// <summary>Asks the open question again.</summary>
    internal abstract ValueTask<DialogMove> RepromptAsync(DialogFrame frame, DialogTurn turn);

    /// <summary>Undoes the last answer; <see cref="DialogMove.NotUnderstood"/> when there is none in this dialog.</summary>
    internal abstract ValueTask<DialogMove> BackAsync(DialogFrame frame, DialogTurn turn);

    /// <summary>The frame's answers that still mean something to this version; its prompt is to be asked again.</summary>
    internal abstract DialogFrame Renew(DialogFrame frame);

    /// <summary>What is known so far, for the person who takes over.</summary>
    internal abstract DialogBrief Describe(DialogFrame frame);
}

/// <summary>How a message is heard by the open prompt, in the order in which they are tried.</summary>
internal enum Hearing
{
    /// <summary>Only as a clear answer to the question that was asked.</summary>
    Answer,

    /// <summary>As facts for any question, or as a correction of an earlier answer.</summary>
    Facts,

    /// <summary>As whatever it may still be; where it is nothing, the attempt counts.</summary>
    LastResort,
}

/// <summary>What a dialog did with a turn.</summary>
internal abstract record DialogMove
{
    private DialogMove() { }

    /// <summary>It asked something.</summary>
    public sealed record Asked(DialogFrame Frame) : DialogMove;

    /// <summary>The message was nothing for it; nothing changed and nothing was said.</summary>
    public sealed record NotUnderstood : DialogMove
    {
        public static NotUnderstood Instance { get; } = new();
    }

    /// <summary>Another dialog goes on top; this one is resumed with its result.</summary>
    public sealed record Begins(DialogFrame Frame, string Dialog, JsonElement? Options) : DialogMove;

    /// <summary>Another dialog takes its place.</summary>
    public sealed record Replaces(string Dialog, JsonElement? Options) : DialogMove;

    public sealed record Ended(JsonElement? Result) : DialogMove;

    /// <summary>A person has to go on. What was said to the customer before stays said.</summary>
    public sealed record StepsBack(DialogFrame Frame, HandoffReason Reason) : DialogMove;
}

/// <param name="Title">What is being done, Chinese: 退货.</param>
internal sealed record DialogBrief(string Title, IReadOnlyList<Fact> Facts);
