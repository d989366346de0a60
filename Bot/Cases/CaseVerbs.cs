using Bot.Dialogs.Activities;
using Bot.Dialogs.Cases;
using Bot.Handoff;
using Bot.Storage;
using Bot.Turns;
using Microsoft.Extensions.Options;

namespace Bot.Cases;

/// <summary>What the shop does to a case: a turn of its conversation, so that the new state and the message to the customer are one commit.</summary>
public sealed class CaseVerbs(
    ICaseStore cases, IConversationStore conversations, ConversationTurns turns, ServiceHours hours, IOptions<CaseOptions> options)
{
    /// <summary>Moves a case, whoever has its conversation; the owner stays the same, also where the conversation is closed.</summary>
    public async Task<CaseMoveResult> MoveAsync(CaseMove move, CancellationToken stop)
    {
        if (await cases.FindAsync(move.Number, stop) is not { } found)
        {
            return CaseMoveResult.Unknown.Instance;
        }

        return turns.TryRun(new ConversationId(found.Conversation), Move(move), out var running) ? await running : CaseMoveResult.Busy.Instance;
    }

    /// <summary>The same as a turn, to be run in the conversation that the case was made in.</summary>
    public ITurn<CaseMoveResult> Move(CaseMove move) => new MoveTurn(this, move);

    private async Task<CaseMoveResult> MoveAsync(TurnDraft draft, CaseMove move, CancellationToken stop)
    {
        // Asked before the case, so that a repeat is told of a case that holds the first move at least.
        var key = move.EventId is { } id ? $"case/{move.Number}/{id}" : null;
        var isRepeat = key is not null && await conversations.FindByKeyAsync(draft.Before.Id, key, stop) is not null;
        var now = await cases.FindAsync(move.Number, stop) ?? throw new InvalidOperationException($"There is no case {move.Number}.");
        if (isRepeat || IsSecondClick(now, move))
        {
            return new CaseMoveResult.Moved(now);
        }

        if (move.Seen is { } seen && seen != now.Revision)
        {
            return new CaseMoveResult.Changed(now);
        }

        if (!CaseMoves.CanMove(now.Kind, now.State, move.To))
        {
            return new CaseMoveResult.NotAllowed(now);
        }

        var moved = now.Move(move.To, draft.Now, move.Actor, move.Note) with { Deadline = DeadlineAfter(now, move.To, draft.Now) };
        draft.Put(moved);
        draft.Append(WithButtons(Activity.Message(CaseWording.Moved(moved, TermsAt(draft.Now))), draft.Before.State) with { From = Speakers.Bot }, key: key);
        return new CaseMoveResult.Moved(moved);
    }

    private static bool IsSecondClick(Case now, CaseMove move) =>
        move.EventId is null && now.Revision == move.Seen + 1 && now.State == move.To && now.History[^1].Actor == move.Actor;

    private DateTimeOffset? DeadlineAfter(Case before, CaseState to, DateTimeOffset now) => to switch
    {
        // The customer's turn: the shop owes nothing until the goods are back.
        CaseState.WaitingForGoods => null,
        CaseState.Received => now.AddDays(options.Value.InspectWithinDays),
        _ => before.Deadline,
    };

    private CaseTerms TermsAt(DateTimeOffset now) => new(
        options.Value.ReturnAddress, hours.Today(now).AddDays(options.Value.SendWithinDays), options.Value.InspectWithinDays);

    // A message without buttons would take away those of the one before it.
    private static Activity WithButtons(Activity message, ConversationState state) => state switch
    {
        ConversationState.Bot => message.Suggest(HandoffWording.TalkToPerson),
        ConversationState.Waiting => message.Suggest(HandoffWording.LeaveLine),
        _ => message,
    };

    private sealed class MoveTurn(CaseVerbs verbs, CaseMove move) : ITurn<CaseMoveResult>
    {
        public Task<CaseMoveResult> RunAsync(TurnDraft draft, CancellationToken stop) => verbs.MoveAsync(draft, move, stop);
    }
}
