using Bot.Dialogs.Understanding;
using Bot.Dialogs.Waterfalls.Prompts;

namespace Bot.Dialogs.Waterfalls;

/// <summary>One step of a waterfall. Steps are passed from the first one in every turn; a step that has what it needs lets pass.</summary>
/// <param name="name">Stable: stored frames name the step whose prompt is open.</param>
internal abstract class WaterfallStep<TState>(string name)
    where TState : class
{
    public string Name { get; } = name;
}

/// <summary>A step that decides or tells something.</summary>
internal sealed class DecidingStep<TState>(string name, Func<TState, DialogTurn, ValueTask<StepResult<TState>>> run) : WaterfallStep<TState>(name)
    where TState : class
{
    internal ValueTask<StepResult<TState>> RunAsync(TState state, DialogTurn turn) => run(state, turn);
}

/// <summary>A step that asks until it has an answer.</summary>
internal abstract class AskingStep<TState>(string name, string? label) : WaterfallStep<TState>(name)
    where TState : class
{
    /// <summary>What the customer may ask to change at the summary, Chinese: 退货原因. Null: not offered.</summary>
    public string? Label { get; } = label;

    /// <summary>Whether the state has the answer already, or the question does not arise.</summary>
    internal abstract bool IsDone(TState state);

    /// <summary>The state without the answer, so that it is asked again.</summary>
    internal abstract TState Forget(TState state);

    internal abstract ValueTask AskAsync(TState state, DialogTurn turn);

    /// <summary>Asks again after an answer that could not be used.</summary>
    /// <param name="why">What was wrong with it; null: the prompt's own words.</param>
    internal abstract ValueTask RetryAsync(TState state, DialogTurn turn, string? why);

    /// <summary>Whether the message is what a button of the prompt says.</summary>
    internal abstract ValueTask<bool> IsButtonAsync(TState state, DialogTurn turn);

    internal abstract ValueTask<Taken<TState>> TakeAsync(TState state, DialogTurn turn, bool isLastResort);
}

/// <summary>What a prompt made of a message.</summary>
internal abstract record Taken<TState>
{
    private Taken() { }

    public sealed record Answer(TState State) : Taken<TState>;

    /// <summary>An answer, but one that cannot be.</summary>
    /// <param name="Why">What was wrong and what to do, Chinese.</param>
    public sealed record Refused(string Why) : Taken<TState>;

    public sealed record Nothing : Taken<TState>
    {
        public static Nothing Instance { get; } = new();
    }
}

/// <inheritdoc/>
/// <param name="isDone">Whether the answer is there, or the question does not arise.</param>
/// <param name="ask">Makes the prompt; the same state and turn make the same prompt.</param>
/// <param name="take">The state with the answer.</param>
/// <param name="forget">The state without it.</param>
internal sealed class AskingStep<TState, TAnswer>(
    string name,
    Func<TState, bool> isDone,
    Func<TState, DialogTurn, ValueTask<Prompt<TAnswer>>> ask,
    Func<TState, TAnswer, TState> take,
    Func<TState, TState>? forget,
    string? label) : AskingStep<TState>(name, label)
    where TState : class
{
    internal override bool IsDone(TState state) => isDone(state);

    internal override TState Forget(TState state) => forget is null ? state : forget(state);

    internal override async ValueTask AskAsync(TState state, DialogTurn turn) => turn.Context.Send((await ask(state, turn)).ToActivity());

    internal override async ValueTask RetryAsync(TState state, DialogTurn turn, string? why)
    {
        var prompt = await ask(state, turn);
        turn.Context.Send(prompt.Say(why ?? prompt.Retry));
    }

    internal override async ValueTask<bool> IsButtonAsync(TState state, DialogTurn turn)
    {
        var said = ChoiceAnswers.Bare(turn.Text);
        return (await ask(state, turn)).Buttons.Any(button => ChoiceAnswers.Bare(button) == said);
    }

    internal override async ValueTask<Taken<TState>> TakeAsync(TState state, DialogTurn turn, bool isLastResort) =>
        (await ask(state, turn)).Recognize(turn, isLastResort) switch
        {
            Recognition<TAnswer>.Answer answer => new Taken<TState>.Answer(take(state, answer.Value)),
            Recognition<TAnswer>.Refused refused => new Taken<TState>.Refused(refused.Why),
            _ => Taken<TState>.Nothing.Instance,
        };
}
