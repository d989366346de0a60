using System.Text.Json;
using Bot.Dialogs.Escalation;

namespace Bot.Dialogs.Waterfalls;

/// <summary>What a step decides, a function of the state and the turn.</summary>
internal abstract record StepResult<TState>
    where TState : class
{
    private StepResult() { }

    /// <summary>It has what it needs; on to the next one.</summary>
    public sealed record Next(TState State) : StepResult<TState>;

    /// <summary>It needs another dialog's result first; the step runs again when that has ended and its result was taken.</summary>
    public sealed record Begin(TState State, string Dialog, JsonElement? Options) : StepResult<TState>;

    /// <summary>Another dialog fits better and takes the place of this one.</summary>
    public sealed record Replace(string Dialog, JsonElement? Options) : StepResult<TState>;

    /// <summary>The waterfall is at its end, before or after its last step.</summary>
    public sealed record End(JsonElement? Result = null) : StepResult<TState>;

    /// <summary>A person has to go on.</summary>
    public sealed record StepBack(TState State, HandoffReason Reason) : StepResult<TState>;
}
