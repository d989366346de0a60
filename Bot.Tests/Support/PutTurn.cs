using Bot.Dialogs.Cases;
using Bot.Turns;

namespace Bot.Tests.Support;

/// <summary>A turn that stores one case and says nothing.</summary>
internal sealed class PutTurn(Func<TurnDraft, Task<Case>> make) : ITurn<Case>
{
    public PutTurn(Func<TurnDraft, Case> make)
        : this(draft => Task.FromResult(make(draft)))
    {
    }

    public async Task<Case> RunAsync(TurnDraft draft, CancellationToken stop)
    {
        var made = await make(draft);
        draft.Put(made);
        return made;
    }
}
