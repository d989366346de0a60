using Bot.Dialogs.Cases;

namespace Bot.Turns;

/// <summary>A committed turn, told in the order of the conversation's commits.</summary>
/// <param name="After">The conversation as it stands now.</param>
/// <param name="Activities">What the turn stored, hidden ones too.</param>
/// <param name="Cases">Those it made or changed, as they stand now; perhaps of another conversation.</param>
public sealed record CommittedTurn(
    Conversation Before, Conversation After, IReadOnlyList<StoredActivity> Activities, IReadOnlyList<DeskEvent> DeskEvents, IReadOnlyList<Case> Cases);

/// <summary>Learns of a turn once it is durable: streams, desks. Must not block and must not throw; what it misses it reads from the store.</summary>
public interface ICommitListener
{
    void Committed(CommittedTurn turn);
}
