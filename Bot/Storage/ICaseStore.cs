using Bot.Dialogs.Cases;

namespace Bot.Storage;

/// <summary>The stored cases. They are written with the turn that changes them, by <see cref="IConversationStore.CommitAsync"/>.</summary>
public interface ICaseStore : ICases
{
    ValueTask<Case?> FindAsync(CaseNumber number, CancellationToken stop);

    /// <summary>Cases that have not ended, oldest deadline first, those without one last; at most <paramref name="most"/>.</summary>
    /// <param name="kind">Null: of every kind.</param>
    /// <param name="state">Null: in every state.</param>
    ValueTask<IReadOnlyList<Case>> ReadOpenAsync(CaseKind? kind, CaseState? state, int most, CancellationToken stop);
}
