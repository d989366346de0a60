using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using Bot.Dialogs.Escalation;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.Waterfalls;

/// <summary>A dialog of named steps over a typed state.</summary>
/// <remarks>
/// Each turn walks the steps from the first: one that has what it needs lets pass, the first that has not asks. So whatever the customer said early
/// is never asked, and a correction only has to change the state. Deciding steps run in every walk and therefore say things only once by
/// remembering in the state that they did.
/// </remarks>
internal abstract class Waterfall<TState> : Dialog
    where TState : class, new()
{
    private const int AttemptsMax = 3;
    private const int EarlierMax = 20;

    /// <summary>In order.</summary>
    protected abstract IReadOnlyList<WaterfallStep<TState>> Steps { get; }

    protected abstract JsonTypeInfo<TState> StateJson { get; }

    /// <summary>The state to begin with.</summary>
    protected virtual TState Start(JsonElement? options, DialogTurn turn) => new();

    /// <summary>What the message says for any of the questions.</summary>
    /// <param name="mayReplace">The customer corrects himself: an answer that is there already may be replaced. Otherwise only gaps are filled.</param>
    /// <returns>The same state when it says nothing.</returns>
    protected virtual ValueTask<TState> TakeAsync(TState state, DialogTurn turn, bool mayReplace) => ValueTask.FromResult(state);

    /// <summary>The state after what may have changed since the open question was asked. The same state when nothing has.</summary>
    protected virtual ValueTask<TState> RefreshAsync(TState state) => ValueTask.FromResult(state);

    /// <summary>The state with another dialog's result.</summary>
    /// <param name="result">Null: the other dialog ended without one.</param>
    protected virtual TState TakeResult(TState state, string child, JsonElement? result) => state;

    /// <summary>The state to go back to, with what no step back undoes: what was told stays told.</summary>
    protected virtual TState Back(TState earlier, TState now) => earlier;

    protected abstract DialogBrief Describe(TState state);

    internal sealed override async ValueTask<DialogMove> BeginAsync(DialogFrame frame, JsonElement? options, DialogTurn turn) =>
        await WalkAsync(frame, await TakeAsync(Start(options, turn), turn, mayReplace: false), turn);

    internal sealed override async ValueTask<DialogMove> ContinueAsync(DialogFrame frame, DialogTurn turn, Hearing hearing)
    {
        var state = await RefreshAsync(Read(frame));
        if (OpenStep(frame) is not { } step)
        {
            return await WalkAsync(frame, state, turn);
        }

        if (step.IsDone(state))
        {
            // The question no longer arises.
            return await WalkAsync(frame, await TakeAsync(state, turn, mayReplace: false), turn);
        }

        if (hearing == Hearing.Facts)
        {
            var isCorrection = Corrections.IsOne(turn.Plain);
            return isCorrection || !QuestionShape.IsQuestion(turn.Plain)
                ? await ChangeAsync(frame, state, await TakeAsync(state, turn, isCorrection), turn)
                : DialogMove.NotUnderstood.Instance;
        }

        switch (await step.TakeAsync(state, turn, hearing == Hearing.LastResort))
        {
            case Taken<TState>.Answer answer:
                return await WalkAsync(Remember(frame), await TakeAsync(answer.State, turn, mayReplace: false), turn);
            case Taken<TState>.Refused refused:
                return await RefuseAsync(frame, state, step, turn, refused.Why);
            default:
                return hearing == Hearing.LastResort ? await RefuseAsync(frame, state, step, turn, why: null) : DialogMove.NotUnderstood.Instance;
        }
    }

    internal sealed override async ValueTask<DialogFrame?> NoteAsync(DialogFrame frame, DialogTurn turn)
    {
        var before = Read(frame);
        var after = QuestionShape.IsQuestion(turn.Plain) ? before : await TakeAsync(before, turn, mayReplace: false);
        return JsonElement.DeepEquals(Json(before), Json(after)) ? null : Write(frame, after);
    }

    internal sealed override async ValueTask<DialogMove> ResumeAsync(DialogFrame frame, string child, JsonElement? result, DialogTurn turn) =>
        await WalkAsync(frame, await TakeAsync(TakeResult(Read(frame), child, result), turn, mayReplace: false), turn);

    internal sealed override async ValueTask<bool> IsButtonAsync(DialogFrame frame, DialogTurn turn) =>
        OpenStep(frame) is { } step && await step.IsButtonAsync(Read(frame), turn);

    internal sealed override async ValueTask<DialogMove> RepromptAsync(DialogFrame frame, DialogTurn turn)
    {
        var state = await RefreshAsync(Read(frame));
        if (OpenStep(frame) is not { } step || step.IsDone(state))
        {
            return await WalkAsync(frame, state, turn);
        }

        await step.AskAsync(state, turn);
        return new DialogMove.Asked(frame);
    }

    internal sealed override async ValueTask<DialogMove> BackAsync(DialogFrame frame, DialogTurn turn)
    {
        if (frame.Earlier is not [.., var last])
        {
            return DialogMove.NotUnderstood.Instance;
        }

        var earlier = frame with { State = last, Earlier = [.. frame.Earlier.SkipLast(1)], OpenStep = null, Attempts = 0 };
        return await WalkAsync(earlier, Back(Read(earlier), Read(frame)), turn);
    }

    internal sealed override DialogFrame Renew(DialogFrame frame) => frame with
    {
        Version = Version,
        State = JsonSerializer.SerializeToElement(Read(frame), StateJson),
        OpenStep = null,
        Attempts = 0,
        Earlier = [],
    };

    internal sealed override DialogBrief Describe(DialogFrame frame) => Describe(Read(frame));

    private async ValueTask<DialogMove> WalkAsync(DialogFrame frame, TState state, DialogTurn turn)
    {
        foreach (var step in Steps)
        {
            switch (step)
            {
                case AskingStep<TState> asking when asking.IsDone(state):
                    break;
                case AskingStep<TState> asking:
                    await asking.AskAsync(state, turn);
                    return new DialogMove.Asked(Write(frame, state) with { OpenStep = asking.Name, Attempts = 0 });
                case DecidingStep<TState> deciding:
                    switch (await deciding.RunAsync(state, turn))
                    {
                        case StepResult<TState>.Next next:
                            state = next.State;
                            break;
                        case StepResult<TState>.Begin begin:
                            return new DialogMove.Begins(Write(frame, begin.State) with { OpenStep = null }, begin.Dialog, begin.Options);
                        case StepResult<TState>.Replace replace:
                            return new DialogMove.Replaces(replace.Dialog, replace.Options);
                        case StepResult<TState>.StepBack back:
                            return new DialogMove.StepsBack(Write(frame, back.State), back.Reason);
                        case StepResult<TState>.End end:
                            return new DialogMove.Ended(end.Result);
                    }

                    break;
            }
        }

        return new DialogMove.Ended(null);
    }

    private async ValueTask<DialogMove> ChangeAsync(DialogFrame frame, TState before, TState after, DialogTurn turn) =>
        JsonElement.DeepEquals(Json(before), Json(after)) ? DialogMove.NotUnderstood.Instance : await WalkAsync(Remember(frame), after, turn);

    private static async ValueTask<DialogMove> RefuseAsync(DialogFrame frame, TState state, AskingStep<TState> step, DialogTurn turn, string? why)
    {
        var tried = frame with { Attempts = frame.Attempts + 1 };
        if (tried.Attempts >= AttemptsMax)
        {
            return new DialogMove.StepsBack(tried, HandoffReason.Stuck);
        }

        await step.RetryAsync(state, turn, why);
        return new DialogMove.Asked(tried);
    }

    private AskingStep<TState>? OpenStep(DialogFrame frame) =>
        frame.OpenStep is { } name ? Steps.OfType<AskingStep<TState>>().FirstOrDefault(step => step.Name == name) : null;

    private static DialogFrame Remember(DialogFrame frame) => frame with { Earlier = [.. frame.Earlier.Append(frame.State).TakeLast(EarlierMax)] };

    private DialogFrame Write(DialogFrame frame, TState state) => frame with { State = Json(state) };

    private JsonElement Json(TState state) => JsonSerializer.SerializeToElement(state, StateJson);

    /// <summary>A state that this version cannot read is begun anew rather than failing the turn.</summary>
    private TState Read(DialogFrame frame)
    {
        try
        {
            return frame.State.ValueKind == JsonValueKind.Undefined ? new TState() : frame.State.Deserialize(StateJson) ?? new TState();
        }
        catch (JsonException)
        {
            return new TState();
        }
    }
}

/// <summary>Words with which a customer takes back what he said.</summary>
internal static class Corrections
{
    private static readonly string[] s_words =
        ["不是", "不对", "改成", "改为", "换成", "说错", "搞错", "弄错", "选错", "填错", "打错", "记错", "应该是", "其实是", "更正", "改一下", "不要这个", "换一个", "另一个", "另外一个", "重新选"];

    public static bool IsOne(string plain) => Array.Exists(s_words, word => plain.Contains(word, StringComparison.Ordinal));
}
