using System.Text.Json;

namespace Bot.Dialogs.Waterfalls;

/// <summary>The dialogs that are begun and not ended, the active one last. Stored with the conversation.</summary>
public sealed record DialogStack(IReadOnlyList<DialogFrame> Frames)
{
    public static DialogStack Empty { get; } = new([]);

    internal DialogFrame? Active => Frames.Count > 0 ? Frames[^1] : null;

    internal DialogStack Push(DialogFrame frame) => new([.. Frames, frame]);

    internal DialogStack Pop() => new([.. Frames.SkipLast(1)]);

    /// <summary>Without the top dialog and those below it that wait for its result: down to the next one that was interrupted while it asked something.</summary>
    internal DialogStack WithoutTopTask()
    {
        var below = Pop();
        while (below.Active is { OpenStep: null })
        {
            below = below.Pop();
        }

        return below;
    }

    internal DialogStack WithActive(DialogFrame frame) => new([.. Frames.SkipLast(1), frame]);
}

/// <summary>One dialog on the stack.</summary>
/// <param name="Version">Of the dialog when it saved the state; with another one the state is checked again before it is used.</param>
/// <param name="Instance">Unique in the conversation, the same when the turn is run again.</param>
/// <param name="State">The dialog's own state as JSON.</param>
public sealed record DialogFrame(string Dialog, int Version, string Instance, JsonElement State)
{
    /// <summary>The step whose prompt waits for an answer; null while a dialog above this one is active.</summary>
    public string? OpenStep { get; init; }

    /// <summary>Answers to the open prompt that could not be used.</summary>
    public int Attempts { get; init; }

    /// <summary>States to go back to, oldest first: each as it was before an answer.</summary>
    public IReadOnlyList<JsonElement> Earlier { get; init; } = [];
}
