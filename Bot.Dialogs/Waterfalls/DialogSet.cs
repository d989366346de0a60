using System.Text.Json;
using Bot.Dialogs.Escalation;

namespace Bot.Dialogs.Waterfalls;

/// <summary>The dialogs there are, led over the stack that the conversation's state holds.</summary>
/// <remarks>For one turn. Every call leaves the stack as it is to be stored in <see cref="BotState.Dialogs"/>.</remarks>
internal sealed class DialogSet(IEnumerable<Dialog> dialogs)
{
    // A dialog that begins itself over and over would never end the turn.
    private const int MovesMax = 16;

    private static readonly JsonElement s_nothing = JsonElement.Parse("{}");

    private readonly Dictionary<string, Dialog> _dialogs = dialogs.ToDictionary(dialog => dialog.Id, StringComparer.Ordinal);

    public static bool IsActive(TurnContext turn) => turn.State.Dialogs.Active is not null;

    /// <summary>The dialog that asks now; null when there is none.</summary>
    public static string? ActiveId(TurnContext turn) => turn.State.Dialogs.Active?.Dialog;

    public bool Has(string id) => _dialogs.ContainsKey(id);

    /// <summary>Puts a dialog on top and runs it.</summary>
    /// <exception cref="ArgumentException">There is no such dialog.</exception>
    internal ValueTask<DialogStatus> BeginAsync(string id, JsonElement? options, DialogTurn turn) =>
        FollowAsync(new DialogMove.Begins(Frame: turn.Context.State.Dialogs.Active ?? NewFrame(id, turn), id, options), turn);

    /// <summary>Ends every dialog and begins another.</summary>
    internal ValueTask<DialogStatus> ReplaceAllAsync(string id, JsonElement? options, DialogTurn turn)
    {
        CancelAll(turn.Context);
        return BeginAsync(id, options, turn);
    }

    /// <summary>Gives the message to the open prompt; as facts, to the dialogs below too.</summary>
    internal async ValueTask<DialogStatus> HearAsync(DialogTurn turn, Hearing hearing)
    {
        var status = await FollowAsync(await Active(turn).ContinueAsync(Frame(turn), turn, hearing), turn);
        return hearing == Hearing.Facts && status is DialogStatus.NotUnderstood && await NoteBelowAsync(turn) ? await RepromptAsync(turn) : status;
    }

    internal async ValueTask<DialogStatus> RepromptAsync(DialogTurn turn) =>
        await FollowAsync(await Active(turn).RepromptAsync(Frame(turn), turn), turn);

    /// <summary>Whether the message is what a button of the open prompt says.</summary>
    internal async ValueTask<bool> IsButtonAsync(DialogTurn turn) =>
        turn.Text.Length > 0 && _dialogs.TryGetValue(Frame(turn).Dialog, out var dialog) && await dialog.IsButtonAsync(Frame(turn), turn);

    /// <summary>Undoes the last answer, in the dialogs below too.</summary>
    internal async ValueTask<DialogStatus> BackAsync(DialogTurn turn)
    {
        var before = turn.Context.State.Dialogs;
        while (DialogSet.IsActive(turn.Context))
        {
            if (await Active(turn).BackAsync(Frame(turn), turn) is var move and not DialogMove.NotUnderstood)
            {
                return await FollowAsync(move, turn);
            }

            SetStack(turn, turn.Context.State.Dialogs.Pop());
        }

        SetStack(turn, before);
        return DialogStatus.NotUnderstood.Instance;
    }

    public static void CancelAll(TurnContext turn) => turn.State = turn.State with { Dialogs = DialogStack.Empty };

    /// <summary>What is known in all dialogs on the stack, for a person; null when there is none.</summary>
    public DialogBrief? Describe(TurnContext turn)
    {
        DialogBrief[] briefs = [.. turn.State.Dialogs.Frames.Where(frame => Has(frame.Dialog)).Select(frame => _dialogs[frame.Dialog].Describe(frame))];
        return briefs.Length == 0 ? null : new DialogBrief(briefs[0].Title, [.. briefs.SelectMany(brief => brief.Facts)]);
    }

    /// <summary>Makes the stored stack fit these dialogs: after an update of the program it may name others.</summary>
    internal StackFit Fit(TurnContext turn)
    {
        var stack = turn.State.Dialogs;
        if (stack.Frames.Any(frame => !Has(frame.Dialog)))
        {
            CancelAll(turn);
            return StackFit.Lost;
        }

        if (stack.Frames.All(frame => _dialogs[frame.Dialog].Version == frame.Version))
        {
            return StackFit.Fits;
        }

        turn.State = turn.State with { Dialogs = new([.. stack.Frames.Select(frame => _dialogs[frame.Dialog].Renew(frame))]) };
        return StackFit.Renewed;
    }

    private async ValueTask<bool> NoteBelowAsync(DialogTurn turn)
    {
        DialogFrame[] frames = [.. turn.Context.State.Dialogs.Frames];
        var noted = false;
        for (var i = 0; i < frames.Length - 1; i++)
        {
            if (await _dialogs[frames[i].Dialog].NoteAsync(frames[i], turn) is { } changed)
            {
                frames[i] = changed;
                noted = true;
            }
        }

        SetStack(turn, new DialogStack(frames));
        return noted;
    }

    private async ValueTask<DialogStatus> FollowAsync(DialogMove move, DialogTurn turn)
    {
        for (var moves = 0; moves < MovesMax; moves++)
        {
            switch (move)
            {
                case DialogMove.Asked asked:
                    SetStack(turn, turn.Context.State.Dialogs.WithActive(asked.Frame));
                    return DialogStatus.Waiting.Instance;

                case DialogMove.NotUnderstood:
                    return DialogStatus.NotUnderstood.Instance;

                case DialogMove.Begins begins:
                    if (DialogSet.IsActive(turn.Context))
                    {
                        SetStack(turn, turn.Context.State.Dialogs.WithActive(begins.Frame));
                    }

                    move = await PushAsync(begins.Dialog, begins.Options, turn);
                    break;

                case DialogMove.Replaces replaces:
                    SetStack(turn, turn.Context.State.Dialogs.Pop());
                    move = await PushAsync(replaces.Dialog, replaces.Options, turn);
                    break;

                case DialogMove.Ended ended:
                    var child = Frame(turn).Dialog;
                    SetStack(turn, turn.Context.State.Dialogs.Pop());
                    if (!DialogSet.IsActive(turn.Context))
                    {
                        return DialogStatus.Complete.Instance;
                    }

                    move = await Active(turn).ResumeAsync(Frame(turn), child, ended.Result, turn);
                    break;

                case DialogMove.StepsBack back:
                    SetStack(turn, turn.Context.State.Dialogs.WithActive(back.Frame));
                    return new DialogStatus.SteppedBack(back.Reason);
            }
        }

        throw new InvalidOperationException($"The dialogs moved {MovesMax} times in one turn without asking anything; the last one is {Frame(turn).Dialog}.");
    }

    private async ValueTask<DialogMove> PushAsync(string id, JsonElement? options, DialogTurn turn)
    {
        var dialog = _dialogs.TryGetValue(id, out var found) ? found : throw new ArgumentException($"There is no dialog «{id}».", nameof(id));
        var frame = NewFrame(id, turn);
        SetStack(turn, turn.Context.State.Dialogs.Push(frame));
        return await dialog.BeginAsync(frame, options, turn);
    }

    private DialogFrame NewFrame(string id, DialogTurn turn) =>
        new(id, _dialogs.TryGetValue(id, out var dialog) ? dialog.Version : 0, turn.Context.Activity.Id ?? "", s_nothing);

    private Dialog Active(DialogTurn turn) => _dialogs[Frame(turn).Dialog];

    private static DialogFrame Frame(DialogTurn turn) =>
        turn.Context.State.Dialogs.Active ?? throw new InvalidOperationException("No dialog is active; ask IsActive first.");

    private static void SetStack(DialogTurn turn, DialogStack stack) => turn.Context.State = turn.Context.State with { Dialogs = stack };
}

/// <summary>Where the stack stands after a call.</summary>
internal abstract record DialogStatus
{
    private DialogStatus() { }

    public sealed record Waiting : DialogStatus
    {
        public static Waiting Instance { get; } = new();
    }

    public sealed record NotUnderstood : DialogStatus
    {
        public static NotUnderstood Instance { get; } = new();
    }

    public sealed record Complete : DialogStatus
    {
        public static Complete Instance { get; } = new();
    }

    /// <summary>A person has to go on; the stack still holds what was said.</summary>
    public sealed record SteppedBack(HandoffReason Reason) : DialogStatus;
}

internal enum StackFit
{
    Fits,

    /// <summary>Another version of a dialog saved it; what still fits was kept and the question has to be asked again.</summary>
    Renewed,

    /// <summary>A dialog on it is no more; the stack is empty now.</summary>
    Lost,
}
